import type { Box, Marks } from './mask-grid';
import type { PeelState } from './peel-state';

type Rgb = readonly [number, number, number];

/** Alphas this near to all or nothing are. */
const NEARLY_ALL = 0.985;
const NEARLY_NOTHING = 0.012;

/**
 * How much of a colour over what is explained comes nearest to the picture.
 *
 * Units    pixel: index y * W + x; colour bytes
 * Returns  0..1
 */
export function unmix({ base, picture }: PeelState, pixel: number, colour: Rgb): number {
  const from = pixel * 3;
  const at = pixel * 4;
  let [along, square] = [0, 0];
  for (let part = 0; part < 3; part++) {
    const difference = colour[part]! - base[from + part]!;
    along += difference * (picture.data[at + part]! - base[from + part]!);
    square += difference * difference;
  }
  return square > 1 ? Math.max(0, Math.min(1, along / square)) : 0;
}

/**
 * What a mixture of a colour over what is explained misses of the picture, the worst channel.
 *
 * Units    pixel: index y * W + x; colour bytes; alpha 0..1
 * Returns  0..255
 */
export function mixError({ base, picture }: PeelState, pixel: number, colour: Rgb, alpha: number): number {
  let worst = 0;
  for (let part = 0; part < 3; part++) {
    const under = base[pixel * 3 + part]!;
    const mixed = under + alpha * (colour[part]! - under);
    worst = Math.max(worst, Math.abs(mixed - picture.data[pixel * 4 + part]!));
  }
  return worst;
}

/**
 * How far the picture is from what is explained, the worst channel.
 *
 * Units    pixel: index y * W + x
 * Returns  0..255
 */
export function residualAt({ base, picture }: PeelState, pixel: number): number {
  return Math.max(
    Math.abs(base[pixel * 3]! - picture.data[pixel * 4]!),
    Math.abs(base[pixel * 3 + 1]! - picture.data[pixel * 4 + 1]!),
    Math.abs(base[pixel * 3 + 2]! - picture.data[pixel * 4 + 2]!),
  );
}

/**
 * Alphas of one colour within marks.
 *
 * Shapes   within [box.height, box.width] of 0 and 1
 * Returns  new alphas of the same shape, 0 outside of the marks; nearly 0 is 0, nearly 1 is 1
 */
export function unmixWithin(state: PeelState, box: Box, within: Marks, colour: Rgb): Float32Array {
  const out = new Float32Array(within.length);
  for (let at = 0; at < within.length; at++) {
    if (within[at] === 0) continue;
    out[at] = snapped(unmix(state, pixelIn(box, state.picture.width, at), colour));
  }
  return out;
}

/**
 * An alpha that is nearly nothing or nearly all as just that.
 *
 * Units    0..1
 * Returns  0..1
 */
export function snapped(alpha: number): number {
  if (alpha > NEARLY_ALL) return 1;
  return alpha < NEARLY_NOTHING ? 0 : alpha;
}

/**
 * A pixel of the picture from its place in a window.
 *
 * Units    indices; width: the picture's
 * Returns  y * W + x
 */
export function pixelIn(box: Box, width: number, at: number): number {
  const x = at % box.width;
  return (box.top + (at - x) / box.width) * width + box.left + x;
}
