import { assertWithin, type Mask } from '../raster';
import { labelComponents } from './label-components';
import { invertMask } from './invert-mask';

/**
 * The selection without the gaps it encloses.
 *
 * Shapes   mask [H, W], inside from 128 on → [H, W]
 * Returns  a new mask: enclosed gaps (4-connected, not touching the picture's border) become 255, the rest is copied
 * Units    mostPx: gaps of more pixels stay; Infinity fills all
 * Errors   RangeError when bytes do not fit the sides or mostPx is below 0
 * Cost     O(H*W); scratch of labelComponents
 */
export function fillHoles(mask: Mask, mostPx = Number.POSITIVE_INFINITY): Mask {
  assertWithin('mostPx', mostPx, 0, Number.POSITIVE_INFINITY);
  const { labels, count, areas } = labelComponents(invertMask(mask), 4);
  const { width, height, data } = mask;
  const open = new Uint8Array(count + 1);
  open[0] = 1;
  for (let x = 0; x < width; x++) {
    open[labels[x]!] = 1;
    open[labels[(height - 1) * width + x]!] = 1;
  }
  for (let y = 0; y < height; y++) {
    open[labels[y * width]!] = 1;
    open[labels[(y + 1) * width - 1]!] = 1;
  }
  for (let label = 1; label <= count; label++) if (areas[label]! > mostPx) open[label] = 1;
  const out = data.slice();
  for (let at = 0; at < out.length; at++) if (open[labels[at]!] === 0) out[at] = 255;
  return { width, height, data: out };
}
