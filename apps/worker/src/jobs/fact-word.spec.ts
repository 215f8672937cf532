import { describe, expect, it } from 'vitest';
import { factWord } from './fact-word';

describe('factWord', () => {
  it.each([
    ['EXIF', 'EXIF'],
    ['engine-error TypeError', 'engine-error-TypeError'],
    ['My holiday in "Rome"', 'My-holiday-in-Rome-'],
    ['  ', 'unnamed'],
    ['日本', 'unnamed'],
    ['x'.repeat(200), 'x'.repeat(80)],
  ])('makes a word of %j', (text, word) => expect(factWord(text)).toBe(word));
});
