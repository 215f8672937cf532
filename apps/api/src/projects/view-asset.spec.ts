import { describe, expect, it } from 'vitest';
import { contentTypeOf } from './view-asset';

describe('contentTypeOf', () => {
  it('is a type of pictures for a format that is known', () => {
    expect(contentTypeOf('jpeg')).toBe('image/jpeg');
  });
  it.each(['', 'svg', 'constructor', 'toString', '__proto__'])('is plain bytes for "%s"', (format) => {
    expect(contentTypeOf(format)).toBe('application/octet-stream');
  });
});
