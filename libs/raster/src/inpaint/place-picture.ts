import { resizeRaster } from '../geometry/resize';
import type { Size } from '../geometry/crop-to-ratio';
import type { PixelBox } from '../mask/box-of-mask';
import { assertRaster, emptyRaster, type Raster } from '../raster';

/** contain: all of the picture shows; cover: all of the box is filled, and what hangs over is cut. */
export type Fit = 'contain' | 'cover';

/**
 * A picture in the middle of a box on an empty canvas.
 *
 * Shapes   picture [h, w, 4] → [H, W, 4] of the canvas
 * Returns  a new picture, transparent beside what was placed; the picture keeps its aspect as nearly as whole pixels
 *          allow
 * Units    box in pixels of the canvas; parts beyond it are cut
 * Errors   RangeError when bytes do not fit the sides or the box is empty
 * Cost     of resizeRaster, and O(H*W)
 */
export function placePicture(canvas: Size, picture: Raster, box: PixelBox, fit: Fit = 'contain'): Raster {
  assertRaster(picture);
  const [across, down] = [box.right - box.left, box.bottom - box.top];
  if (!(across >= 1 && down >= 1)) {
    throw new RangeError(`Expected a box of at least one pixel but received ${across}×${down}`);
  }
  const [one, other] = [across / picture.width, down / picture.height];
  const scale = fit === 'contain' ? Math.min(one, other) : Math.max(one, other);
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const placed = resizeRaster(picture, width, height);
  const left = box.left + Math.floor((across - width) / 2);
  const top = box.top + Math.floor((down - height) / 2);
  const out = emptyRaster(canvas.width, canvas.height);
  const from = Math.max(0, box.left, left);
  const until = Math.min(canvas.width, box.right, left + width);
  if (from >= until) return out;
  for (let y = Math.max(0, box.top, top); y < Math.min(canvas.height, box.bottom, top + height); y++) {
    const row = (y - top) * width - left;
    out.data.set(placed.data.subarray((row + from) * 4, (row + until) * 4), (y * canvas.width + from) * 4);
  }
  return out;
}
