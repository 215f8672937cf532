import type { Mask } from '../raster';
import { assertMask, INSIDE } from './empty-mask';

/**
 * The selection without soft edges.
 *
 * Shapes   mask [H, W] → [H, W]: 255 from 128 on, else 0
 * Returns  a new mask
 * Errors   RangeError when bytes do not fit the sides
 */
export function hardenMask(mask: Mask): Mask {
  assertMask(mask);
  const { width, height, data } = mask;
  const out = new Uint8Array(data.length);
  for (let at = 0; at < out.length; at++) if (data[at]! >= INSIDE) out[at] = 255;
  return { width, height, data: out };
}
