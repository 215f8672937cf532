import { describe, expect, it } from 'vitest';
import { detectFormat } from './detect-format';
import { FormatRefused } from './format-refused';
import { asciiBytes, joinBytes } from './join-bytes';
import { cameraPicture, gifOf } from './testing';

const refusalOf = (bytes: Uint8Array): FormatRefused => {
  try {
    detectFormat(bytes);
  } catch (error) {
    if (error instanceof FormatRefused) return error;
    throw error;
  }
  throw new Error('It was taken');
};
const box = (brand: string): Uint8Array =>
  joinBytes([Uint8Array.of(0, 0, 0, 24), asciiBytes(`ftyp${brand}`), new Uint8Array(32)]);

describe('detectFormat', () => {
  it('ST-006 knows the five formats by their first bytes, whatever their name claims', async () => {
    for (const format of ['jpeg', 'png', 'webp', 'tiff'] as const) {
      expect(detectFormat(await cameraPicture({ format }))).toBe(format);
    }
    expect(detectFormat(gifOf(1, 1, 1))).toBe('gif');
  });

  it.each([
    ['ST-019', 'HEIC', box('heic')],
    ['ST-019', 'HEIC', box('mif1')],
    ['ST-019', 'AVIF', box('avif')],
    [
      'ST-007',
      'SVG',
      asciiBytes('<?xml version="1.0"?>\n<!-- a --><svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    ['ST-007', 'SVG', asciiBytes('<svg onload="alert(1)">')],
    ['ST-007', 'A compressed file (gzip, SVGZ)', Uint8Array.of(0x1f, 0x8b, 8, 0)],
    ['ST-006', 'PDF', asciiBytes('%PDF-1.7')],
    ['ST-006', 'PSD', asciiBytes('8BPS\0\x01')],
    ['ST-006', 'ZIP', asciiBytes('PK\x03\x04')],
    ['ST-006', 'BMP', asciiBytes('BM      ')],
    ['ST-006', 'JPEG XL', Uint8Array.of(0xff, 0x0a)],
    ['ST-006', 'BigTIFF', Uint8Array.of(0x49, 0x49, 43, 0)],
  ])('%s names %s and says what works', (_, name, bytes) => {
    const { reason, message } = refusalOf(bytes);
    expect(reason).toBe('not-supported');
    expect(message).toBe(`${name} is not supported here. Export it as JPEG or PNG and upload that.`);
  });

  it.each([
    ['nothing', ''],
    ['HTML', '<html><img src=x onerror=alert(1)>'],
    ['PHP', '<?php system($_GET[0]);'],
    ['ELF', '\x7fELF\x02\x01\x01'],
    ['a word', 'hello'],
  ])('ST-006 refuses %s as no picture', (_, text) => {
    expect(refusalOf(asciiBytes(text))).toMatchObject({
      reason: 'not-a-picture',
      message: expect.stringMatching(/JPEG, PNG, WebP, TIFF and GIF work here\.$/) as string,
    });
  });
});
