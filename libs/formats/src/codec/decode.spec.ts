import { describe, expect, it } from 'vitest';
import { FormatRefused } from '../format-refused';
import { asciiBytes, joinBytes } from '../join-bytes';
import { pngChunk } from '../png/png-chunks';
import { stripMetadata } from '../strip-metadata';
import { bombPng, cameraPicture, gifOf, pngWith, processorMs, quarters } from '../testing';
import { decode } from './decode';
import { guardedSharp } from './guarded-sharp';

const LIMIT = { maxPixels: 100_000_000 };
const RED = [230, 30, 30];

const plain = (width = 16, height = 16) => {
  const { data } = quarters(width, height);
  return guardedSharp(new Uint8Array(data.buffer), { raw: { width, height, channels: 4 } });
};
const firstPixel = async (bytes: Uint8Array) => [...(await decode(bytes, LIMIT)).raster.data.slice(0, 4)];
const near = (pixel: readonly number[], expected: readonly number[], by: number) =>
  expected.forEach((value, channel) => expect(Math.abs(pixel[channel]! - value)).toBeLessThanOrEqual(by));

describe('decode', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8] as const)(
    'shows orientation %i upright, as other readers do',
    async (orientation) => {
      const bytes = await cameraPicture({ width: 40, height: 24, orientation });
      const { raster, source } = await decode(bytes, LIMIT);
      const theirs = await guardedSharp(bytes)
        .autoOrient()
        .toColourspace('srgb')
        .ensureAlpha()
        .raw()
        .toBuffer();
      expect(Buffer.compare(Buffer.from(raster.data), theirs)).toBe(0);
      expect(source).toMatchObject({ width: 40, height: 24, orientation });
      expect([raster.width, raster.height]).toEqual(orientation < 5 ? [40, 24] : [24, 40]);
    },
  );

  it('gives four channels, opaque, for grey, palette, 16-bit, CMYK and one-bit pictures', async () => {
    const opaque = plain().removeAlpha();
    const files = {
      grey: await opaque.clone().greyscale().png().toBuffer(),
      palette: await opaque.clone().png({ palette: true, colours: 8 }).toBuffer(),
      'one bit': pngWith(),
      '16-bit': await opaque.clone().toColourspace('rgb16').png().toBuffer(),
      '16-bit TIFF': await opaque.clone().toColourspace('rgb16').tiff({ compression: 'lzw' }).toBuffer(),
      CMYK: await opaque
        .clone()
        .toColourspace('cmyk')
        .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
        .toBuffer(),
      'CMYK TIFF': await opaque.clone().toColourspace('cmyk').tiff({ compression: 'lzw' }).toBuffer(),
      Lab: await opaque.clone().toColourspace('lab').tiff({ compression: 'lzw' }).toBuffer(),
      GIF: await opaque.clone().gif().toBuffer(),
    };
    for (const [name, bytes] of Object.entries(files)) {
      const { raster } = await decode(bytes, LIMIT);
      expect(raster.data.length, name).toBe(raster.width * raster.height * 4);
      expect(raster.data[3], name).toBe(255);
    }
    for (const name of ['palette', '16-bit', '16-bit TIFF', 'GIF'] as const)
      near(await firstPixel(files[name]), RED, 4);
    for (const name of ['CMYK', 'CMYK TIFF', 'Lab'] as const) near(await firstPixel(files[name]), RED, 40);
  });

  it('says what the working copy does not hold: depth, CMYK, further frames', async () => {
    const deep = await plain().toColourspace('rgb16').png().toBuffer();
    expect((await decode(deep, LIMIT)).warnings).toEqual([
      'Edits are 8-bit; the original keeps its 16 bits a channel.',
    ]);
    const cmyk = await plain().removeAlpha().toColourspace('cmyk').jpeg().toBuffer();
    expect((await decode(cmyk, LIMIT)).warnings).toEqual([
      'CMYK colours were converted to sRGB for editing.',
    ]);
    const frames = await decode(gifOf(3, 3, 700), LIMIT);
    expect(frames.warnings).toEqual([
      'The file holds more than 500 frames or pages; the first one is edited.',
    ]);
    expect([frames.raster.width, frames.raster.height]).toEqual([3, 3]);
  });

  it('converts an embedded profile to sRGB', async () => {
    const wide = await plain().removeAlpha().withIccProfile('p3').png().toBuffer();
    near(await firstPixel(wide), RED, 2);
    const untagged = await guardedSharp(wide).keepIccProfile().raw().toBuffer();
    expect([...untagged.subarray(0, 3)]).not.toEqual(RED); // the stored numbers are those of the profile
  });

  it('keeps alpha straight, colours under it included', async () => {
    const data = Uint8Array.from([200, 100, 50, 128, 10, 20, 30, 0]);
    const raw = guardedSharp(data, { raw: { width: 2, height: 1, channels: 4 } });
    expect([...(await decode(await raw.png().toBuffer(), LIMIT)).raster.data]).toEqual([...data]);
  });

  it.each([
    ['of 0 bytes', new Uint8Array()],
    [
      'that is no profile',
      asciiBytes('this is not a colour profile at all, but long enough to look at'.repeat(4)),
    ],
  ])('ST-011 treats a profile %s as none', async (_, profile) => {
    const { deflateSync } = await import('node:zlib');
    const file = pngWith(pngChunk('iCCP', joinBytes([asciiBytes('p\0\0'), deflateSync(profile)])));
    const { raster } = await decode(stripMetadata(file, 'png').bytes, LIMIT);
    expect([...raster.data.slice(0, 4)]).toEqual([0, 0, 0, 255]);
  });

  it('ST-011 treats a damaged profile inside a JPEG as none, and one of 50 MiB never arrives', async () => {
    const jpeg = await plain().removeAlpha().jpeg({ quality: 95 }).toBuffer();
    const chunk = joinBytes([
      asciiBytes('ICC_PROFILE\0'),
      Uint8Array.of(1, 1),
      new Uint8Array(60_000).fill(7),
    ]);
    const segment = joinBytes([
      Uint8Array.of(0xff, 0xe2, (chunk.length + 2) >> 8, (chunk.length + 2) & 255),
      chunk,
    ]);
    const one = joinBytes([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
    near(await firstPixel(stripMetadata(one, 'jpeg').bytes), RED, 12);
    const many = joinBytes([
      jpeg.subarray(0, 2),
      ...Array.from({ length: 850 }, () => segment),
      jpeg.subarray(2),
    ]);
    near(await firstPixel(stripMetadata(many, 'jpeg').bytes), RED, 12);
  });

  it('ST-011 divides the colours of a premultiplied TIFF by alpha', async () => {
    const half = Uint8Array.from([100, 50, 25, 128]);
    const tiff = await guardedSharp(half, { raw: { width: 1, height: 1, channels: 4 } })
      .tiff({ compression: 'none' })
      .toBuffer();
    const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
    const little = tiff[0] === 0x49;
    const directory = view.getUint32(4, little);
    for (let entry = 0; entry < view.getUint16(directory, little); entry++) {
      const at = directory + 2 + entry * 12;
      if (view.getUint16(at, little) === 338) view.setUint16(at + 8, 1, little);
    }
    near(await firstPixel(tiff), [199, 100, 50, 128], 2);
  });

  it('refuses what is too large before decoding', async () => {
    const bomb = bombPng(16383, 16383);
    const takenMs = await processorMs(() =>
      expect(decode(bomb, LIMIT)).rejects.toMatchObject({ reason: 'too-many-pixels' }),
    );
    expect(takenMs).toBeLessThan(50);
    await expect(decode(await plain(20, 20).png().toBuffer(), { maxPixels: 399 })).rejects.toThrow(
      FormatRefused,
    );
  });

  it('ST-010 refuses files that end too early', async () => {
    for (const format of ['jpeg', 'png', 'webp'] as const) {
      const bytes = await cameraPicture({ format, width: 200, height: 150 });
      await expect(
        decode(bytes.subarray(0, Math.floor(bytes.length * 0.7)), LIMIT),
        format,
      ).rejects.toMatchObject({
        name: 'FormatRefused',
        reason: 'broken',
        message: expect.stringMatching(
          /^The pixels of this \w+ file cannot be read: .*upload that\.$/,
        ) as string,
      });
    }
  });

  it('ST-007 ST-019 ST-020 the decoder itself opens nothing but the five formats', async () => {
    const svg = asciiBytes(
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
    );
    await expect(guardedSharp(svg).metadata()).rejects.toThrow(/unsupported image format/);
    const avif = await guardedSharp({ create: { width: 16, height: 16, channels: 3, background: '#2040c0' } })
      .avif({ effort: 0 })
      .toBuffer();
    await expect(guardedSharp(avif).metadata()).rejects.toThrow(/unsupported image format/);
    await expect(guardedSharp(asciiBytes('P6 1 1 255\nabc')).metadata()).rejects.toThrow();
    await expect(guardedSharp('/etc/hostname').metadata()).rejects.toThrow();
    await expect(guardedSharp(await plain().png().toBuffer()).metadata()).resolves.toMatchObject({
      format: 'png',
    });
  });

  it('ST-020 runs the libvips and sharp of the lock file, none older than the advisories known on 2026-11-25', () => {
    expect(guardedSharp.versions.sharp).toBe('0.35.5');
    expect(guardedSharp.versions.vips).toBe('8.18.7');
  });
});
