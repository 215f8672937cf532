import { assertMask, assertSameSides } from './empty-mask';
import type { Mask } from '../raster';

/** add: in either; subtract: in the first and not in the second; intersect: in both. */
export type MaskCombination = 'add' | 'subtract' | 'intersect';

/**
 * Two selections as one.
 *
 * Shapes   one, other [H, W] → [H, W]
 * Returns  a new mask: the larger byte, the smaller of one and 255 - other, or the smaller byte
 * Errors   RangeError when the sides differ or bytes do not fit them
 * Differs  minimum and maximum, not products: a soft edge combined with itself stays as soft as it is
 */
export function combineMasks(one: Mask, other: Mask, how: MaskCombination): Mask {
  assertMask(one);
  assertMask(other);
  assertSameSides(one, other);
  const { width, height, data } = one;
  const second = other.data;
  const out = new Uint8Array(data.length);
  if (how === 'add') {
    for (let at = 0; at < out.length; at++) out[at] = Math.max(data[at]!, second[at]!);
  } else if (how === 'subtract') {
    for (let at = 0; at < out.length; at++) out[at] = Math.min(data[at]!, 255 - second[at]!);
  } else {
    for (let at = 0; at < out.length; at++) out[at] = Math.min(data[at]!, second[at]!);
  }
  return { width, height, data: out };
}
