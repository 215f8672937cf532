import { assertRaster, copyRaster, emptyRaster, type Raster } from '../raster';
import { pixelWords } from '../pixel-words';

const TILE = 32;

/**
 * The picture turned clockwise.
 *
 * Shapes   image [H, W, 4] → [W, H, 4] for 90 and 270, [H, W, 4] for 0 and 180
 * Returns  a new picture; the input is not written to; pixels keep their bytes
 * Units    degrees: 0, 90, 180 or 270, clockwise
 * Errors   RangeError for other angles, or when the bytes do not fit the sides
 * Cost     O(H*W), in tiles of 32×32 so that both sides stay in the cache
 */
export function rotateRaster(image: Raster, degrees: 0 | 90 | 180 | 270): Raster {
  assertRaster(image);
  if (degrees === 0) return copyRaster(image);
  if (degrees === 180) return turnHalf(image);
  if (degrees === 90 || degrees === 270) return turnQuarter(image, degrees);
  throw new RangeError(`Expected degrees to be 0, 90, 180 or 270 but received ${String(degrees)}`);
}

function turnHalf(image: Raster): Raster {
  const out = copyRaster(image);
  pixelWords(out).reverse();
  return out;
}

function turnQuarter(image: Raster, degrees: 90 | 270): Raster {
  const { width, height } = image;
  const source = pixelWords(image);
  const out = emptyRaster(height, width);
  const words = pixelWords(out);
  // Pixel (x, y) lands at row x (or W - 1 - x) of the result, column H - 1 - y (or y).
  const [start, perX, perY] = degrees === 90 ? [height - 1, height, -1] : [(width - 1) * height, -height, 1];
  for (let top = 0; top < height; top += TILE) {
    const bottom = Math.min(height, top + TILE);
    for (let left = 0; left < width; left += TILE) {
      const right = Math.min(width, left + TILE);
      for (let y = top; y < bottom; y++) {
        for (let x = left; x < right; x++) words[start + x * perX + y * perY] = source[y * width + x]!;
      }
    }
  }
  return out;
}
