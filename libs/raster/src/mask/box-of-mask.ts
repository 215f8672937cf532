import { assertMask } from './empty-mask';
import type { Mask } from '../raster';

/** A rectangle of whole pixels; right and bottom are the first column and row outside. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * The smallest rectangle around all that is selected at least a little.
 *
 * Shapes   mask [H, W]
 * Returns  the rectangle; null when every byte is 0
 * Units    pixels
 * Errors   RangeError when bytes do not fit the sides
 */
export function boxOfMask(mask: Mask): PixelBox | null {
  assertMask(mask);
  const { width, height, data } = mask;
  let [left, top, right, bottom] = [width, -1, 0, 0];
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let first = 0;
    while (first < width && data[row + first] === 0) first++;
    if (first === width) continue;
    let last = width - 1;
    while (data[row + last] === 0) last--;
    if (top < 0) top = y;
    bottom = y + 1;
    if (first < left) left = first;
    if (last >= right) right = last + 1;
  }
  return top < 0 ? null : { left, top, right, bottom };
}
