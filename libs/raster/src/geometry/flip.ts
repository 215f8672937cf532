import { assertRaster, copyRaster, type Raster } from '../raster';
import { pixelWords } from '../pixel-words';

/**
 * The picture mirrored.
 *
 * Shapes   image [H, W, 4]
 * Returns  a new [H, W, 4]; the input is not written to; pixels keep their bytes
 * Units    axis: horizontal swaps left and right, vertical swaps top and bottom
 * Errors   RangeError when the bytes do not fit the sides
 * Cost     O(H*W)
 */
export function flipRaster(image: Raster, axis: 'horizontal' | 'vertical'): Raster {
  assertRaster(image);
  const { width, height } = image;
  const out = copyRaster(image);
  const words = pixelWords(out);
  if (axis === 'horizontal') {
    for (let y = 0; y < height; y++) words.subarray(y * width, (y + 1) * width).reverse();
    return out;
  }
  const source = pixelWords(image);
  for (let y = 0; y < height; y++) {
    words.set(source.subarray((height - 1 - y) * width, (height - y) * width), y * width);
  }
  return out;
}
