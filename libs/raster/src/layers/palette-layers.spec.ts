import { describe, expect, it } from 'vitest';
import { recompositionError } from '../compose/recomposition-error';
import { AWKWARD_SIZES, flatPicture, samplePicture, seededBytes } from '../sample-pictures';
import { scenePicture } from '../testing/scene-picture';
import { choosePalette } from './choose-palette';
import { colourHistogram } from './colour-histogram';
import { nearestInHull } from './nearest-in-hull';
import { paletteLayers } from './palette-layers';
import { paletteTetrahedra } from './palette-tetrahedra';
import { paletteWeights, weightsAt } from './palette-weights';

const EXACT = { chain8: 0, chainFloat: 0 };
const CUBE = Float64Array.from([0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255]);

describe('colourHistogram', () => {
  it('counts visible pixels by bin, with their mean colour', () => {
    const data = Uint8ClampedArray.of(8, 8, 8, 255, 15, 8, 8, 1, 200, 0, 0, 0, 255, 255, 255, 255);
    const { colours, counts, total } = colourHistogram({ width: 4, height: 1, data });
    expect([...counts]).toEqual([2, 1]);
    expect([...colours]).toEqual([11.5, 8, 8, 255, 255, 255]);
    expect(total).toBe(3);
  });
});

describe('nearestInHull', () => {
  it('is 0 inside, with weights that mix the colour, and the distance outside', () => {
    const weights = new Float64Array(4);
    expect(nearestInHull(CUBE, 51, 51, 51, weights, 500)).toBeLessThan(0.1);
    expect([...weights].map((weight) => Math.round(weight * 100))).toEqual([40, 20, 20, 20]);
    expect(nearestInHull(CUBE, 255, 255, 255, weights, 500)).toBeCloseTo(170 * Math.sqrt(3), 1);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1);
  });

  it('does not lose itself when corners are equal', () => {
    const weights = new Float64Array(2);
    expect(nearestInHull(Float64Array.from([9, 9, 9, 9, 9, 9]), 9, 9, 12, weights, 50)).toBe(3);
  });
});

describe('paletteWeights', () => {
  it('mixes every colour inside of the palette from the palette', () => {
    const palette = Float64Array.from([0, 0, 0, 255, 0, 0, 0, 255, 0, 60, 60, 60, 0, 0, 255, 255, 255, 255]);
    expect(paletteTetrahedra(palette).length).toBeGreaterThan(3);
    const table = paletteWeights(palette);
    const weights = new Float64Array(6);
    const next = seededBytes(4);
    for (let round = 0; round < 500; round++) {
      const grey = next();
      weightsAt(table, grey, grey, grey, weights);
      const sum = weights.reduce((total, weight) => total + weight, 0);
      const red = weights.reduce((total, weight, k) => total + weight * palette[k * 3]!, 0);
      expect(sum).toBeCloseTo(1, 5);
      expect(red).toBeCloseTo(grey, 2);
    }
  });

  it('holds without a single tetrahedron: two colours, or all in a plane', () => {
    const table = paletteWeights(Float64Array.from([0, 0, 0, 200, 200, 200]));
    const weights = new Float64Array(2);
    weightsAt(table, 50, 50, 50, weights);
    expect(weights[1]).toBeCloseTo(0.25, 2);
    expect(() => paletteWeights(new Float64Array(0))).toThrow(RangeError);
  });
});

describe('choosePalette', () => {
  it('takes colours that occur, dark ones first, and no more than differ', () => {
    const histogram = colourHistogram(scenePicture(80, 60, 3));
    const palette = choosePalette(histogram, 'auto');
    expect(palette.length / 3).toBeGreaterThanOrEqual(3);
    expect(palette.length / 3).toBeLessThanOrEqual(8);
    expect(choosePalette(histogram, 2)).toHaveLength(6);
    expect([...choosePalette(colourHistogram(flatPicture(4, 4, [10, 20, 30, 255])), 5)]).toEqual([
      10, 20, 30,
    ]);
    expect(choosePalette(colourHistogram(flatPicture(4, 4, [1, 2, 3, 0])), 5)).toHaveLength(0);
  });
});

describe('paletteLayers', () => {
  it.each(AWKWARD_SIZES.slice(0, 4))(
    'recompose to the byte in both compositors, at %i×%i',
    (width, height) => {
      const picture = samplePicture(width, height, { seed: 9 });
      const before = picture.data.slice();
      expect(recompositionError(picture, paletteLayers(picture, 'auto').layers)).toEqual(EXACT);
      expect(picture.data).toEqual(before);
    },
  );

  it('recompose to the byte for every number of layers, and for pure noise', () => {
    const noise = {
      width: 24,
      height: 24,
      data: Uint8ClampedArray.from({ length: 24 * 24 * 4 }, seededBytes(5)),
    };
    for (let at = 3; at < noise.data.length; at += 4) noise.data[at] = 255;
    for (const count of [2, 5, 10]) {
      const { layers, warnings } = paletteLayers(noise, count);
      expect(recompositionError(noise, layers)).toEqual(EXACT);
      expect(layers).toHaveLength(Math.min(8, count));
      expect(warnings).toHaveLength(count > 8 ? 1 : 0);
    }
  });

  it('separate a landscape: at least three layers that weigh something, hardly a last resort', () => {
    const picture = scenePicture(80, 60, 2);
    const { layers, shares, lastResortShare } = paletteLayers(picture, 'auto');
    expect(recompositionError(picture, layers)).toEqual(EXACT);
    expect(shares.filter((share) => share >= 0.02).length).toBeGreaterThanOrEqual(3);
    expect(lastResortShare).toBeLessThan(0.001);
    expect(new Set(layers.map(({ name }) => name)).size).toBe(layers.length);
    for (const { confidence } of layers) expect(confidence).toBeGreaterThan(0.5);
  });

  it('give the same bytes twice', () => {
    const picture = scenePicture(60, 40, 5);
    expect(paletteLayers(picture, 6)).toEqual(paletteLayers(picture, 6));
  });

  it('are one copy for one colour, one pixel, one layer asked for, or nothing to see', () => {
    for (const picture of [
      flatPicture(5, 4, [7, 80, 200, 255]),
      samplePicture(1, 1),
      flatPicture(3, 3, [7, 80, 200, 0]),
    ]) {
      const { layers } = paletteLayers(picture, 'auto');
      expect(layers).toHaveLength(1);
      expect(layers[0]!.raster.data).toEqual(picture.data);
      expect(layers[0]!.raster.data).not.toBe(picture.data);
    }
    expect(paletteLayers(scenePicture(30, 20, 1), 1).layers).toHaveLength(1);
    expect(paletteLayers(flatPicture(5, 4, [7, 80, 200, 255]), 4).warnings).toHaveLength(1);
  });

  it('refuse a number of layers that cannot be asked for', () => {
    const picture = samplePicture(3, 3);
    for (const count of [0, 11, 2.5, Number.NaN])
      expect(() => paletteLayers(picture, count)).toThrow(RangeError);
  });
});
