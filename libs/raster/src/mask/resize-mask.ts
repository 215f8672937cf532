import { assertSide, type Mask } from '../raster';
import { assertMask } from './empty-mask';

/**
 * The selection at another size.
 *
 * Shapes   mask [H, W] → [height, width]
 * Returns  a new mask: bilinear between pixel centres, so that edges of a small mask come out soft; at the same size a
 *          copy
 * Units    width, height: whole pixels, at least 1
 * Errors   RangeError when a side is not a whole number of at least 1 or bytes do not fit the sides
 * Cost     O(height * width)
 * Differs  made for growing; a mask made smaller than half loses what falls between the centres
 */
export function resizeMask(mask: Mask, width: number, height: number): Mask {
  assertMask(mask);
  assertSide('width', width);
  assertSide('height', height);
  const { data } = mask;
  if (width === mask.width && height === mask.height) return { width, height, data: data.slice() };
  const out = new Uint8Array(width * height);
  for (let y = 0, to = 0; y < height; y++) {
    const down = placeOf(y, height, mask.height);
    const top = Math.floor(down);
    const upper = top * mask.width;
    const lower = Math.min(mask.height - 1, top + 1) * mask.width;
    const dy = down - top;
    for (let x = 0; x < width; x++, to++) {
      const across = placeOf(x, width, mask.width);
      const left = Math.floor(across);
      const right = Math.min(mask.width - 1, left + 1);
      const dx = across - left;
      const above = data[upper + left]! * (1 - dx) + data[upper + right]! * dx;
      const below = data[lower + left]! * (1 - dx) + data[lower + right]! * dx;
      out[to] = above * (1 - dy) + below * dy + 0.5;
    }
  }
  return { width, height, data: out };
}

/** Where the centre of a pixel of one line lies on another. */
function placeOf(at: number, length: number, sourceLength: number): number {
  return Math.min(sourceLength - 1, Math.max(0, ((at + 0.5) * sourceLength) / length - 0.5));
}
