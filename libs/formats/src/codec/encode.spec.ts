import type { Raster } from '@lamina/raster';
import { describe, expect, it } from 'vitest';
import { photograph, seeded } from '../testing';
import { decode } from './decode';
import { encode, workingFormat } from './encode';
import { guardedSharp } from './guarded-sharp';

const LIMIT = { maxPixels: 100_000_000 };

/** Every byte by chance, alpha too: the worst that an exact format can be given. */
function noise(width: number, height: number): Raster {
  const random = seeded(7);
  return {
    width,
    height,
    data: Uint8ClampedArray.from({ length: width * height * 4 }, () => random() * 256),
  };
}

describe('encode', () => {
  it.each(['working', 'png'] as const)(
    'gives back every byte: %s, colours under alpha 0 too',
    async (format) => {
      for (const raster of [noise(1, 1), noise(63, 65), noise(1, 17)]) {
        raster.data[3] = 0;
        const { raster: again } = await decode(await encode(raster, format, 100), LIMIT);
        expect(Buffer.compare(Buffer.from(again.data), Buffer.from(raster.data))).toBe(0);
      }
    },
  );

  it('makes a PNG of a working copy with a side that WebP does not hold', async () => {
    const long = noise(16_384, 1);
    expect(workingFormat(long)).toBe('png');
    expect(workingFormat({ width: 16_383, height: 16_383 })).toBe('webp');
    const { raster, source } = await decode(await encode(long, 'working', 100), LIMIT);
    expect(source.format).toBe('png');
    expect(Buffer.compare(Buffer.from(raster.data), Buffer.from(long.data))).toBe(0);
    await expect(encode(long, 'webp', 80)).rejects.toThrow(RangeError);
  });

  it('lays a transparent picture on white for JPEG', async () => {
    const clear: Raster = { width: 16, height: 16, data: new Uint8ClampedArray(16 * 16 * 4) };
    const { raster } = await decode(await encode(clear, 'jpeg', 95), LIMIT);
    expect([...raster.data.slice(0, 4)]).toEqual([255, 255, 255, 255]);
  });

  it('a higher quality comes closer to the picture', async () => {
    const picture = photograph(160, 120);
    const farness = async (format: 'jpeg' | 'webp', quality: number) => {
      const { raster } = await decode(await encode(picture, format, quality), LIMIT);
      return (
        raster.data.reduce((sum, value, at) => sum + Math.abs(value - picture.data[at]!), 0) /
        raster.data.length
      );
    };
    for (const format of ['jpeg', 'webp'] as const) {
      expect(await farness(format, 95)).toBeLessThan(await farness(format, 30));
      expect(await farness(format, 95)).toBeLessThan(5);
    }
  });

  it('ST-009 writes no metadata', async () => {
    for (const format of ['png', 'jpeg', 'webp', 'working'] as const) {
      const { exif, xmp, iptc, icc, comments } = await guardedSharp(
        await encode(photograph(20, 10), format, 90),
      ).metadata();
      expect([exif, xmp, iptc, icc, comments]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    }
  });

  it('does not write to the picture', async () => {
    const picture = noise(40, 30);
    const copy = picture.data.slice();
    for (const format of ['png', 'jpeg', 'webp', 'working'] as const) await encode(picture, format, 80);
    expect(Buffer.compare(Buffer.from(picture.data), Buffer.from(copy))).toBe(0);
  });
});
