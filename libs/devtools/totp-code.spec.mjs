import { expect, it } from 'vitest';
import { totpCode } from './totp-code.mjs';

it.each([
  [59, '287082'],
  [1111111109, '081804'],
  [20000000000, '353130'],
])('shows at second %i of RFC 6238 the figures %s', (second, code) => {
  expect(totpCode('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', second * 1000)).toBe(code);
});
