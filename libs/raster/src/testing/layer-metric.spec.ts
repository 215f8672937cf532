import { describe, expect, it } from 'vitest';
import { emptyRaster } from '../raster';
import { flatPicture } from '../sample-pictures';
import { flattenFloat } from '../compose/flatten-float';
import { scoreLayers } from './layer-metric';
import { seededPoster } from './seeded-poster';

/** A block of one colour in a picture of 8 × 8. */
function block(left: number, top: number, side: number, value: number) {
  const raster = emptyRaster(8, 8);
  for (let y = top; y < top + side; y++) {
    for (let x = left; x < left + side; x++) raster.data.set([value, value, value, 255], (y * 8 + x) * 4);
  }
  return raster;
}

describe('scoreLayers', () => {
  const ground = flatPicture(8, 8, [100, 100, 100, 255]);

  it('is perfect for the truth', () => {
    const { layers } = seededPoster(5, 100);
    expect(scoreLayers(layers, layers)).toEqual(Array.from({ length: 6 }, () => ({ l1: 0, iou: 1 })));
  });

  it('measures colour where the truth covers, and overlap', () => {
    const [score] = scoreLayers([ground, block(0, 0, 4, 51)], [ground, block(2, 0, 4, 51)]);
    // The block: half of it meets, the other half is missing (51 of 255), 8 of 24 pixels are common.
    expect(score!.l1).toBeCloseTo(0.1 / 2);
    expect(score!.iou).toBeCloseTo((1 + 1 / 3) / 2);
  });

  it('counts things that do not touch as one layer, and heals a thing cut in two by an edit', () => {
    const apart = scoreLayers(
      [ground, block(0, 0, 2, 9), block(4, 4, 2, 9)],
      [ground, block(0, 0, 2, 9), block(4, 4, 2, 9)],
    );
    expect(apart[0]).toEqual({ l1: 0, iou: 1 });
    const cut = scoreLayers(
      [ground, block(0, 0, 4, 9), block(2, 2, 2, 60), block(2, 2, 2, 9)],
      [ground, block(0, 0, 4, 9)],
    );
    expect(cut[0]!.iou).toBeLessThan(0.9);
    expect(cut[2]).toEqual({ l1: 0, iou: 1 });
  });

  it('refuses a side without layers', () => {
    expect(() => scoreLayers([], [ground])).toThrow(RangeError);
  });
});

describe('seededPoster', () => {
  it('is the same for the same seed, another for another, and its layers compose to it', () => {
    const poster = seededPoster(4, 90);
    expect(seededPoster(4, 90)).toEqual(poster);
    expect(seededPoster(5, 90).picture.data).not.toEqual(poster.picture.data);
    const placed = poster.layers.map((raster) => ({ raster, x: 0, y: 0, opacity: 1 }));
    expect(flattenFloat(poster.picture, placed).data).toEqual(poster.picture.data);
  });
});
