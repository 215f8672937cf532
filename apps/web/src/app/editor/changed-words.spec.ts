import { describe, expect, it } from 'vitest';
import { changedWords } from './changed-words';

describe('the count of changed pixels', () => {
  it.each([
    [3_412_004, '3,412,004 pixels changed, 28.4 %'],
    [0, '0 pixels changed, 0 %'],
    [1, '1 pixel changed, under 0.1 %'],
    [12_000_000, '12,000,000 pixels changed, 100 %'],
    [11_999_999, '11,999,999 pixels changed, over 99.9 %'],
  ])('says %i in words', (count, words) => {
    expect(changedWords(count, { width: 4000, height: 3000 })).toBe(words.replace(' %', '\u00a0%'));
  });
});
