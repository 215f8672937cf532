import { assertWithin, type Mask } from '../raster';
import { assertMask } from './empty-mask';

/** both: the edge softens to both sides; inside: nothing is selected that was not. */
export type FeatherSide = 'both' | 'inside';

const MOST_PX = 1000;
const BOXES = 3;

/**
 * The selection with a soft edge: a Gaussian by three boxes, the picture's border continued.
 *
 * Shapes   mask [H, W] → [H, W]
 * Returns  a new mask; a selection of everything or nothing stays one
 * Units    radiusPx 0..1000: about how far the edge softens to each side (2 sigma); 0 is a copy
 * Errors   RangeError when bytes do not fit the sides or the radius is out of range
 * Cost     O(H*W), whatever the radius; scratch 4 bytes a pixel
 * Source   W. M. Wells, "Efficient synthesis of Gaussian filters by cascaded uniform filters", 1986
 * Differs  whole-number sums in 8.8 fixed point, so a mirrored mask gives the mirrored bytes
 */
export function featherMask(mask: Mask, radiusPx: number, side: FeatherSide = 'both'): Mask {
  assertMask(mask);
  assertWithin('radiusPx', radiusPx, 0, MOST_PX);
  const { width, height, data } = mask;
  const boxes = boxRadii(radiusPx / 2);
  let from = new Uint16Array(data.length);
  for (let at = 0; at < from.length; at++) from[at] = data[at]! << 8;
  let to = new Uint16Array(from.length);
  for (const radius of boxes) {
    if (radius === 0) continue;
    for (let y = 0; y < height; y++) boxLine(from, to, { from: y * width, step: 1, count: width }, radius);
    [from, to] = [to, from];
    for (let x = 0; x < width; x++) boxLine(from, to, { from: x, step: width, count: height }, radius);
    [from, to] = [to, from];
  }
  const out = new Uint8Array(data.length);
  for (let at = 0; at < out.length; at++) out[at] = (from[at]! + 128) >> 8;
  if (side === 'inside') for (let at = 0; at < out.length; at++) out[at] = innerHalf(out[at]!, data[at]!);
  return { width, height, data: out };
}

/** The half of the soft edge that lies inside, stretched to start at 0, and never above what was selected. */
function innerHalf(soft: number, hard: number): number {
  return Math.min(hard, Math.max(0, 2 * soft - 255));
}

/** Three boxes whose variances sum to about sigma². */
function boxRadii(sigma: number): readonly number[] {
  const wanted = (Math.sqrt((12 * sigma * sigma) / BOXES + 1) - 1) / 2;
  const low = Math.floor(wanted);
  const highs = Math.round((wanted - low) * BOXES);
  return Array.from({ length: BOXES }, (_, at) => (at < highs ? low + 1 : low));
}

interface Line {
  readonly from: number;
  readonly step: number;
  readonly count: number;
}

function boxLine(source: Uint16Array, out: Uint16Array, { from, step, count }: Line, radius: number): void {
  const places = 2 * radius + 1;
  const end = from + (count - 1) * step;
  let sum = source[from]! * (radius + 1);
  for (let place = 1; place <= radius; place++) sum += source[Math.min(from + place * step, end)]!;
  for (let place = 0, at = from; place < count; place++, at += step) {
    out[at] = (sum + radius) / places;
    const enters = Math.min(from + (place + radius + 1) * step, end);
    const leaves = Math.max(from + (place - radius) * step, from);
    sum += source[enters]! - source[leaves]!;
  }
}
