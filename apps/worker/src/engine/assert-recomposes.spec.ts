import { copyRaster, splitPicture } from '@lamina/raster';
import { seededPoster } from '@lamina/raster/testing';
import { describe, expect, it } from 'vitest';
import { assertRecomposes, RecompositionFailed } from './assert-recomposes';

const { picture } = seededPoster(8, 64);
const { layers } = splitPicture(picture);

describe('assertRecomposes', () => {
  it('lets a split pass that gives its picture back', () => {
    assertRecomposes(picture, layers);
  });

  it('fails one that is off by one in one byte, or lies one pixel beside', () => {
    const off = copyRaster(layers[0]!.raster);
    off.data[0]! ^= 1;
    const others = layers.slice(1);
    expect(() => assertRecomposes(picture, [{ ...layers[0]!, raster: off }, ...others])).toThrow(
      RecompositionFailed,
    );
    const moved = layers.map((layer, at) =>
      at === layers.length - 1 ? { ...layer, x: layer.x + 1 } : layer,
    );
    expect(() => assertRecomposes(picture, moved)).toThrow(RecompositionFailed);
  });
});
