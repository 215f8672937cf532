import { describe, expect, it } from 'vitest';
import { AWKWARD_SIZES, flatPicture, samplePicture } from '../sample-pictures';
import type { Raster } from '../raster';
import { cropToRatio, sizeOfRatio } from './crop-to-ratio';
import { flipRaster } from './flip';
import { resizeRaster } from './resize';
import { rotateRaster } from './rotate';
import { sizeAfterReshape } from './size-after-reshape';

/** A picture whose red channel is the number given, row by row. */
function numbered(rows: readonly (readonly number[])[]): Raster {
  const data = rows.flat().flatMap((value) => [value, 0, 0, 255]);
  return { width: rows[0]!.length, height: rows.length, data: Uint8ClampedArray.from(data) };
}

function numbersOf({ width, height, data }: Raster): number[][] {
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => data[(y * width + x) * 4]!),
  );
}

// prettier-ignore
const SIX = numbered([
  [1, 2, 3],
  [4, 5, 6],
]);

describe('rotateRaster and flipRaster', () => {
  it('turn and mirror by hand-checked matrices', () => {
    // prettier-ignore
    expect(numbersOf(rotateRaster(SIX, 90))).toEqual([
      [4, 1],
      [5, 2],
      [6, 3],
    ]);
    // prettier-ignore
    expect(numbersOf(rotateRaster(SIX, 270))).toEqual([
      [3, 6],
      [2, 5],
      [1, 4],
    ]);
    expect(numbersOf(rotateRaster(SIX, 180))).toEqual([
      [6, 5, 4],
      [3, 2, 1],
    ]);
    expect(numbersOf(flipRaster(SIX, 'horizontal'))).toEqual([
      [3, 2, 1],
      [6, 5, 4],
    ]);
    expect(numbersOf(flipRaster(SIX, 'vertical'))).toEqual([
      [4, 5, 6],
      [1, 2, 3],
    ]);
  });

  it.each(AWKWARD_SIZES)('come back to the same bytes, at %i×%i', (width, height) => {
    const image = samplePicture(width, height);
    expect(rotateRaster(rotateRaster(image, 90), 270).data).toEqual(image.data);
    expect(rotateRaster(rotateRaster(image, 180), 180).data).toEqual(image.data);
    expect(flipRaster(flipRaster(image, 'horizontal'), 'horizontal').data).toEqual(image.data);
    expect(rotateRaster(image, 180).data).toEqual(
      flipRaster(flipRaster(image, 'vertical'), 'horizontal').data,
    );
  });

  it('read bytes that do not start at a multiple of four', () => {
    const bytes = new Uint8ClampedArray(2 + 8);
    bytes.set([1, 2, 3, 4, 5, 6, 7, 8], 2);
    const image = { width: 2, height: 1, data: bytes.subarray(2) };
    expect([...flipRaster(image, 'horizontal').data]).toEqual([5, 6, 7, 8, 1, 2, 3, 4]);
  });
});

describe('cropToRatio', () => {
  it('keeps the largest centred box', () => {
    expect(sizeOfRatio({ width: 4000, height: 3000 }, { width: 16, height: 9 })).toEqual({
      width: 4000,
      height: 2250,
    });
    expect(sizeOfRatio({ width: 3000, height: 4000 }, { width: 16, height: 9 })).toEqual({
      width: 3000,
      height: 1688,
    });
    expect(sizeOfRatio({ width: 1, height: 17 }, { width: 100, height: 1 })).toEqual({ width: 1, height: 1 });
    // prettier-ignore
    expect(numbersOf(cropToRatio(numbered([[1, 2, 3, 4], [5, 6, 7, 8]]), { width: 1, height: 1 }))).toEqual([[2, 3], [6, 7]]);
  });

  it('is as large as it says before a pixel is touched', () => {
    for (const [width, height] of AWKWARD_SIZES) {
      const image = samplePicture(width, height);
      for (const ratio of [
        { width: 16, height: 9 },
        { width: 1, height: 1 },
        { width: 1, height: 100 },
      ]) {
        const cropped = cropToRatio(image, ratio);
        expect(cropped).toMatchObject(sizeAfterReshape(image, { kind: 'crop', ratio }));
      }
    }
  });

  it('gives the mirrored bytes for a mirrored picture where the rest is even', () => {
    const image = samplePicture(257, 255);
    const square = { width: 1, height: 1 };
    expect(cropToRatio(flipRaster(image, 'horizontal'), square)).toEqual(
      flipRaster(cropToRatio(image, square), 'horizontal'),
    );
  });
});

describe('resizeRaster', () => {
  it('averages areas when it gets smaller', () => {
    // prettier-ignore
    expect(numbersOf(resizeRaster(numbered([[10, 20, 30, 40], [50, 60, 70, 80]]), 2, 1))).toEqual([[35, 55]]);
    expect(numbersOf(resizeRaster(numbered([[0, 90, 0]]), 2, 1))).toEqual([[30, 30]]);
  });

  it.each(AWKWARD_SIZES)('keeps one colour at every size, from %i×%i', (width, height) => {
    const image = flatPicture(width, height, [12, 200, 77, 255]);
    for (const [w, h] of AWKWARD_SIZES) {
      const { data } = resizeRaster(image, w, h);
      expect(data.every((byte, at) => byte === [12, 200, 77, 255][at % 4])).toBe(true);
    }
  });

  it('does not let a hidden colour bleed', () => {
    const image: Raster = { width: 2, height: 1, data: Uint8ClampedArray.of(255, 0, 0, 0, 0, 0, 255, 255) };
    expect([...resizeRaster(image, 1, 1).data]).toEqual([0, 0, 255, 128]);
  });

  it('comes back close to a smooth picture when doubled and halved', () => {
    const smooth = { width: 64, height: 64, data: new Uint8ClampedArray(64 * 64 * 4) };
    for (let at = 0; at < 64 * 64; at++) {
      const [x, y] = [at % 64, Math.floor(at / 64)];
      smooth.data.set([128 + 100 * Math.sin(x / 9), 128 + 100 * Math.cos(y / 7), 2 * (x + y), 255], at * 4);
    }
    const back = resizeRaster(resizeRaster(smooth, 128, 128), 64, 64);
    const errors = back.data.map((byte, at) => Math.abs(byte - smooth.data[at]!));
    expect(Math.max(...errors)).toBeLessThanOrEqual(3);
  });
});

describe('sizeAfterReshape', () => {
  it('never falls below one pixel and keeps the ratio where one side is given', () => {
    const size = { width: 3, height: 2 };
    expect(sizeAfterReshape(size, { kind: 'resize', to: { percent: 1 } })).toEqual({ width: 1, height: 1 });
    expect(sizeAfterReshape(size, { kind: 'resize', to: { width: 30 } })).toEqual({ width: 30, height: 20 });
    expect(sizeAfterReshape(size, { kind: 'resize', to: { height: 1 } })).toEqual({ width: 2, height: 1 });
    expect(sizeAfterReshape(size, { kind: 'resize', to: { width: 7, height: 9 } })).toEqual({
      width: 7,
      height: 9,
    });
    expect(sizeAfterReshape(size, { kind: 'rotate', degrees: 90 })).toEqual({ width: 2, height: 3 });
    expect(sizeAfterReshape(size, { kind: 'rotate', degrees: 180 })).toEqual(size);
  });
});
