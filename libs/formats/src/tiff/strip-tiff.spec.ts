import { describe, expect, it } from 'vitest';
import { decode } from '../codec/decode';
import { guardedSharp } from '../codec/guarded-sharp';
import { FormatRefused } from '../format-refused';
import { asciiBytes, joinBytes } from '../join-bytes';
import { readHeader } from '../read-header';
import { cameraPicture, tiffOf, type TiffTag } from '../testing';
import { stripTiff } from './strip-tiff';

const [BYTE, ASCII, SHORT, LONG] = [1, 2, 3, 4];
const WORD = 'canary-word-in-a-tag';

/** A page of 4 × 4 grey pixels that lie behind the directories, with further tags. */
function page(pixelsAt: number, extra: readonly TiffTag[] = []): TiffTag[] {
  const of = (tag: number, value: number, type = SHORT): TiffTag => ({ tag, type, count: 1, value });
  const tags = [
    ...[
      of(256, 4),
      of(257, 4),
      of(258, 8),
      of(259, 1),
      of(262, 1),
      of(273, pixelsAt, LONG),
      of(277, 1),
      of(278, 4),
    ],
    of(279, 16),
    ...extra,
  ];
  return tags.sort((a, b) => a.tag - b.tag);
}
const PIXELS = Uint8Array.from({ length: 16 }, (_, index) => index * 16);

describe('stripTiff', () => {
  it('ST-009 writes 0 over the values of tags that go, and keeps strips where they are', async () => {
    const tags = [270, 315, 700, 33723, 34665, 34853, 37724].map((tag) => ({
      tag,
      type: ASCII!,
      count: WORD.length,
      value: 0,
    }));
    const directoryBytes = 8 + 2 + (9 + tags.length) * 12 + 4;
    const wordsAt = directoryBytes + 16;
    const extra = tags.map((tag, index) => ({ ...tag, value: wordsAt + index * WORD.length }));
    const tail = joinBytes([PIXELS, ...tags.map(() => asciiBytes(WORD)), asciiBytes('canary-behind')]);
    const { bytes, removed } = stripTiff(tiffOf([page(directoryBytes, extra)], tail));
    expect([...removed].sort()).toEqual(['EXIF', 'GPS', 'IPTC', 'Photoshop', 'XMP', 'tail']);
    expect(Buffer.from(bytes).includes('canary')).toBe(false);
    expect(bytes.length).toBe(directoryBytes + 16);
    expect([...bytes.subarray(directoryBytes)]).toEqual([...PIXELS]);
    const { raster } = await decode(bytes, { maxPixels: 100 });
    expect([raster.data[4], raster.data[60]]).toEqual([16, 240]);
  });

  it('takes thumbnails out of the chain and keeps real pages', async () => {
    const sizes = [9, 10, 9].map((entries) => 2 + entries * 12 + 4);
    const at = 8 + sizes[0]! + sizes[1]! + sizes[2]!;
    const thumbnail = page(at + 16, [{ tag: 254, type: LONG!, count: 1, value: 1 }]);
    const pixels = joinBytes([PIXELS, asciiBytes('thumbnail-pixels'), PIXELS]);
    const { bytes, removed } = stripTiff(tiffOf([page(at), thumbnail, page(at + 32)], pixels));
    expect(removed).toEqual(['thumbnail']);
    expect(Buffer.from(bytes).includes('thumbnail-pixels')).toBe(false);
    expect(readHeader(bytes).frames).toBe(2);
    expect((await guardedSharp(bytes).metadata()).pages).toBe(2);
  });

  it.each(['lzw', 'deflate', 'none', 'jpeg'] as const)(
    'keeps the pixels of a real file: %s',
    async (compression) => {
      const before = await guardedSharp(await cameraPicture({ width: 200, height: 120 }))
        .keepIccProfile()
        .tiff({ compression, tile: compression === 'lzw', tileWidth: 64, tileHeight: 64 })
        .toBuffer();
      const { bytes } = stripTiff(before);
      const raw = async (file: Uint8Array) => guardedSharp(file).keepIccProfile().raw().toBuffer();
      expect(Buffer.compare(await raw(before), await raw(bytes))).toBe(0);
      expect((await guardedSharp(bytes).metadata()).icc).toEqual((await guardedSharp(before).metadata()).icc);
    },
  );

  it('keeps the orientation tag', async () => {
    const { bytes } = stripTiff(await cameraPicture({ format: 'tiff', orientation: 8 }));
    expect(readHeader(bytes).orientation).toBe(8);
    expect((await guardedSharp(bytes).metadata()).orientation).toBe(8);
  });

  it('ST-010 refuses strips outside the file, missing strips, a million of them, and pages in a circle', () => {
    const at = 8 + 2 + 9 * 12 + 4;
    const outside = tiffOf([page(at + 1000)], PIXELS);
    const missing = tiffOf([page(at).filter(({ tag }) => tag !== 273)], PIXELS);
    const many = tiffOf(
      [page(at).map((tag) => (tag.tag === 273 ? { ...tag, count: 0x7fffffff } : tag))],
      PIXELS,
    );
    const circle = tiffOf([page(at)], PIXELS);
    new DataView(circle.buffer).setUint32(at - 4, 8, true);
    const noEntries = tiffOf([[]]);
    for (const bytes of [outside, missing, many, circle, noEntries])
      expect(() => stripTiff(bytes)).toThrow(FormatRefused);
  });

  it('ST-004 keeps at most 500 pages of 10 000', () => {
    const directory = 2 + 9 * 12 + 4;
    const at = 8 + directory * 10_000;
    const { bytes } = stripTiff(
      tiffOf(
        Array.from({ length: 10_000 }, () => page(at)),
        PIXELS,
      ),
    );
    expect(readHeader(bytes).frames).toBe(500);
  });

  it('counts a tag of bytes that is not needed as metadata even when it is short', () => {
    const at = 8 + 2 + 10 * 12 + 4;
    const { removed } = stripTiff(
      tiffOf([page(at, [{ tag: 305, type: BYTE!, count: 2, value: 0x4142 }])], PIXELS),
    );
    expect(removed).toEqual(['EXIF']);
  });
});
