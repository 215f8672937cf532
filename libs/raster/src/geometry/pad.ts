import { pixelWords } from '../pixel-words';
import { assertRaster, copyRaster, emptyRaster, type Raster } from '../raster';

/**
 * The picture with a transparent margin on every side.
 *
 * Shapes   image [H, W, 4] → [H + 2m, W + 2m, 4]
 * Returns  a new picture; the input is not written to
 * Units    marginPx: whole pixels, 0 and more
 * Errors   RangeError when marginPx is negative or not whole, or the bytes do not fit the sides
 * Cost     O(result)
 */
export function padRaster(image: Raster, marginPx: number): Raster {
  assertRaster(image);
  if (!Number.isSafeInteger(marginPx) || marginPx < 0) {
    throw new RangeError(`Expected marginPx to be a whole number of at least 0 but received ${marginPx}`);
  }
  if (marginPx === 0) return copyRaster(image);
  const out = emptyRaster(image.width + 2 * marginPx, image.height + 2 * marginPx);
  const source = pixelWords(image);
  const target = pixelWords(out);
  for (let row = 0; row < image.height; row++) {
    const from = row * image.width;
    target.set(source.subarray(from, from + image.width), (row + marginPx) * out.width + marginPx);
  }
  return out;
}
