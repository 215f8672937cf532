import { PATCH, PATCH_AFTER, PATCH_BEFORE } from './patch-distance';
import type { PatchField } from './patch-field';

/** Below this a field of distances is noise; the unit is that of patchDistance. */
const LEAST_SPREAD = 64;
const SAMPLES = 2000;
/** exp(-x) for x from 0 to 20 in steps of 1/64: the same on every machine that rounds tables alike. */
const STEPS = 64;
const DEEPEST = 20;
const FALL = Float32Array.from({ length: DEEPEST * STEPS + 1 }, (_, at) => Math.exp(-at / STEPS));
const FAINT = 2e-9;

/**
 * How much each target's match counts in a vote: trust × exp(-distance / (2 σ²)), with σ² the 75 % quantile.
 *
 * Shapes   → f32 [H, W] with a margin of `voteMargin(width)` numbers before and after; 0 where no target is
 * Units    sharpness: 1; more makes good matches count more
 * Errors   none
 * Cost     O(H*W)
 */
export function voteWeights(field: PatchField, sharpness: number): Float32Array {
  const { targets, distances, trust } = field;
  const { width, height } = field.level;
  const margin = voteMargin(width);
  const weights = new Float32Array(width * height + 2 * margin);
  const scale = sharpness / (2 * Math.max(LEAST_SPREAD, upperQuartile(field)));
  for (let place = 0; place < targets.length; place++) {
    const target = targets[place]!;
    const fall = distances[target]! * scale;
    weights[target + margin] = trust[target]! * (fall >= DEEPEST ? FAINT : FALL[Math.round(fall * STEPS)]!);
  }
  return weights;
}

/**
 * Numbers to leave free before and after a table of weights, so that a patch above the first row reads zeros.
 *
 * Units    width in pixels
 * Returns  a count of numbers
 */
export function voteMargin(width: number): number {
  return PATCH * (width + 1);
}

/**
 * Every pixel of the hole becomes the weighted mean of what the 64 patches over it want there.
 *
 * Shapes   weights as voteWeights gives them
 * Returns  the mean change of red and green together; `field.level.pixels` is written
 * Units    0..510
 * Errors   none
 * Cost     64 reads a pixel of the hole
 * Source   Y. Wexler, E. Shechtman, M. Irani, "Space-time completion of video", 2007, section 3.2
 */
export function voteColours(field: PatchField, weights: Float32Array): number {
  const { holes, matches } = field;
  const { pixels, width } = field.level;
  const margin = voteMargin(width);
  const voted = new Uint8ClampedArray(holes.length * 4);
  for (let place = 0; place < holes.length; place++) {
    const pixel = holes[place]!;
    let red = 0;
    let green = 0;
    let blue = 0;
    let texture = 0;
    let total = 0;
    for (let down = -PATCH_BEFORE; down <= PATCH_AFTER; down++) {
      for (let across = -PATCH_BEFORE; across <= PATCH_AFTER; across++) {
        const offset = down * width + across;
        const weight = weights[pixel - offset + margin]!;
        if (weight === 0) continue;
        const from = (matches[pixel - offset]! + offset) * 4;
        red += weight * pixels[from]!;
        green += weight * pixels[from + 1]!;
        blue += weight * pixels[from + 2]!;
        texture += weight * pixels[from + 3]!;
        total += weight;
      }
    }
    const at = pixel * 4;
    const to = place * 4;
    voted[to] = total > 0 ? red / total : pixels[at]!;
    voted[to + 1] = total > 0 ? green / total : pixels[at + 1]!;
    voted[to + 2] = total > 0 ? blue / total : pixels[at + 2]!;
    voted[to + 3] = total > 0 ? texture / total : pixels[at + 3]!;
  }
  return written(pixels, holes, voted);
}

function written(pixels: Uint8ClampedArray, holes: Int32Array, voted: Uint8ClampedArray): number {
  let change = 0;
  for (let place = 0; place < holes.length; place++) {
    const at = holes[place]! * 4;
    const from = place * 4;
    change += Math.abs(pixels[at]! - voted[from]!) + Math.abs(pixels[at + 1]! - voted[from + 1]!);
    pixels[at] = voted[from]!;
    pixels[at + 1] = voted[from + 1]!;
    pixels[at + 2] = voted[from + 2]!;
    pixels[at + 3] = voted[from + 3]!;
  }
  return holes.length > 0 ? change / holes.length : 0;
}

function upperQuartile({ targets, distances }: PatchField): number {
  const step = Math.max(1, Math.floor(targets.length / SAMPLES));
  const sample = new Int32Array(Math.ceil(targets.length / step));
  for (let place = 0, to = 0; place < targets.length; place += step)
    sample[to++] = distances[targets[place]!]!;
  sample.sort();
  return sample[Math.floor(sample.length * 0.75)] ?? 0;
}
