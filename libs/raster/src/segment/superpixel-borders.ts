import type { Superpixels } from './superpixels';

/** Which superpixels touch, and how they differ; index i is one pair. */
export interface SuperpixelBorders {
  readonly one: Int32Array;
  readonly other: Int32Array;
  /** Pixel sides that the two share. */
  readonly length: Float32Array;
  /** Square of the distance of their mean colours in Lab. */
  readonly difference: Float32Array;
}

/**
 * The pairs of superpixels that touch.
 *
 * Shapes   labels [H, W]
 * Returns  each pair once, one < other, ordered
 * Errors   none
 * Cost     O(H*W), and a sort of the pixel sides between two superpixels
 */
export function superpixelBorders(
  { labels, count, centres }: Superpixels,
  width: number,
  height: number,
): SuperpixelBorders {
  const sides = sidesBetween(labels, count, width, height).sort();
  let pairs = 0;
  for (let at = 0; at < sides.length; at++) if (at === 0 || sides[at] !== sides[at - 1]) pairs++;
  const one = new Int32Array(pairs);
  const other = new Int32Array(pairs);
  const length = new Float32Array(pairs);
  const difference = new Float32Array(pairs);
  for (let at = 0, pair = -1; at < sides.length; at++) {
    const side = sides[at]!;
    if (at === 0 || side !== sides[at - 1]) {
      pair++;
      const first = Math.floor(side / count);
      one[pair] = first;
      other[pair] = side - first * count;
      difference[pair] = squaredDifference(centres, first, side - first * count);
    }
    length[pair]!++;
  }
  return { one, other, length, difference };
}

/** One number for each pixel side between two superpixels: the smaller label × count + the larger. */
function sidesBetween(labels: Int32Array, count: number, width: number, height: number): Float64Array {
  let sides = 0;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if (x < width - 1 && labels[at] !== labels[at + 1]) sides++;
      if (y < height - 1 && labels[at] !== labels[at + width]) sides++;
    }
  }
  const keys = new Float64Array(sides);
  for (let y = 0, at = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const own = labels[at]!;
      const right = x < width - 1 ? labels[at + 1]! : own;
      const below = y < height - 1 ? labels[at + width]! : own;
      if (right !== own) keys[to++] = Math.min(own, right) * count + Math.max(own, right);
      if (below !== own) keys[to++] = Math.min(own, below) * count + Math.max(own, below);
    }
  }
  return keys;
}

function squaredDifference(centres: Float32Array, one: number, other: number): number {
  const dL = centres[one * 5]! - centres[other * 5]!;
  const da = centres[one * 5 + 1]! - centres[other * 5 + 1]!;
  const db = centres[one * 5 + 2]! - centres[other * 5 + 2]!;
  return dL * dL + da * da + db * db;
}
