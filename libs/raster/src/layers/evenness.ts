import { resizeRaster } from '../geometry/resize';
import { assertRaster, type Raster } from '../raster';

const LOOKED_AT_PX = 1024;
const EVEN = 1;

/**
 * How much of a picture is even: the share of visible pixels whose right and lower neighbours differ by at most 1.
 * Graphics reach .65 and more, photographs stay below.
 *
 * Shapes   image [H, W, 4]
 * Returns  0..1; 1 for a picture of nothing
 * Errors   RangeError when the bytes do not fit the sides
 * Cost     one pass over a copy of at most 1024 pixels a side: at their own size skies are as even as graphics
 */
export function evenness(image: Raster): number {
  assertRaster(image);
  const { width, height, data } = reduced(image);
  let [even, seen] = [0, 0];
  for (let y = 0; y < height - 1; y++) {
    for (let x = 0, at = y * width * 4; x < width - 1; x++, at += 4) {
      if (data[at + 3] === 0) continue;
      seen++;
      if (isEven(data, at, at + 4) && isEven(data, at, at + width * 4)) even++;
    }
  }
  return seen === 0 ? 1 : even / seen;
}

function reduced(image: Raster): Raster {
  const scale = LOOKED_AT_PX / Math.max(image.width, image.height);
  if (scale >= 1) return image;
  return resizeRaster(
    image,
    Math.max(1, Math.round(image.width * scale)),
    Math.max(1, Math.round(image.height * scale)),
  );
}

function isEven(data: ArrayLike<number>, one: number, other: number): boolean {
  return (
    Math.abs(data[one]! - data[other]!) <= EVEN &&
    Math.abs(data[one + 1]! - data[other + 1]!) <= EVEN &&
    Math.abs(data[one + 2]! - data[other + 2]!) <= EVEN
  );
}
