import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decode } from './codec/decode';
import { guardedSharp } from './codec/guarded-sharp';
import { FormatRefused } from './format-refused';
import type { ImageFormat, Orientation } from './image-header';
import { asciiBytes, joinBytes } from './join-bytes';
import { pngChunk } from './png/png-chunks';
import { readHeader } from './read-header';
import { stripMetadata } from './strip-metadata';
import { CANARIES, cameraPicture, gifOf, pngWith, processorMs, quarters } from './testing';
import { webpChunk } from './webp/webp-chunks';

const FORMATS = ['jpeg', 'png', 'webp'] as const;
const ORIENTATIONS = [1, 2, 3, 4, 5, 6, 7, 8] as const satisfies readonly Orientation[];
const MAX_PIXELS = { maxPixels: 1e8 };
const ZIP = asciiBytes('PK\x03\x04canary-in-the-tail');

const expectNoWordOf = (bytes: Uint8Array, ...words: readonly string[]): void => {
  const text = Buffer.from(bytes).toString('latin1');
  for (const word of words) expect(text).not.toContain(word);
};

describe('stripMetadata', () => {
  it.each(FORMATS)('ST-009 leaves nothing of a camera in a %s: EXIF, GPS, XMP', async (format) => {
    const { bytes, removed } = stripMetadata(await cameraPicture({ format }), format);
    expect(removed).toEqual(expect.arrayContaining(['EXIF', 'GPS', 'XMP']));
    expectNoWordOf(bytes, ...Object.values(CANARIES), 'Exif', 'xmpmeta');
    const left = await guardedSharp(bytes).metadata();
    expect(left.exif ?? left.xmp ?? left.iptc).toBeUndefined();
  });

  it.each(FORMATS)('keeps the pixels of a %s the bytes they were, and its colour profile', async (format) => {
    const before = await cameraPicture({ format });
    const { bytes } = stripMetadata(before, format);
    const raw = async (file: Uint8Array) => guardedSharp(file).keepIccProfile().raw().toBuffer();
    expect(Buffer.compare(await raw(before), await raw(bytes))).toBe(0);
    expect((await guardedSharp(bytes).metadata()).icc).toEqual((await guardedSharp(before).metadata()).icc);
    expect(readHeader(before)).toEqual(readHeader(bytes));
  });

  it.each(FORMATS.flatMap((format) => ORIENTATIONS.map((orientation) => [format, orientation] as const)))(
    'shows a %s of orientation %i as before, with a fresh tag or none',
    async (format, orientation) => {
      const { bytes } = stripMetadata(await cameraPicture({ format, orientation }), format);
      const { exif, orientation: said } = await guardedSharp(bytes).metadata();
      expect(said ?? 1).toBe(orientation);
      expect(exif === undefined).toBe(orientation === 1);
      expect(readHeader(bytes).orientation).toBe(orientation);
    },
  );

  it.each(FORMATS)('finds nothing left to remove in a %s the second time', async (format) => {
    const once = stripMetadata(await cameraPicture({ format }), format);
    const twice = stripMetadata(once.bytes, format);
    expect(twice.removed).toEqual([]);
    expect(Buffer.compare(once.bytes, twice.bytes)).toBe(0);
  });

  it.each([
    ['JPEG + ZIP', 'jpeg', async () => joinBytes([await cameraPicture(), ZIP])],
    ['PNG + PDF', 'png', async () => joinBytes([await cameraPicture({ format: 'png' }), ZIP])],
    ['WebP + ZIP', 'webp', async () => joinBytes([await cameraPicture({ format: 'webp' }), ZIP])],
    ['GIF + JS', 'gif', async () => joinBytes([gifOf(4, 4, 1), ZIP])],
  ] as const)('ST-008 cuts off what follows the picture: %s', async (_, format: ImageFormat, make) => {
    const { bytes, removed } = stripMetadata(await make(), format);
    expect(removed).toContain('tail');
    expectNoWordOf(bytes, 'canary-in-the-tail');
  });

  it('ST-008 cuts out what hides in comments of JPEG and GIF', async () => {
    const jpeg = await cameraPicture();
    const comment = joinBytes([
      Uint8Array.of(0xff, 0xfe, 0, 24),
      asciiBytes('<script>canary</script>'.slice(0, 22)),
    ]);
    const withComment = joinBytes([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]);
    expect(stripMetadata(withComment, 'jpeg').removed).toContain('comment');
    expectNoWordOf(stripMetadata(withComment, 'jpeg').bytes, '<script>');

    const hidden = [
      gifBlock(0xfe, 'canary-comment'),
      applicationBlock('XMP DataXMP', 'canary-xmp'),
      loopBlock(),
    ];
    const gif = stripMetadata(gifOf(4, 4, 2, hidden), 'gif');
    expect(gif.removed).toEqual(['comment', 'XMP']);
    expectNoWordOf(gif.bytes, 'canary');
    expect(Buffer.from(gif.bytes).includes('NETSCAPE2.0')).toBe(true);
    expect((await guardedSharp(gif.bytes, { animated: true }).metadata()).pages).toBe(2);
  });

  it('steps over stray bytes between the segments of a JPEG, as every reader does, and leaves them out', async () => {
    const clean = stripMetadata(await cameraPicture(), 'jpeg').bytes;
    const strays = joinBytes([asciiBytes('canary'), Uint8Array.of(0xff, 0, 0xff, 0xff)]);
    const firstEnd = 4 + new DataView(clean.buffer, clean.byteOffset).getUint16(4);
    const file = joinBytes([clean.subarray(0, firstEnd), strays, clean.subarray(firstEnd)]);
    const { bytes } = stripMetadata(file, 'jpeg');
    expectNoWordOf(bytes, 'canary');
    expect(Buffer.compare(bytes, clean)).toBe(0);
  });

  it('keeps the Adobe marker of a CMYK JPEG and drops IPTC and further APPn', async () => {
    const cmyk = await guardedSharp({ create: { width: 8, height: 8, channels: 3, background: '#3366cc' } })
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer();
    const iptc = joinBytes([Uint8Array.of(0xff, 0xed, 0, 20), asciiBytes('Photoshop 3.0\0cana')]);
    const file = joinBytes([cmyk.subarray(0, 2), iptc, cmyk.subarray(2)]);
    const { bytes, removed } = stripMetadata(file, 'jpeg');
    expect(removed).toContain('IPTC');
    expect(Buffer.from(bytes).includes('Adobe')).toBe(true);
    expect((await guardedSharp(bytes).metadata()).space).toBe('cmyk');
  });

  it('ST-005 drops texts and bombs of a PNG in less than a second of processor time, without inflating them', async () => {
    const text = asciiBytes('Comment\0\0');
    const bombText = pngChunk('zTXt', joinBytes([text, deflateSync(new Uint8Array(200 * 1024 * 1024))]));
    const bombProfile = pngChunk(
      'iCCP',
      joinBytes([asciiBytes('p\0\0'), deflateSync(new Uint8Array(100 * 1024 * 1024))]),
    );
    const small = pngChunk('tEXt', asciiBytes('Author\0canary'));
    const many = new Uint8Array(small.length * 1_000_000);
    for (let at = 0; at < many.length; at += small.length) many.set(small, at);
    for (const extra of [bombText, bombProfile, many]) {
      const file = pngWith(extra);
      const beforeBytes = process.memoryUsage().rss;
      const takenMs = await processorMs(async () => {
        const { bytes } = stripMetadata(file, 'png');
        expect(bytes.length).toBeLessThan(1000);
        expect((await decode(bytes, MAX_PIXELS)).raster.width).toBe(8);
      });
      expect(takenMs).toBeLessThan(1000);
      expect(process.memoryUsage().rss - beforeBytes).toBeLessThan(64 * 1024 * 1024);
    }
  }, 60_000);

  it('leaves the animation of an APNG out: one picture stays', async () => {
    const frames = pngChunk('acTL', Uint8Array.of(0, 0, 0, 9, 0, 0, 0, 0));
    const { bytes, removed } = stripMetadata(pngWith(frames), 'png');
    expect(removed).toEqual(['animation']);
    expect(readHeader(bytes).frames).toBe(1);
  });

  it('drops unknown chunks of a WebP and says the right length', async () => {
    const webp = await cameraPicture({ format: 'webp' });
    const file = joinBytes([webp, webpChunk('MINE', asciiBytes('canary'))]);
    new DataView(file.buffer).setUint32(4, file.length - 8, true);
    const { bytes, removed } = stripMetadata(file, 'webp');
    expect(removed).toContain('other');
    expectNoWordOf(bytes, 'canary');
    expect(new DataView(bytes.buffer).getUint32(4, true)).toBe(bytes.length - 8);
  });

  it('ST-010 refuses a wrong checksum of a chunk that holds pixels', async () => {
    const png = await cameraPicture({ format: 'png', raster: quarters(20, 20) });
    const at = Buffer.from(png).indexOf('IDAT') + 6;
    png[at] = png[at]! ^ 1;
    expect(() => stripMetadata(png, 'png')).toThrow(/checksum of IDAT is wrong/);
  });

  it('ST-010 refuses every truncation with a sentence', async () => {
    for (const format of [...FORMATS, 'tiff'] as const) {
      const whole = stripMetadata(await cameraPicture({ format, width: 24, height: 16 }), format).bytes;
      for (let length = 4; length < whole.length; length += 7) {
        expect(() => stripMetadata(whole.subarray(0, length), format)).toThrow(FormatRefused);
      }
    }
  });

  it('does not write to its input', async () => {
    for (const format of [...FORMATS, 'tiff'] as const) {
      const bytes = await cameraPicture({ format });
      const copy = new Uint8Array(bytes);
      stripMetadata(bytes, format);
      expect(Buffer.compare(bytes, copy)).toBe(0);
    }
  });
});

const subBlock = (text: string): Uint8Array =>
  joinBytes([Uint8Array.of(text.length), asciiBytes(text), Uint8Array.of(0)]);
const gifBlock = (label: number, text: string): Uint8Array =>
  joinBytes([Uint8Array.of(0x21, label), subBlock(text)]);
const applicationBlock = (id: string, text: string): Uint8Array =>
  joinBytes([Uint8Array.of(0x21, 0xff, 11), asciiBytes(id), subBlock(text)]);
const loopBlock = (): Uint8Array => applicationBlock('NETSCAPE2.0', '\x01\x00\x00');
