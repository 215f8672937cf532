import { pullPush } from './pull-push';

/** How far the fourth byte weighs against the colours; 6 brought back most of the roughness, 10 cost likeness. */
const GAIN = 6;
const REACH = 2;

/**
 * Writes how rough the surroundings of each pixel are into its fourth byte. Averaged colours go grey, averaged energies
 * do not, so patches as rough as their surroundings are found.
 *
 * Shapes   pixels [H, W, 4], three colours and a free byte, which is written; hole [H, W], 0 = known
 * Returns  nothing; where nothing is known, 0
 * Units    6 × the mean length of the luma gradient in 5×5 known pixels, cut at 255
 * Errors   none
 * Cost     O(H*W); scratch of pullPush
 */
export function writeTextureEnergy(
  pixels: Uint8ClampedArray,
  hole: Uint8Array,
  width: number,
  height: number,
): void {
  const slopes = slopesOf(pixels, hole, width, height);
  const sums = sumOfRows(sumOfNeighbours(slopes, width, height), width, height);
  const energies = new Float32Array(hole.length * 4);
  const unknown = new Uint8Array(hole.length);
  for (let pixel = 0; pixel < hole.length; pixel++) {
    const count = sums[pixel * 2 + 1]!;
    if (hole[pixel] !== 0 || count === 0) unknown[pixel] = 1;
    else energies[pixel * 4] = Math.min(255, (GAIN * sums[pixel * 2]!) / count);
  }
  pullPush(energies, unknown, width, height);
  for (let at = 0; at < energies.length; at += 4) pixels[at + 3] = energies[at]!;
}

/** [H, W, 2]: the length of the luma gradient towards right and below, and whether all three pixels are known. */
function slopesOf(pixels: Uint8ClampedArray, hole: Uint8Array, width: number, height: number): Float32Array {
  const luma = new Float32Array(hole.length);
  for (let pixel = 0, at = 0; pixel < luma.length; pixel++, at += 4) {
    luma[pixel] = 0.299 * pixels[at]! + 0.587 * pixels[at + 1]! + 0.114 * pixels[at + 2]!;
  }
  const slopes = new Float32Array(hole.length * 2);
  for (let y = 0; y < height - 1; y++) {
    for (let x = 0, pixel = y * width; x < width - 1; x++, pixel++) {
      if (hole[pixel] !== 0 || hole[pixel + 1] !== 0 || hole[pixel + width] !== 0) continue;
      const right = luma[pixel + 1]! - luma[pixel]!;
      const below = luma[pixel + width]! - luma[pixel]!;
      slopes[pixel * 2] = Math.sqrt(right * right + below * below);
      slopes[pixel * 2 + 1] = 1;
    }
  }
  return slopes;
}

/** Sums of both numbers over the pixels of a row within reach. */
function sumOfNeighbours(slopes: Float32Array, width: number, height: number): Float32Array {
  const out = new Float32Array(slopes.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) {
      let slope = 0;
      let known = 0;
      const last = (row + Math.min(width - 1, x + REACH)) * 2;
      for (let at = (row + Math.max(0, x - REACH)) * 2; at <= last; at += 2) {
        slope += slopes[at]!;
        known += slopes[at + 1]!;
      }
      out[(row + x) * 2] = slope;
      out[(row + x) * 2 + 1] = known;
    }
  }
  return out;
}

/** The same over the rows within reach. */
function sumOfRows(sums: Float32Array, width: number, height: number): Float32Array {
  const out = new Float32Array(sums.length);
  for (let y = 0; y < height; y++) {
    const to = y * width * 2;
    for (let near = Math.max(0, y - REACH); near <= Math.min(height - 1, y + REACH); near++) {
      const from = near * width * 2;
      for (let at = 0; at < width * 2; at++) out[to + at]! += sums[from + at]!;
    }
  }
  return out;
}
