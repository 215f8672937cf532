import { describe, expect, it } from 'vitest';
import { AWKWARD_SIZES, flatPicture, samplePicture, seededBytes } from '../sample-pictures';
import type { PlacedRaster } from './flatten';
import { flattenFloat } from './flatten-float';
import { exactColour, fixStack } from './fix-stack';
import { recompositionError } from './recomposition-error';

const placed = (raster: PlacedRaster['raster'], x = 0, y = 0) => ({ raster, x, y, opacity: 1 });
const EXACT = { chain8: 0, chainFloat: 0 };

describe('flattenFloat', () => {
  it.each(AWKWARD_SIZES)('gives a single layer back byte for byte, at %i×%i', (width, height) => {
    const raster = samplePicture(width, height);
    expect(flattenFloat(raster, [placed(raster)]).data).toEqual(raster.data);
  });

  it('rounds once, where the chain of bytes rounds every time', () => {
    const canvas = { width: 1, height: 1 };
    const veil = placed(flatPicture(1, 1, [255, 255, 255, 1]));
    const ground = placed(flatPicture(1, 1, [100, 0, 0, 255]));
    // 255 - 155 (254/255)^2 = 101.21: two steps of .6 that a byte rounds up each.
    expect([...flattenFloat(canvas, [ground, veil, veil]).data]).toEqual([101, 2, 2, 255]);
    expect(recompositionError(flatPicture(1, 1, [101, 2, 2, 255]), [ground, veil, veil]).chainFloat).toBe(0);
    expect(recompositionError(flatPicture(1, 1, [101, 2, 2, 255]), [ground, veil, veil]).chain8).toBe(1);
  });

  it('refuses an opacity or a place that is none', () => {
    const raster = samplePicture(2, 2);
    expect(() => flattenFloat(raster, [{ ...placed(raster), opacity: 2 }])).toThrow(RangeError);
    expect(() => flattenFloat(raster, [placed(raster, 0.5)])).toThrow(RangeError);
  });
});

describe('exactColour', () => {
  it('finds a byte for both compositors at some alpha, whenever what lies beneath differs by at most 1', () => {
    const next = seededBytes(7);
    for (let round = 0; round < 40_000; round++) {
      const [wanted, beneath] = [next(), next()];
      const float = Math.min(255, Math.max(0, beneath + (next() - 127.5) / 127.5));
      let alpha = 1 + (next() % 255);
      while (alpha < 255 && exactColour(wanted, alpha, beneath, float, 128) === -1) alpha++;
      const found = alpha === 255 ? wanted : exactColour(wanted, alpha, beneath, float, 128);
      if (Math.round((found * alpha + beneath * (255 - alpha)) / 255) !== wanted) throw new Error('bytes');
      if (Math.abs(((found - float) * alpha) / 255 + float - wanted) >= 0.5) throw new Error('float');
    }
  });
});

describe('fixStack', () => {
  /** A stack that has nothing to do with the picture: soft, hidden and cut off layers over a full ground. */
  const strangers = (width: number, height: number, seed: number): PlacedRaster[] => [
    placed(samplePicture(width, height, { seed })),
    placed(samplePicture(width, Math.ceil(height / 2), { seed: seed + 1 }), -1, Math.floor(height / 4)),
    placed(samplePicture(Math.ceil(width / 2), height, { seed: seed + 2 }), Math.floor(width / 3), -2),
    placed(samplePicture(width, height, { seed: seed + 3 })),
  ];

  it.each(AWKWARD_SIZES)('makes any stack give any picture back in both compositors, at %i×%i', (w, h) => {
    for (let seed = 1; seed <= (w * h > 9999 ? 1 : 8); seed++) {
      const picture = samplePicture(w, h, { seed: seed + 50, opaque: seed % 2 === 0 });
      const { layers } = fixStack(picture, strangers(w, h, seed));
      expect(recompositionError(picture, layers)).toEqual(EXACT);
    }
  });

  it('leaves a stack that is exact as it is, and never writes to its input', () => {
    const picture = samplePicture(40, 30, { opaque: true });
    const clear = flatPicture(40, 30, [9, 9, 9, 0]);
    const same = fixStack(picture, [placed(picture), placed(clear)]);
    expect(same.touchedShare).toBe(0);
    expect(same.layers.map(({ raster }) => raster.data)).toEqual([picture.data, clear.data]);
    const other = strangers(40, 30, 3);
    const before = other.map(({ raster }) => raster.data.slice());
    fixStack(picture, other);
    expect(other.map(({ raster }) => raster.data)).toEqual(before);
  });

  it('moves the colour of a soft layer by as little as that takes, and keeps its alpha where it can', () => {
    const picture = flatPicture(1, 1, [150, 100, 100, 255]);
    const stack = [flatPicture(1, 1, [100, 100, 100, 255]), flatPicture(1, 1, [198, 100, 100, 128])];
    const { layers, liftedShare } = fixStack(
      picture,
      stack.map((raster) => placed(raster)),
    );
    expect([...layers[1]!.raster.data]).toEqual([199, 100, 100, 128]);
    expect(liftedShare).toBe(0);
  });

  it('raises an alpha that cannot reach the colour', () => {
    const picture = flatPicture(1, 1, [250, 100, 100, 255]);
    const stack = [flatPicture(1, 1, [100, 100, 100, 255]), flatPicture(1, 1, [250, 100, 100, 20])];
    const { layers, liftedShare } = fixStack(
      picture,
      stack.map((raster) => placed(raster)),
    );
    expect(liftedShare).toBe(1);
    expect(layers[1]!.raster.data[3]).toBeGreaterThan(240);
    expect(recompositionError(picture, layers)).toEqual(EXACT);
  });

  it('refuses a stack without a full ground, or with an opacity', () => {
    const picture = samplePicture(4, 4);
    expect(() => fixStack(picture, [])).toThrow(RangeError);
    expect(() => fixStack(picture, [placed(picture, 1)])).toThrow(RangeError);
    expect(() => fixStack(picture, [{ ...placed(picture), opacity: 0.5 }])).toThrow(RangeError);
  });
});
