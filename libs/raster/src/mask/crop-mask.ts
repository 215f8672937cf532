import type { Mask } from '../raster';
import { boxOfMask, type PixelBox } from './box-of-mask';

/**
 * A part of a selection.
 *
 * Shapes   mask [H, W] → [bottom - top, right - left]
 * Returns  a copy
 * Errors   none; the box must lie inside and hold a pixel
 */
export function cropMask({ width, data }: Mask, { left, top, right, bottom }: PixelBox): Mask {
  const out = new Uint8Array((right - left) * (bottom - top));
  for (let y = top, to = 0; y < bottom; y++, to += right - left) {
    out.set(data.subarray(y * width + left, y * width + right), to);
  }
  return { width: right - left, height: bottom - top, data: out };
}

/**
 * The box of all that is selected at least a little, with a margin: whatever looks no further than the margin gives the
 * same inside it as in the whole.
 *
 * Shapes   mask [H, W]
 * Returns  the box, cut at the picture's border; null when nothing is selected
 * Units    marginPx whole pixels
 * Errors   RangeError when bytes do not fit the sides
 */
export function boxAround(mask: Mask, marginPx: number): PixelBox | null {
  const box = boxOfMask(mask);
  return (
    box && {
      left: Math.max(0, box.left - marginPx),
      top: Math.max(0, box.top - marginPx),
      right: Math.min(mask.width, box.right + marginPx),
      bottom: Math.min(mask.height, box.bottom + marginPx),
    }
  );
}
