import type { Marks } from './mask-grid';

interface Level {
  readonly width: number;
  readonly height: number;
  /** [H, W, C + 1]: sums of values, and their weight. */
  readonly values: Float32Array;
}

/**
 * Holes filled from around: coarse values first, known ones untouched.
 *
 * Shapes   values [H, W, C]; hole [H, W] of 0 and 1
 * Returns  new values [H, W, C]; all 0 when everything is a hole
 * Units    channels: C
 * Cost     O(H * W * C); scratch of 6 bytes a value
 * Source   S. J. Gortler, R. Grzeszczuk, R. Szeliski, M. F. Cohen, "The lumigraph", 1996: pull-push
 */
export function fillSmoothly(
  values: Float32Array,
  hole: Marks,
  width: number,
  height: number,
  channels: number,
): Float32Array {
  const lanes = channels + 1;
  const first = new Float32Array(width * height * lanes);
  for (let at = 0; at < hole.length; at++) {
    if (hole[at] === 1) continue;
    for (let c = 0; c < channels; c++) first[at * lanes + c] = values[at * channels + c]!;
    first[at * lanes + channels] = 1;
  }
  const levels: Level[] = [{ width, height, values: first }];
  for (let last = levels[0]!; last.width > 1 || last.height > 1; last = levels.at(-1)!) {
    levels.push(halved(last, lanes));
  }
  for (let level = levels.length - 2; level >= 0; level--)
    pushDown(levels[level + 1]!, levels[level]!, lanes);
  const out = new Float32Array(width * height * channels);
  for (let at = 0; at < hole.length; at++) {
    for (let c = 0; c < channels; c++) out[at * channels + c] = first[at * lanes + c]!;
  }
  return out;
}

function halved({ width, height, values }: Level, lanes: number): Level {
  const half = { width: (width + 1) >> 1, height: (height + 1) >> 1 };
  const out = new Float32Array(half.width * half.height * lanes);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * lanes;
      const to = ((y >> 1) * half.width + (x >> 1)) * lanes;
      for (let lane = 0; lane < lanes; lane++) out[to + lane]! += values[from + lane]!;
    }
  }
  for (let at = lanes - 1; at < out.length; at += lanes) {
    const weight = out[at]!;
    if (weight <= 1) continue;
    for (let lane = 1 - lanes; lane <= 0; lane++) out[at + lane]! /= weight;
  }
  return { ...half, values: out };
}

/** Completes each value of less than full weight from the coarser level, bilinearly. */
function pushDown(coarse: Level, fine: Level, lanes: number): void {
  const { width, height, values } = fine;
  for (let y = 0, at = 0; y < height; y++) {
    const v = Math.max(0, Math.min(coarse.height - 1, (y - 0.5) / 2));
    const top = Math.floor(v);
    const below = Math.min(coarse.height - 1, top + 1);
    for (let x = 0; x < width; x++, at += lanes) {
      const weight = values[at + lanes - 1]!;
      if (weight >= 1) continue;
      const u = Math.max(0, Math.min(coarse.width - 1, (x - 0.5) / 2));
      const left = Math.floor(u);
      const right = Math.min(coarse.width - 1, left + 1);
      for (let lane = 0; lane < lanes - 1; lane++) {
        const valueAt = (row: number, column: number): number =>
          coarse.values[(row * coarse.width + column) * lanes + lane]!;
        const upper = valueAt(top, left) + (valueAt(top, right) - valueAt(top, left)) * (u - left);
        const lower = valueAt(below, left) + (valueAt(below, right) - valueAt(below, left)) * (u - left);
        values[at + lane]! += (1 - weight) * (upper + (lower - upper) * (v - top));
      }
      values[at + lanes - 1] = 1;
    }
  }
}
