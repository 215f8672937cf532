import { assertSide, type Mask } from '../raster';
import { boxOfMask } from './box-of-mask';
import { assertMask } from './empty-mask';

/**
 * The selection at another size.
 *
 * Shapes   mask [H, W] → [height, width]
 * Returns  a new mask: bilinear between pixel centres, so that edges of a small mask come out soft; at the same size a
 *          copy
 * Units    width, height: whole pixels, at least 1
 * Errors   RangeError when a side is not a whole number of at least 1 or bytes do not fit the sides
 * Cost     O(height * width) of the part where something is selected
 * Differs  made for growing; a mask made smaller than half loses what falls between the centres
 */
export function resizeMask(mask: Mask, width: number, height: number): Mask {
  assertMask(mask);
  assertSide('width', width);
  assertSide('height', height);
  const { data } = mask;
  if (width === mask.width && height === mask.height) return { width, height, data: data.slice() };
  const out = new Uint8Array(width * height);
  const box = boxOfMask(mask);
  if (!box) return { width, height, data: out };
  // One pixel beyond the box is as far as it reaches between pixel centres.
  const from = Math.max(0, Math.floor(((box.left - 1) * width) / mask.width));
  const until = Math.min(width, Math.ceil(((box.right + 1) * width) / mask.width));
  const first = Math.max(0, Math.floor(((box.top - 1) * height) / mask.height));
  const end = Math.min(height, Math.ceil(((box.bottom + 1) * height) / mask.height));
  const places = Float64Array.from({ length: width }, (_, x) => placeOf(x, width, mask.width));
  for (let y = first; y < end; y++) {
    const down = placeOf(y, height, mask.height);
    const top = Math.floor(down);
    const upper = top * mask.width;
    const lower = Math.min(mask.height - 1, top + 1) * mask.width;
    const dy = down - top;
    for (let x = from; x < until; x++) {
      const across = places[x]!;
      const left = across | 0;
      const right = Math.min(mask.width - 1, left + 1);
      const dx = across - left;
      const above = data[upper + left]! * (1 - dx) + data[upper + right]! * dx;
      const below = data[lower + left]! * (1 - dx) + data[lower + right]! * dx;
      out[y * width + x] = above * (1 - dy) + below * dy + 0.5;
    }
  }
  return { width, height, data: out };
}

/** Where the centre of a pixel of one line lies on another. */
function placeOf(at: number, length: number, sourceLength: number): number {
  return Math.min(sourceLength - 1, Math.max(0, ((at + 0.5) * sourceLength) / length - 0.5));
}
