import { deflateSync } from 'node:zlib';
import { asciiBytes, joinBytes } from '../join-bytes';
import { pngChunk } from '../png/png-chunks';
import { webpChunk } from '../webp/webp-chunks';

const PNG_SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

const bigEndian32 = (...values: readonly number[]): Uint8Array => {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  values.forEach((value, index) => view.setUint32(index * 4, value));
  return new Uint8Array(view.buffer);
};

/** A PNG of one grey bit a pixel, all 0, that inflates to width × height: 33 kB for 268 megapixels. */
export function bombPng(width: number, height: number, extra: readonly Uint8Array[] = []): Uint8Array {
  const header = joinBytes([bigEndian32(width, height), Uint8Array.of(1, 0, 0, 0, 0)]);
  const rows = deflateSync(new Uint8Array(height * (1 + Math.ceil(width / 8))), { level: 9 });
  return joinBytes([
    PNG_SIGNATURE,
    pngChunk('IHDR', header),
    ...extra,
    pngChunk('IDAT', rows),
    pngChunk('IEND', new Uint8Array()),
  ]);
}

/** A small PNG with chunks of somebody's choice between header and pixels. */
export const pngWith = (...extra: readonly Uint8Array[]): Uint8Array => bombPng(8, 8, extra);

/** A WebP (VP8X) whose canvas claims this size. */
export function webpOfSize(width: number, height: number): Uint8Array {
  const canvas = new Uint8Array(10);
  const view = new DataView(canvas.buffer);
  view.setUint32(4, (width - 1) & 0xffffff, true);
  view.setUint16(7, (height - 1) & 0xffff, true);
  view.setUint8(9, (height - 1) >>> 16);
  return riff([webpChunk('VP8X', canvas)]);
}

/** A WebP container around these chunks. */
export function riff(chunks: readonly Uint8Array[]): Uint8Array {
  const body = joinBytes([asciiBytes('WEBP'), ...chunks]);
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, body.length, true);
  return joinBytes([asciiBytes('RIFF'), size, body]);
}

/** A GIF with this screen and this many 1 × 1 frames. */
export function gifOf(
  width: number,
  height: number,
  frames: number,
  extra: readonly Uint8Array[] = [],
): Uint8Array {
  const screen = new Uint8Array(13 + 6);
  screen.set(asciiBytes('GIF89a'));
  const view = new DataView(screen.buffer);
  view.setUint16(6, width, true);
  view.setUint16(8, height, true);
  screen.set([0x80, 0, 0, 0, 0, 0, 255, 255, 255], 10);
  const frame = Uint8Array.of(0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 0x01, 0);
  return joinBytes([screen, ...extra, ...Array.from({ length: frames }, () => frame), Uint8Array.of(0x3b)]);
}

export interface TiffTag {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  readonly value: number;
}

/** A little-endian TIFF of pages that hold these entries; page n + 1 follows page n. */
export function tiffOf(
  pages: readonly (readonly TiffTag[])[],
  tail: Uint8Array = new Uint8Array(),
): Uint8Array {
  const sizes = pages.map((tags) => 2 + tags.length * 12 + 4);
  const view = new DataView(new ArrayBuffer(8 + sizes.reduce((sum, size) => sum + size, 0)));
  view.setUint16(0, 0x4949);
  view.setUint16(2, 42, true);
  view.setUint32(4, 8, true);
  let at = 8;
  pages.forEach((tags, index) => {
    view.setUint16(at, tags.length, true);
    tags.forEach(({ tag, type, count, value }, place) => {
      const entry = at + 2 + place * 12;
      view.setUint16(entry, tag, true);
      view.setUint16(entry + 2, type, true);
      view.setUint32(entry + 4, count, true);
      view.setUint32(entry + 8, value, true);
    });
    const next = at + sizes[index]!;
    view.setUint32(next - 4, index + 1 < pages.length ? next : 0, true);
    at = next;
  });
  return joinBytes([new Uint8Array(view.buffer), tail]);
}
