import { pixelWords } from './pixel-words';
import { assertRaster, type Raster } from './raster';

/**
 * How many pixels differ in at least one byte.
 *
 * Shapes   before, after [H, W, 4]; when their sizes differ, every pixel of `after` counts as changed
 * Errors   RangeError when bytes do not fit the sides
 * Cost     one pass, O(H*W)
 */
export function countChangedPixels(before: Raster, after: Raster): number {
  assertRaster(before);
  assertRaster(after);
  if (before.width !== after.width || before.height !== after.height) return after.width * after.height;
  const [one, other] = [pixelWords(before), pixelWords(after)];
  let changed = 0;
  for (let pixel = 0; pixel < one.length; pixel++) if (one[pixel] !== other[pixel]) changed++;
  return changed;
}
