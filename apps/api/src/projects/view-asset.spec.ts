import { describe, expect, it } from 'vitest';
import { contentTypeOf } from './view-asset';

describe('contentTypeOf', () => {
  it('is the type of a format that is known', () => {
    expect(contentTypeOf('jpeg')).toBe('image/jpeg');
    expect(contentTypeOf('zip')).toBe('application/zip');
  });
  it.each(['', 'svg', 'constructor', 'toString', '__proto__'])('is plain bytes for "%s"', (format) => {
    expect(contentTypeOf(format)).toBe('application/octet-stream');
  });
});
