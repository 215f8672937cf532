import { describe, expect, it } from 'vitest';
import { AWKWARD_SIZES, flatPicture, samplePicture } from '../sample-pictures';
import type { Raster } from '../raster';
import { blurRaster } from './blur';
import { sharpen } from './sharpen';

const spot = (width: number, height: number): Raster => {
  const image = flatPicture(width, height, [0, 0, 0, 255]);
  image.data.set([255, 255, 255, 255], (Math.floor(height / 2) * width + Math.floor(width / 2)) * 4);
  return image;
};

/** The standard deviation of a step edge's derivative across the middle row. */
function edgeSigma({ width, height, data }: Raster): number {
  const row = Math.floor(height / 2) * width;
  let [sum, first, second] = [0, 0, 0];
  for (let x = 1; x < width; x++) {
    const step = data[(row + x) * 4]! - data[(row + x - 1) * 4]!;
    sum += step;
    first += step * x;
    second += step * x * x;
  }
  return Math.sqrt(second / sum - (first / sum) ** 2);
}

const edge = (width: number, height: number): Raster => ({
  width,
  height,
  data: Uint8ClampedArray.from({ length: width * height * 4 }, (_, at) =>
    at % 4 === 3 || (at >> 2) % width >= width / 2 ? 255 : 0,
  ),
});

describe('blurRaster', () => {
  it.each([0.8, 1.5, 2.4, 2.5, 4, 8, 15])('spreads an edge by the sigma asked for: %f', (sigmaPx) => {
    expect(Math.abs(edgeSigma(blurRaster(edge(128, 3), sigmaPx)) / sigmaPx - 1)).toBeLessThan(0.06);
  });

  it.each(AWKWARD_SIZES)('keeps one colour, at %i×%i', (width, height) => {
    const image = flatPicture(width, height, [12, 200, 77, 255]);
    for (const sigmaPx of [0.5, 2, 5, 90]) expect(blurRaster(image, sigmaPx)).toEqual(image);
  });

  it('does not let a hidden colour bleed', () => {
    const image = samplePicture(33, 1);
    for (let at = 0; at < image.data.length; at += 4) {
      image.data.set(at < 64 ? [255, 0, 0, 0] : [0, 0, 255, 255], at);
    }
    for (const sigmaPx of [1, 4]) {
      const { data } = blurRaster(image, sigmaPx);
      for (let at = 0; at < data.length; at += 4) expect(data[at]).toBe(0);
    }
  });
});

describe('sharpen', () => {
  it('makes an edge steeper without a halo of more than 8', () => {
    const soft = blurRaster(edge(64, 9), 2);
    const sharp = sharpen(soft, 1);
    expect(edgeSigma(sharp)).toBeLessThan(edgeSigma(soft));
    const grey = { ...soft, data: soft.data.map((byte, at) => (at % 4 === 3 ? 255 : 100 + (byte >> 2))) };
    const result = sharpen(grey, 1).data.filter((_, at) => at % 4 === 0);
    expect(Math.min(...result)).toBeGreaterThanOrEqual(92);
    expect(Math.max(...result)).toBeLessThanOrEqual(171);
  });

  it('leaves flat places and faint noise as they are', () => {
    const image = flatPicture(40, 40, [100, 100, 100, 255]);
    for (let at = 0; at < image.data.length; at += 12) image.data[at] = 101;
    expect(sharpen(image, 1)).toEqual(image);
  });

  it('strengthens a spot in all channels alike, so that no fringe appears', () => {
    const image = blurRaster(spot(31, 31), 1);
    const { data } = sharpen(image, 0.6);
    for (let at = 0; at < data.length; at += 4)
      expect([data[at + 1], data[at + 2]]).toEqual([data[at], data[at]]);
  });
});
