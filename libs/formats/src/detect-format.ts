import { FormatRefused } from './format-refused';
import type { ImageFormat } from './image-header';

const WORKS = 'JPEG, PNG, WebP, TIFF and GIF work here.';
const EXPORT_IT = 'Export it as JPEG or PNG and upload that.';

const ascii = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));
const starts = (bytes: Uint8Array, ...expected: readonly number[]): boolean =>
  expected.every((value, index) => bytes[index] === value);

/**
 * The format that the first bytes of a file name. The file's name and the type that a client claims do not count.
 *
 * Shapes  bytes: the file or its first 512 bytes at least
 * Errors  FormatRefused 'not-supported' with the name of a known format that is not taken in, 'not-a-picture' otherwise
 */
export function detectFormat(bytes: Uint8Array): ImageFormat {
  if (bytes.length === 0) throw new FormatRefused('not-a-picture', `The file is empty. ${WORKS}`);
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return 'webp';
  if (starts(bytes, 0x49, 0x49, 42, 0) || starts(bytes, 0x4d, 0x4d, 0, 42)) return 'tiff';
  if (/^GIF8[79]a/.test(ascii(bytes, 0, 6))) return 'gif';
  const known = nameOfKnownFormat(bytes);
  if (known) throw new FormatRefused('not-supported', `${known} is not supported here. ${EXPORT_IT}`);
  throw new FormatRefused('not-a-picture', `This is not a picture that can be read here. ${WORKS}`);
}

function nameOfKnownFormat(bytes: Uint8Array): string | null {
  if (ascii(bytes, 4, 4) === 'ftyp') {
    const brand = ascii(bytes, 8, 4);
    if (/^avi[fs]$/.test(brand)) return 'AVIF';
    if (/^(hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand)) return 'HEIC';
    return 'Video';
  }
  if (starts(bytes, 0x49, 0x49, 43, 0) || starts(bytes, 0x4d, 0x4d, 0, 43)) return 'BigTIFF';
  if (starts(bytes, 0x1f, 0x8b)) return 'A compressed file (gzip, SVGZ)';
  if (starts(bytes, 0xff, 0x0a) || ascii(bytes, 4, 4) === 'JXL ') return 'JPEG XL';
  if (ascii(bytes, 4, 4) === 'jP  ') return 'JPEG 2000';
  if (ascii(bytes, 0, 4) === '8BPS') return 'PSD';
  if (ascii(bytes, 0, 5) === '%PDF-') return 'PDF';
  if (ascii(bytes, 0, 2) === 'BM') return 'BMP';
  if (ascii(bytes, 0, 4) === 'PK\x03\x04') return 'ZIP';
  if (starts(bytes, 0, 0, 1, 0)) return 'ICO';
  if (/<svg[\s>]/i.test(ascii(bytes, 0, 512))) return 'SVG';
  return null;
}
