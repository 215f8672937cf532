import { fillHoles } from '../mask/fill-holes';
import { labelComponents } from '../mask/label-components';
import { resizeMask } from '../mask/resize-mask';
import type { Mask } from '../raster';
import { proxyPixelAt } from './patch-at';
import type { SelectionGround } from './prepare-selection';

/** A piece of at least so much of the largest belongs to the object also when nobody pointed at it. */
const PIECE_SHARE = 0.25;

/**
 * Superpixels as a selection of the picture.
 *
 * Shapes   sides [count], 1 = object → mask [H, W] of the picture
 * Returns  a new mask without enclosed gaps: the pieces that a point touches, and large ones
 * Units    points in pixels of the picture
 * Cost     O(H*W)
 */
export function objectMask(
  ground: SelectionGround,
  sides: Uint8Array,
  points: readonly { readonly x: number; readonly y: number }[],
): Mask {
  const { proxyWidth: width, proxyHeight: height, patches } = ground;
  const data = new Uint8Array(width * height);
  for (let at = 0; at < data.length; at++) if (sides[patches.labels[at]!] === 1) data[at] = 255;
  const { labels, areas, count } = labelComponents(fillHoles({ width, height, data }), 8);
  const keep = new Uint8Array(count + 1);
  const largest = areas.subarray(1).reduce((most, area) => Math.max(most, area), 0);
  for (let label = 1; label <= count; label++) if (areas[label]! >= PIECE_SHARE * largest) keep[label] = 255;
  for (const { x, y } of points) keep[labels[proxyPixelAt(ground, x, y)]!] = 255;
  keep[0] = 0;
  for (let at = 0; at < data.length; at++) data[at] = keep[labels[at]!]!;
  return resizeMask({ width, height, data }, ground.width, ground.height);
}
