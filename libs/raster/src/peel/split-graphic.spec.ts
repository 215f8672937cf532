import { describe, expect, it } from 'vitest';
import { flattenLayers } from '../compose/flatten';
import { recompositionError } from '../compose/recomposition-error';
import { AWKWARD_SIZES, flatPicture, samplePicture } from '../sample-pictures';
import type { Raster } from '../raster';
import { scoreLayers } from '../testing/layer-metric';
import { seededPoster } from '../testing/seeded-poster';
import { splitGraphic } from './split-graphic';

const EXACT = { chain8: 0, chainFloat: 0 };

/** A picture by a rule for each pixel. */
function drawn(width: number, height: number, colourAt: (x: number, y: number) => readonly number[]): Raster {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) data.set([255, 255, 255, 255, ...colourAt(x, y)].slice(-4), at);
  }
  return { width, height, data };
}

const isIn = (x: number, y: number, left: number, top: number, width: number, height: number): boolean =>
  x >= left && y >= top && x < left + width && y < top + height;

describe('splitGraphic', () => {
  it.each(AWKWARD_SIZES.slice(0, 4))('recomposes anything to the byte, at %i×%i', (width, height) => {
    for (const opaque of [true, false]) {
      const picture = samplePicture(width, height, { seed: 3, opaque });
      const before = picture.data.slice();
      expect(recompositionError(picture, splitGraphic(picture, 'auto').layers)).toEqual(EXACT);
      expect(picture.data).toEqual(before);
    }
  });

  it('recomposes posters to the byte and finds their layers', () => {
    for (const seed of [6, 8]) {
      const poster = seededPoster(seed, 200);
      const { layers } = splitGraphic(poster.picture, 'auto');
      expect(recompositionError(poster.picture, layers)).toEqual(EXACT);
      const [score] = scoreLayers(
        layers.map((layer) => flattenLayers(poster.picture, [layer])),
        poster.layers,
      );
      expect(score!.iou).toBeGreaterThan(0.8);
    }
  });

  it('is the same twice', () => {
    const { picture } = seededPoster(3, 120);
    expect(splitGraphic(picture, 'auto')).toEqual(splitGraphic(picture, 'auto'));
  });

  it('takes a square off a plain ground and fills what it covered', () => {
    const picture = drawn(60, 50, (x, y) =>
      isIn(x, y, 20, 15, 20, 20) ? [200, 30, 40, 255] : [240, 240, 230, 255],
    );
    const { layers, canvas } = splitGraphic(picture, 'auto');
    expect(canvas).toBe('constant');
    expect(layers.map(({ name }) => name)).toEqual(['Background', 'Shape #c81e28']);
    expect(layers[0]!.raster.data).toEqual(flatPicture(60, 50, [240, 240, 230, 255]).data);
    expect(layers[1]!.confidence).toBeGreaterThan(0.85);
  });

  it('knows a linear and a radial gradient as one ground', () => {
    const linear = drawn(90, 70, (x, y) => [60 + x, 200 - y, 90, 255]);
    const radial = drawn(90, 70, (x, y) => [
      250 - Math.round(1.2 * Math.hypot(x - 40, y - 30)),
      80,
      120,
      255,
    ]);
    for (const picture of [linear, radial]) {
      const { layers, canvas } = splitGraphic(picture, 'auto');
      expect(canvas).toMatch(/plane|profile|radial/);
      expect(layers).toHaveLength(1);
    }
  });

  it('finds how much an even veil over a gradient lets through', () => {
    const under = (x: number, y: number): number[] => [40 + 2 * x, 90 + y, 200 - x];
    const picture = drawn(90, 70, (x, y) =>
      isIn(x, y, 20, 15, 50, 40)
        ? [...under(x, y).map((value, part) => Math.round(0.4 * value + 0.6 * [255, 200, 0][part]!)), 255]
        : [...under(x, y), 255],
    );
    const { layers } = splitGraphic(picture, 'auto');
    expect(layers).toHaveLength(2);
    const middle = (20 * layers[1]!.raster.width + 20) * 4;
    expect(layers[1]!.raster.data[middle + 3]! / 255).toBeCloseTo(0.6, 1);
  });

  it('takes a soft shadow for itself and carries it on beneath its shape', () => {
    const picture = drawn(120, 100, (x, y) => {
      if (isIn(x, y, 30, 25, 50, 40)) return [230, 90, 60, 255];
      const outside = Math.max(34 - x, x - 84, 31 - y, y - 71);
      const shade = 0.45 / (1 + Math.exp(outside / 3));
      return [...[200, 210, 220].map((value) => Math.round(value * (1 - shade))), 255];
    });
    const { layers } = splitGraphic(picture, 'auto');
    expect(layers.map(({ kind }) => kind)).toEqual(['background', 'shadow', 'shape']);
    const { raster, x, y } = layers[1]!;
    const beneath = raster.data[((45 - y) * raster.width + 55 - x) * 4 + 3]! / 255;
    expect(beneath).toBeGreaterThan(0.3);
    expect(recompositionError(picture, layers)).toEqual(EXACT);
  });

  it('puts a panel beneath what lies on it, whole', () => {
    const picture = drawn(80, 60, (x, y) => {
      if (isIn(x, y, 30, 20, 14, 12)) return [250, 220, 40, 255];
      return isIn(x, y, 12, 10, 50, 36) ? [40, 60, 160, 255] : [240, 240, 240, 255];
    });
    const { layers } = splitGraphic(picture, 'auto');
    expect(layers.map(({ name }) => name)).toEqual(['Background', 'Shape #283ca0', 'Shape #fadc28']);
    const panel = layers[1]!.raster;
    const inside = ((25 - layers[1]!.y) * panel.width + 35 - layers[1]!.x) * 4;
    expect([...panel.data.subarray(inside, inside + 4)]).toEqual([40, 60, 160, 255]);
  });

  it('puts what matters least together when more is found than anybody looks through', () => {
    const picture = drawn(160, 60, (x, y) => {
      if (x % 16 > 3 && x % 16 < 13 && y % 12 > 2 && y % 12 < 10)
        return [20 + (x >> 4) * 20, 30 + Math.floor(y / 12) * 40, (x >> 4) % 2 ? 40 : 220, 255];
      return [240, 240, 240, 255];
    });
    const { layers, warnings } = splitGraphic(picture, 'auto');
    expect(layers).toHaveLength(24);
    expect(warnings.join()).toMatch(/\d+ parts were found/);
    expect(recompositionError(picture, layers)).toEqual(EXACT);
  });

  it('gives as many layers as asked for, still exact, or says why not', () => {
    const { picture } = seededPoster(7, 120);
    const found = splitGraphic(picture, 'auto').layers.length;
    for (const count of [1, 2, 4, 10]) {
      const { layers, warnings } = splitGraphic(picture, count);
      expect(recompositionError(picture, layers)).toEqual(EXACT);
      if (count <= found) expect(layers).toHaveLength(count);
      expect(warnings.some((warning) => warning.includes('layers'))).toBe(layers.length !== count);
      expect(new Set(layers.map(({ name }) => name)).size).toBe(layers.length);
    }
    expect(() => splitGraphic(picture, 11)).toThrow(RangeError);
  });

  it('splits a layer with transparent surroundings against nothing', () => {
    const picture = drawn(60, 50, (x, y) => {
      if (!isIn(x, y, 5, 5, 50, 40)) return [9, 9, 9, 0];
      return isIn(x, y, 20, 15, 12, 10) ? [255, 255, 255, 255] : [30, 120, 60, 255];
    });
    const { layers } = splitGraphic(picture, 'auto');
    expect(layers).toHaveLength(2);
    expect(recompositionError(picture, layers)).toEqual(EXACT);
    expect(layers[0]!.raster.data[3]).toBe(0);
  });
});
