import { describe, expect, it } from 'vitest';
import { isSafeReturnUrl } from './return-url';

describe('isSafeReturnUrl', () => {
  it.each(['/', '/projects', '/projects/1?tab=history#node', '/a//b', '/caf%C3%A9'])(
    'lets %j pass',
    (url) => {
      expect(isSafeReturnUrl(url)).toBe(true);
    },
  );
  // prettier-ignore
  it.each([
    '', 'projects', '//evil.example', '/\\evil.example', '\\\\evil.example', '/\t/evil.example', '/\n/evil.example',
    'https://evil.example', 'javascript:alert(1)', ' /projects', '/a b', '/\u0000', `/${'a'.repeat(3_000)}`,
  ])('refuses %j', (url) => {
    expect(isSafeReturnUrl(url)).toBe(false);
  });
});
