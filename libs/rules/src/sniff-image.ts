export type SniffedFormat = 'jpeg' | 'png' | 'webp' | 'tiff' | 'gif';
export type Sniffed = { readonly format: SniffedFormat } | { readonly refused: string };

export const SNIFF_BYTES = 512;

const WORKS = 'JPEG, PNG, WebP, TIFF and GIF work.';

/** What a file is by its first bytes; a name or a declared type is never believed. Up to {@link SNIFF_BYTES} are looked at. */
export function sniffFormat(firstBytes: Uint8Array): Sniffed {
  const head = firstBytes.subarray(0, SNIFF_BYTES);
  const has = (at: number, ...bytes: number[]) => bytes.every((byte, index) => head[at + index] === byte);
  const text = (at: number, end: number) => String.fromCharCode(...head.subarray(at, end));

  if (head.length === 0) return { refused: `The file is empty. ${WORKS}` };
  if (has(0, 0xff, 0xd8, 0xff)) return { format: 'jpeg' };
  if (has(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return { format: 'png' };
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return { format: 'webp' };
  if (has(0, 0x49, 0x49, 0x2a, 0x00) || has(0, 0x4d, 0x4d, 0x00, 0x2a)) return { format: 'tiff' };
  if (text(0, 6) === 'GIF87a' || text(0, 6) === 'GIF89a') return { format: 'gif' };
  return { refused: `${nameOf(head, text)} ${WORKS}` };
}

function nameOf(head: Uint8Array, text: (at: number, end: number) => string): string {
  if (text(4, 8) === 'ftyp') {
    const brand = text(8, 12);
    if (/^avi[fs]/.test(brand)) return 'This is an AVIF picture, which does not work here.';
    if (/^(he[iv]|mif|msf)/.test(brand))
      return 'This is a HEIC picture, which does not work here: export it as JPEG.';
    return 'This is a film, not a picture.';
  }
  if (text(0, 5) === '%PDF-') return 'This is a PDF document, not a picture.';
  if (text(0, 4) === '8BPS')
    return 'This is a Photoshop document, which does not work here yet: export it as PNG.';
  if (text(0, 2) === 'PK') return 'This is a ZIP archive, not a picture.';
  if (text(0, 2) === 'BM') return 'This is a BMP picture, which does not work here.';
  const words = String.fromCharCode(...head).toLowerCase();
  if (words.includes('<svg') || /^[^a-z]*<(\?xml|!doctype svg)/.test(words)) {
    return 'This is an SVG drawing, which is refused because it may carry programs: export it as PNG.';
  }
  return 'This is not a picture that works here.';
}
