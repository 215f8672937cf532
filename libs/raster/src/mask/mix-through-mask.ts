import { assertRaster, type Mask, type Raster } from '../raster';
import { assertMask, assertSameSides } from './empty-mask';

/**
 * A change kept to a selection.
 *
 * Shapes   before, after [H, W, 4], mask [H, W] → [H, W, 4]
 * Returns  a new picture: the bytes of `before` where the mask is 0, those of `after` where it is 255, between them
 *          a mix of premultiplied colours
 * Errors   RangeError when the sides differ or bytes do not fit them
 * Cost     one pass, O(H*W)
 */
export function mixThroughMask(before: Raster, after: Raster, mask: Mask): Raster {
  assertRaster(before);
  assertRaster(after);
  assertMask(mask);
  assertSameSides(before, after);
  assertSameSides(before, mask);
  const { width, height } = before;
  const [one, other] = [before.data, after.data];
  const data = one.slice();
  for (let pixel = 0, at = 0; pixel < mask.data.length; pixel++, at += 4) {
    const share = mask.data[pixel]!;
    if (share === 0) continue;
    const weight = one[at + 3]! * (255 - share);
    const gain = other[at + 3]! * share;
    const total = weight + gain;
    data[at + 3] = total / 255;
    if (share === 255 || total === 0) {
      data[at] = other[at]!;
      data[at + 1] = other[at + 1]!;
      data[at + 2] = other[at + 2]!;
      continue;
    }
    data[at] = (one[at]! * weight + other[at]! * gain) / total;
    data[at + 1] = (one[at + 1]! * weight + other[at + 1]! * gain) / total;
    data[at + 2] = (one[at + 2]! * weight + other[at + 2]! * gain) / total;
  }
  return { width, height, data };
}
