import { describe, expect, it } from 'vitest';
import { countChangedPixels } from '../count-changed-pixels';
import { AWKWARD_SIZES, flatPicture, samplePicture } from '../sample-pictures';
import { div255, flattenLayers } from './flatten';

const at = (x: number, y: number, opacity = 1) => ({ x, y, opacity });

describe('flattenLayers', () => {
  it('divides by 255 with rounding for every product of two bytes', () => {
    for (let v = 0; v <= 65_025; v++) if (div255(v) !== Math.round(v / 255)) throw new Error(`wrong at ${v}`);
  });

  it.each(AWKWARD_SIZES)('gives a single layer back byte for byte, at %i×%i', (width, height) => {
    const raster = samplePicture(width, height);
    const result = flattenLayers({ width, height }, [{ raster, ...at(0, 0) }]);
    expect(countChangedPixels(raster, result)).toBe(0);
    expect(result.data).not.toBe(raster.data);
  });

  it('mixes by hand-checked numbers', () => {
    const canvas = { width: 1, height: 1 };
    const below = flatPicture(1, 1, [200, 100, 0, 255]);
    const above = flatPicture(1, 1, [0, 100, 255, 128]);
    const mixed = flattenLayers(canvas, [
      { raster: below, ...at(0, 0) },
      { raster: above, ...at(0, 0) },
    ]);
    expect([...mixed.data]).toEqual([100, 100, 128, 255]);
    const half = flattenLayers(canvas, [{ raster: below, ...at(0, 0, 0.5) }]);
    expect([...half.data]).toEqual([200, 100, 0, 128]);
    const soft = flattenLayers(canvas, [
      { raster: flatPicture(1, 1, [200, 0, 0, 128]), ...at(0, 0) },
      { raster: flatPicture(1, 1, [0, 200, 0, 128]), ...at(0, 0) },
    ]);
    expect([...soft.data]).toEqual([66, 134, 0, 192]);
  });

  it('leaves what is beneath a transparent pixel as it is, and cuts at the canvas', () => {
    const below = samplePicture(5, 5, { opaque: true });
    const hidden = flatPicture(9, 9, [255, 0, 0, 0]);
    const result = flattenLayers(below, [
      { raster: below, ...at(0, 0) },
      { raster: hidden, ...at(-3, -3) },
      { raster: flatPicture(2, 2, [1, 2, 3, 255]), ...at(4, 4) },
      { raster: flatPicture(2, 2, [9, 9, 9, 255]), ...at(-2, 40) },
    ]);
    expect(countChangedPixels(below, result)).toBe(1);
    expect([...result.data.subarray(96)]).toEqual([1, 2, 3, 255]);
  });

  it('is transparent without layers and takes 300 of them', () => {
    const canvas = { width: 3, height: 2 };
    expect(flattenLayers(canvas, []).data.every((byte) => byte === 0)).toBe(true);
    const raster = flatPicture(3, 2, [50, 60, 70, 3]);
    const many = flattenLayers(
      canvas,
      Array.from({ length: 300 }, () => ({ raster, ...at(0, 0) })),
    );
    expect(many.data[3]).toBeGreaterThan(200);
  });

  it('refuses an opacity or a place that is none', () => {
    const raster = samplePicture(2, 2);
    expect(() => flattenLayers(raster, [{ raster, ...at(0, 0, 1.1) }])).toThrow(RangeError);
    expect(() => flattenLayers(raster, [{ raster, ...at(0.5, 0) }])).toThrow(RangeError);
  });
});

describe('countChangedPixels', () => {
  it('counts a pixel once, whichever of its bytes differs, alpha too', () => {
    const before = samplePicture(4, 4);
    const data = before.data.slice();
    data[0]! ^= 1;
    data[1]! ^= 1;
    data[15]! ^= 1;
    expect(countChangedPixels(before, { ...before, data })).toBe(2);
    expect(countChangedPixels(before, before)).toBe(0);
  });

  it('counts every pixel of a picture of another size', () => {
    expect(countChangedPixels(samplePicture(4, 4), samplePicture(2, 8))).toBe(16);
  });
});
