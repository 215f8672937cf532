import { pullPush } from '../inpaint/pull-push';
import type { Marks } from './mask-grid';

/**
 * Holes filled from around: coarse values first, known ones untouched.
 *
 * Shapes   values [H, W, C], C at most 4; hole [H, W] of 0 and 1
 * Returns  new values [H, W, C]; all 0 when everything is a hole
 * Units    channels: C
 * Cost     as pullPush, and 16 bytes a pixel
 */
export function fillSmoothly(
  values: Float32Array,
  hole: Marks,
  width: number,
  height: number,
  channels: number,
): Float32Array {
  const planes = new Float32Array(width * height * 4);
  for (let at = 0; at < hole.length; at++) {
    for (let c = 0; c < channels; c++) planes[at * 4 + c] = values[at * channels + c]!;
  }
  pullPush(planes, hole, width, height);
  const out = new Float32Array(width * height * channels);
  for (let at = 0; at < hole.length; at++) {
    for (let c = 0; c < channels; c++) out[at * channels + c] = planes[at * 4 + c]!;
  }
  return out;
}
