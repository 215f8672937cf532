import type { Marks } from './mask-grid';

/** Mirrored pixels that may fall outside, as a share of the shape: its centre is known to half a pixel. */
const OUTSIDE_MAX = 0.03;

/**
 * A shape carried on beneath what covers it, as far as its mirror image says: boxes, discs, ellipses and most of what
 * people draw are their own mirror image.
 *
 * Shapes   shape, region [H, W] of 0 and 1; the region holds the shape and all that may cover it
 * Returns  new marks: the shape and, for each axis along which its mirror image stays within the region, that image
 * Cost     O(H * W)
 * Differs  an extreme of the shape that is covered moves its centre: then the image leaves the region and is not taken
 */
export function completeBySymmetry(shape: Marks, region: Marks, width: number, height: number): Marks {
  let completed = shape.slice();
  const centre = centreOf(shape, width, height);
  if (!centre) return completed;
  for (const axis of ['x', 'y'] as const) {
    const mirrored = completed.slice();
    let [outside, area] = [0, 0];
    for (let y = 0, at = 0; y < height; y++) {
      for (let x = 0; x < width; x++, at++) {
        if (completed[at] === 0) continue;
        area++;
        const to = axis === 'x' ? y * width + centre.x - x : (centre.y - y) * width + x;
        if (region[to] === 1) mirrored[to] = 1;
        else outside++;
      }
    }
    if (outside <= OUTSIDE_MAX * area) completed = mirrored;
  }
  return completed;
}

/** The sums of the first and last column and row: x + mirrored x. */
function centreOf(shape: Marks, width: number, height: number): { x: number; y: number } | undefined {
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if (shape[at] === 0) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  }
  return right === -1 ? undefined : { x: left + right, y: top + bottom };
}
