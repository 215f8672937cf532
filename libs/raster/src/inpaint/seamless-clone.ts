import { boxOfMask, type PixelBox } from '../mask/box-of-mask';
import { assertMask, assertSameSides } from '../mask/empty-mask';
import { mixThroughMask } from '../mask/mix-through-mask';
import { assertRaster, type Mask, type Raster } from '../raster';
import { fillMembrane } from './membrane';

/**
 * One picture set into another so that no seam shows: the difference along the mask's edge is spread over the inside.
 *
 * Shapes   target, source [H, W, 4], mask [H, W] → [H, W, 4]; the source lies where it shall appear
 * Returns  a new picture; bytes where the mask is 0 are the target's; alpha is the target's everywhere. A mask that
 *          leaves nothing around it has no edge to agree with: the source's colours as they are
 * Errors   RangeError when the sides differ or bytes do not fit them
 * Cost     of fillMembrane on the mask's box
 * Source   P. Pérez, M. Gangnet, A. Blake, "Poisson image editing", 2003, in its membrane form
 */
export function seamlessClone(target: Raster, source: Raster, mask: Mask): Raster {
  assertRaster(target);
  assertRaster(source);
  assertMask(mask);
  assertSameSides(target, source);
  assertSameSides(target, mask);
  const box = boxOfMask(mask);
  const after = { width: target.width, height: target.height, data: target.data.slice() };
  if (!box) return after;
  const around = onePixelMore(box, target);
  const [width, height] = [around.right - around.left, around.bottom - around.top];
  const values = new Float32Array(width * height * 4);
  const hole = new Uint8Array(width * height);
  for (let y = 0, pixel = 0; y < height; y++) {
    for (let x = 0; x < width; x++, pixel++) {
      const from = (y + around.top) * target.width + x + around.left;
      if (mask.data[from] !== 0) hole[pixel] = 1;
      for (let channel = 0; channel < 3; channel++) {
        values[pixel * 4 + channel] = target.data[from * 4 + channel]! - source.data[from * 4 + channel]!;
      }
    }
  }
  fillMembrane(values, hole, width, height);
  for (let y = 0, pixel = 0; y < height; y++) {
    for (let x = 0; x < width; x++, pixel++) {
      if (hole[pixel] === 0) continue;
      const to = ((y + around.top) * target.width + x + around.left) * 4;
      for (let channel = 0; channel < 3; channel++) {
        after.data[to + channel] = source.data[to + channel]! + values[pixel * 4 + channel]!;
      }
    }
  }
  return mixThroughMask(target, after, mask);
}

function onePixelMore(box: PixelBox, { width, height }: Raster): PixelBox {
  return {
    left: Math.max(0, box.left - 1),
    top: Math.max(0, box.top - 1),
    right: Math.min(width, box.right + 1),
    bottom: Math.min(height, box.bottom + 1),
  };
}
