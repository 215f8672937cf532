import { assertMask } from './empty-mask';
import type { Mask } from '../raster';

/**
 * The selection of everything else.
 *
 * Shapes   mask [H, W] → [H, W], each byte 255 - itself
 * Returns  a new mask; inverting it again gives the first
 * Errors   RangeError when bytes do not fit the sides
 */
export function invertMask(mask: Mask): Mask {
  assertMask(mask);
  const { width, height, data } = mask;
  const out = new Uint8Array(data.length);
  for (let at = 0; at < out.length; at++) out[at] = 255 - data[at]!;
  return { width, height, data: out };
}
