import { assertRaster, assertSide, emptyRaster, type Raster } from '../raster';
import { pixelWords } from '../pixel-words';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The largest box of a ratio inside a size, in whole pixels, at least 1×1.
 *
 * Returns  the box's sides
 * Errors   RangeError when a side of the ratio is not a whole number of at least 1
 */
export function sizeOfRatio(size: Size, ratio: Size): Size {
  assertSide('ratio.width', ratio.width);
  assertSide('ratio.height', ratio.height);
  const height = Math.round((size.width * ratio.height) / ratio.width);
  if (height <= size.height) return { width: size.width, height: Math.max(1, height) };
  return { width: Math.max(1, Math.round((size.height * ratio.width) / ratio.height)), height: size.height };
}

/**
 * The middle of the picture in the ratio asked for.
 *
 * Shapes   image [H, W, 4] → [h, w, 4], the largest box of the ratio
 * Returns  a new picture; the input is not written to; pixels keep their bytes
 * Units    ratio: two whole numbers of at least 1
 * Errors   RangeError when a side of the ratio is not a whole number of at least 1
 * Cost     O(h*w)
 * Differs  an odd rest leaves its last pixel at the right and at the bottom
 */
export function cropToRatio(image: Raster, ratio: Size): Raster {
  assertRaster(image);
  const { width, height } = sizeOfRatio(image, ratio);
  const left = Math.floor((image.width - width) / 2);
  const top = Math.floor((image.height - height) / 2);
  const source = pixelWords(image);
  const out = emptyRaster(width, height);
  const words = pixelWords(out);
  for (let y = 0; y < height; y++) {
    const from = (y + top) * image.width + left;
    words.set(source.subarray(from, from + width), y * width);
  }
  return out;
}
