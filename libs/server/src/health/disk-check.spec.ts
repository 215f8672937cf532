import { describe, expect, it } from 'vitest';
import { diskFinding } from './disk-check';

describe('diskFinding', () => {
  it.each([
    [500 * 1024 ** 2, 'bad'],
    [5 * 1024 ** 3, 'warn'],
    [50 * 1024 ** 3, 'ok'],
  ])('judges %d free bytes as %s', (bytes, state) => {
    expect(diskFinding(bytes).state).toBe(state);
  });
});
