import { describe, expect, it } from 'vitest';
import { checkPixels } from './check-pixels';
import { FormatRefused } from './format-refused';
import { readHeader } from './read-header';
import { asciiBytes, joinBytes } from './join-bytes';
import { pngChunk } from './png/png-chunks';
import { bombPng, cameraPicture, gifOf, pngWith, processorMs, riff, tiffOf, webpOfSize } from './testing';
import { guardedSharp } from './codec/guarded-sharp';
import { webpChunk } from './webp/webp-chunks';

const MAX_PIXELS = 100_000_000;
const SHORT = 3;
const LONG = 4;
const size = (width: number, height: number) => [
  { tag: 256, type: LONG, count: 1, value: width },
  { tag: 257, type: LONG, count: 1, value: height },
  { tag: 258, type: SHORT, count: 1, value: 8 },
];

describe('readHeader', () => {
  it.each(['jpeg', 'png', 'webp', 'tiff'] as const)(
    'reads size, depth and orientation of a %s',
    async (format) => {
      const bytes = await cameraPicture({ format, width: 96, height: 64, orientation: 6 });
      expect(readHeader(bytes)).toMatchObject({
        format,
        width: 96,
        height: 64,
        bits: 8,
        frames: 1,
        orientation: 6,
      });
    },
  );

  it('reads the lossy, the lossless and the extended kind of WebP', async () => {
    const picture = guardedSharp({ create: { width: 33, height: 17, channels: 4, background: '#12345680' } });
    const kinds = [
      await picture.clone().removeAlpha().webp({ quality: 50 }).toBuffer(),
      await picture.clone().webp({ lossless: true }).toBuffer(),
      await picture.clone().webp({ quality: 50 }).toBuffer(),
    ];
    expect(kinds.map((bytes) => bytes.toString('latin1', 12, 16))).toEqual(['VP8 ', 'VP8L', 'VP8X']);
    expect(kinds.map((bytes) => readHeader(bytes))).toMatchObject([
      { width: 33, height: 17, hasAlpha: false },
      { width: 33, height: 17, hasAlpha: true },
      { width: 33, height: 17, hasAlpha: true },
    ]);
  });

  it('reads both byte orders of TIFF', () => {
    const big = Uint8Array.from([
      ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 2],
      ...[1, 0, 0, 3, 0, 0, 0, 1, 0, 7, 0, 0],
      ...[1, 1, 0, 3, 0, 0, 0, 1, 0, 5, 0, 0],
      ...[0, 0, 0, 0],
    ]);
    expect(readHeader(big)).toMatchObject({ width: 7, height: 5, frames: 1 });
    expect(readHeader(tiffOf([size(7, 5)]))).toMatchObject({ width: 7, height: 5 });
  });

  it('ST-002 refuses a 33 kB PNG of 268 megapixels in less than 50 ms of processor time', async () => {
    const bomb = bombPng(16383, 16383);
    expect(bomb.length).toBeLessThan(40_000);
    const refuse = () => checkPixels(readHeader(bomb), MAX_PIXELS);
    expect(refuse).toThrow(/269 megapixels .* at most 100 work here/);
    expect(await processorMs(() => expect(refuse).toThrow(FormatRefused))).toBeLessThan(50);
  });

  it.each([
    ['PNG 30000 × 30000', () => bombPng(30000, 30000)],
    ['WebP 16383 × 16383', () => webpOfSize(16383, 16383)],
    ['a WebP whose canvas is small and whose frame is not', () => frameLargerThanCanvas()],
    ['TIFF 2³¹ pixels wide', () => tiffOf([size(2 ** 31, 1)])],
    ['GIF 20000 × 20000', () => gifOf(20000, 20000, 1)],
    ['a line of pixels', () => tiffOf([size(70_000, 1)])],
  ])('ST-003 refuses %s without growing', (_, make) => {
    const bytes = make();
    const beforeBytes = process.memoryUsage().rss;
    expect(() => checkPixels(readHeader(bytes), MAX_PIXELS)).toThrow(FormatRefused);
    expect(process.memoryUsage().rss - beforeBytes).toBeLessThan(50 * 1024 * 1024);
  });

  it.each([
    ['GIF', () => gifOf(1, 1, 10_000)],
    ['APNG', () => pngWith(pngChunk('acTL', Uint8Array.of(0, 0, 39, 16, 0, 0, 0, 0)))],
    [
      'WebP',
      () => riff([webpOfSize(4, 4).subarray(12), ...Array.from({ length: 3000 }, () => animationFrame())]),
    ],
    ['TIFF', () => tiffOf(Array.from({ length: 10_000 }, () => size(1, 1)))],
  ])('ST-004 stops counting the frames of a %s at 501', async (_, make) => {
    const bytes = make();
    expect(await processorMs(() => expect(readHeader(bytes).frames).toBe(501))).toBeLessThan(200);
  });

  it('ST-010 refuses sides of 0, in each format', () => {
    const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 0, 0, 9, 1, 1, 0x11, 0]);
    for (const bytes of [jpeg, bombPngOfNoWidth(), gifOf(0, 5, 0), tiffOf([size(0, 5)])]) {
      expect(() => readHeader(bytes)).toThrow(/0 pixels long/);
    }
  });

  it('ST-010 refuses offsets and counts of a TIFF that leave the file', () => {
    const far = tiffOf([size(4, 4)]);
    new DataView(far.buffer).setUint32(4, 0xffffff00, true);
    expect(() => readHeader(far)).toThrow(FormatRefused);
    const many = tiffOf([[{ tag: 256, type: LONG, count: 0xffffffff, value: 0 }]]);
    expect(() => readHeader(many)).toThrow(FormatRefused);
  });

  it('counts the pages of a TIFF whose chain bites its tail', () => {
    const circle = tiffOf([size(4, 4), size(4, 4)]);
    new DataView(circle.buffer).setUint32(circle.length - 4, 8, true);
    expect(readHeader(circle).frames).toBe(3);
  });

  it('refuses the old JPEG compression of TIFF and says what works', () => {
    const old = tiffOf([[...size(4, 4), { tag: 259, type: SHORT, count: 1, value: 6 }]]);
    expect(() => readHeader(old)).toThrow(/Save it as TIFF with LZW, or as PNG/);
  });

  it('ST-010 says damaged for every truncation of a header', async () => {
    for (const format of ['jpeg', 'png', 'webp', 'tiff'] as const) {
      const bytes = await cameraPicture({ format });
      for (let length = 0; length < Math.min(bytes.length, 700); length++) {
        try {
          readHeader(bytes.subarray(0, length));
        } catch (error) {
          expect(error).toBeInstanceOf(FormatRefused);
        }
      }
    }
  });
});

function bombPngOfNoWidth(): Uint8Array {
  const bytes = bombPng(1, 1);
  new DataView(bytes.buffer).setUint32(16, 0);
  return bytes;
}

/** A VP8L bitstream that claims 16384 × 16384 on a canvas of 1 × 1. */
function frameLargerThanCanvas(): Uint8Array {
  const bitstream = Uint8Array.of(0x2f, 0xff, 0xff, 0xff, 0x0f, 0, 0, 0);
  return riff([webpOfSize(1, 1).subarray(12), webpChunk('VP8L', bitstream)]);
}

function animationFrame(): Uint8Array {
  const inner = webpChunk('VP8L', joinBytes([Uint8Array.of(0x2f, 0, 0, 0, 0), asciiBytes('pixel')]));
  return webpChunk('ANMF', joinBytes([new Uint8Array(16), inner]));
}
