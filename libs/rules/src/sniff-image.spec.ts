import { describe, expect, it } from 'vitest';
import { sniffFormat } from './sniff-image';

const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'number' ? [part] : [...part].map((c) => c.charCodeAt(0)))),
  );

describe('sniffFormat', () => {
  it.each([
    ['jpeg', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 'JFIF')],
    ['png', bytes(0x89, 'PNG\r\n\u001a\n')],
    ['webp', bytes('RIFF', 1, 2, 3, 4, 'WEBPVP8 ')],
    ['tiff', bytes('II*', 0)],
    ['tiff', bytes('MM', 0, '*')],
    ['gif', bytes('GIF87a')],
    ['gif', bytes('GIF89a')],
  ])('knows %s', (format, head) => expect(sniffFormat(head)).toEqual({ format }));

  it.each([
    ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg">')],
    ['SVG', bytes('<?xml version="1.0"?><svg/>')],
    ['SVG', bytes(0xef, 0xbb, 0xbf, '  \n<!-- x --><SVG onload="x()">')],
    ['HEIC', bytes(0, 0, 0, 24, 'ftypheic')],
    ['HEIC', bytes(0, 0, 0, 24, 'ftypmif1')],
    ['AVIF', bytes(0, 0, 0, 24, 'ftypavif')],
    ['film', bytes(0, 0, 0, 24, 'ftypisom')],
    ['PDF', bytes('%PDF-1.7')],
    ['Photoshop', bytes('8BPS', 0, 1)],
    ['ZIP', bytes('PK', 3, 4)],
    ['BMP', bytes('BM', 0, 0)],
    ['empty', bytes()],
    ['not a picture', bytes('hello')],
    ['not a picture', bytes(0xff, 0xd8)],
    ['not a picture', bytes('RIFF', 1, 2, 3, 4, 'WAVE')],
    ['not a picture', bytes('GIF88a')],
    ['not a picture', bytes('II+', 0)],
  ])('refuses %s in a sentence that says what works', (name, head) => {
    const sniffed = sniffFormat(head);
    expect(sniffed).toEqual({ refused: expect.stringContaining(name) });
    expect(sniffed).toEqual({ refused: expect.stringMatching(/JPEG, PNG, WebP, TIFF and GIF work\.$/) });
  });

  it('looks at the first 512 bytes alone', () => {
    const long = new Uint8Array(5_000_000).fill(0x20);
    long.set(bytes('<svg'), 600);
    expect(sniffFormat(long)).toEqual({ refused: expect.stringContaining('not a picture') });
  });
});
