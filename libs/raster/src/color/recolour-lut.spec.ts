import { describe, expect, it } from 'vitest';
import { flatPicture, samplePicture, seededBytes } from '../sample-pictures';
import type { Raster } from '../raster';
import { applyLut3d, buildLut3d } from './lut3d';
import { oklabFromSrgb } from './oklab';
import { recolour, type RecolourSettings } from './recolour-lut';

const RED_TO_BLUE: RecolourSettings = { from: '#d0402b', to: '#2850dc', tolerance: 0.3, keepShading: 1 };

function lab(bytes: ArrayLike<number>): Float64Array {
  const colour = Float64Array.of(bytes[0]! / 255, bytes[1]! / 255, bytes[2]! / 255);
  oklabFromSrgb(colour);
  return colour;
}

const bytesOf = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

describe('a table of colours', () => {
  it('is the identity to the byte when it moves nothing', () => {
    const image = samplePicture(257, 255);
    expect(
      applyLut3d(
        image,
        buildLut3d(() => undefined),
      ).data.every((byte, at) => byte === image.data[at]),
    ).toBe(true);
  });

  it('is exact for a map that is linear', () => {
    const image = samplePicture(63, 65);
    const lut = buildLut3d((colour) => colour.reverse());
    const result = applyLut3d(image, lut);
    for (let at = 0; at < image.data.length; at += 4) {
      const [red, green, blue, alpha] = image.data.subarray(at, at + 4);
      expect([...result.data.subarray(at, at + 4)]).toEqual([blue, green, red, alpha]);
    }
  });
});

describe('recolour', () => {
  it('moves the colour itself exactly, for 40 seeded pairs', { timeout: 60_000 }, () => {
    const next = seededBytes(5);
    const hex = () =>
      `#${[next(), next(), next()].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
    for (let round = 0; round < 40; round++) {
      const settings = { from: hex(), to: hex(), tolerance: (round % 10) / 10, keepShading: (round % 3) / 2 };
      const [red, green, blue] = bytesOf(settings.from);
      const result = recolour(flatPicture(1, 1, [red!, green!, blue!, 200]), settings);
      expect([settings, ...result.data]).toEqual([settings, ...bytesOf(settings.to), 200]);
    }
  });

  it('leaves the bytes of colours that are out of reach', () => {
    for (const colour of [
      [20, 120, 60],
      [128, 128, 128],
      [250, 250, 250],
      [0, 0, 0],
    ] as const) {
      const image = flatPicture(2, 2, [...colour, 255]);
      expect([...recolour(image, RED_TO_BLUE).data]).toEqual([...image.data]);
    }
  });

  it('keeps the shading of a thing: its darker side stays darker by as much', () => {
    const shades = [0.8, 1, 1.15].map((light) => [208 * light, 64 * light, 43 * light]);
    const image: Raster = {
      width: 3,
      height: 1,
      data: Uint8ClampedArray.from(shades.flatMap((shade) => [...shade, 255])),
    };
    const { data } = recolour(image, RED_TO_BLUE);
    const before = [0, 4, 8].map((at) => lab(image.data.subarray(at))[0]!);
    const after = [0, 4, 8].map((at) => lab(data.subarray(at))[0]!);
    expect(after[1]! - after[0]!).toBeCloseTo(before[1]! - before[0]!, 1);
    expect(after[2]! - after[1]!).toBeCloseTo(before[2]! - before[1]!, 1);
  });

  it('paints flat when no shading is kept', () => {
    const image: Raster = {
      width: 2,
      height: 1,
      data: Uint8ClampedArray.of(208, 64, 43, 255, 200, 60, 48, 255),
    };
    const { data } = recolour(image, { ...RED_TO_BLUE, keepShading: 0 });
    for (const at of [0, 4]) {
      bytesOf('#2850dc').forEach((byte, part) =>
        expect(Math.abs(data[at + part]! - byte)).toBeLessThanOrEqual(2),
      );
    }
  });

  it('reaches further with more tolerance', () => {
    const image = samplePicture(257, 255, { opaque: true });
    const changed = [0, 0.3, 0.6, 1].map((tolerance) => {
      const { data } = recolour(image, { ...RED_TO_BLUE, tolerance });
      return data.reduce((count, byte, at) => count + (byte === image.data[at] ? 0 : 1), 0);
    });
    expect(changed).toEqual(changed.toSorted((one, other) => one - other));
    expect(changed[3]).toBeGreaterThan(changed[0]!);
  });
});
