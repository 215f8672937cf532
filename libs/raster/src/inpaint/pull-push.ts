import { addFromCoarse, type FourPlanes } from './add-from-coarse';

/**
 * Fills a hole with colours that come smoothly from all sides: averages of what is known on the way down to one pixel,
 * interpolated on the way back.
 *
 * Shapes   values f32 [H, W, 4], hole [H, W], 0 = known: values of the hole are written, what is known stays
 * Returns  nothing; when all is hole, zeros
 * Units    whatever the values mean; the fill never leaves their range
 * Errors   none
 * Cost     O(H*W); scratch 27 bytes a pixel
 * Source   S. Gortler et al., "The lumigraph", 1996, section 3.4.1
 */
export function pullPush(values: Float32Array, hole: Uint8Array, width: number, height: number): void {
  const levels: Level[] = [firstLevel(values, hole, width, height)];
  for (let level = levels[0]!; level.width > 1 || level.height > 1;) {
    level = pulled(level);
    levels.push(level);
  }
  for (let at = levels.length - 2; at >= 0; at--) {
    const fine = levels[at]!;
    addFromCoarse(levels[at + 1]!, fine, missingOf(fine));
  }
  const finest = levels[0]!.values;
  for (let pixel = 0, at = 0; pixel < hole.length; pixel++, at += 4) {
    if (hole[pixel] === 0) continue;
    values[at] = finest[at]!;
    values[at + 1] = finest[at + 1]!;
    values[at + 2] = finest[at + 2]!;
    values[at + 3] = finest[at + 3]!;
  }
}

/** Values lie multiplied by their weights. */
interface Level extends FourPlanes {
  /** [H, W], 0 = unknown .. 1 = known. */
  readonly weights: Float32Array;
}

function firstLevel(values: Float32Array, hole: Uint8Array, width: number, height: number): Level {
  const known = values.slice();
  const weights = new Float32Array(hole.length);
  for (let pixel = 0, at = 0; pixel < hole.length; pixel++, at += 4) {
    if (hole[pixel] === 0) weights[pixel] = 1;
    else known[at] = known[at + 1] = known[at + 2] = known[at + 3] = 0;
  }
  return { width, height, values: known, weights };
}

function pulled(fine: Level): Level {
  const width = (fine.width + 1) >> 1;
  const height = (fine.height + 1) >> 1;
  const values = new Float32Array(width * height * 4);
  const weights = new Float32Array(width * height);
  for (let y = 0; y < fine.height; y++) {
    for (let x = 0, from = y * fine.width; x < fine.width; x++, from++) {
      const weight = fine.weights[from]!;
      if (weight === 0) continue;
      const to = (y >> 1) * width + (x >> 1);
      weights[to]! += weight;
      values[to * 4]! += fine.values[from * 4]!;
      values[to * 4 + 1]! += fine.values[from * 4 + 1]!;
      values[to * 4 + 2]! += fine.values[from * 4 + 2]!;
      values[to * 4 + 3]! += fine.values[from * 4 + 3]!;
    }
  }
  for (let pixel = 0, at = 0; pixel < weights.length; pixel++, at += 4) {
    const weight = weights[pixel]!;
    if (weight <= 1) continue;
    values[at]! /= weight;
    values[at + 1]! /= weight;
    values[at + 2]! /= weight;
    values[at + 3]! /= weight;
    weights[pixel] = 1;
  }
  return { width, height, values, weights };
}

/** What a level does not know comes from the coarser one. */
function missingOf({ weights }: Level): Float32Array {
  const missing = new Float32Array(weights.length);
  for (let pixel = 0; pixel < missing.length; pixel++) missing[pixel] = 1 - weights[pixel]!;
  return missing;
}
