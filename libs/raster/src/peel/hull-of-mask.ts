import type { Marks } from './mask-grid';

/**
 * All pixels within the convex hull of the marks: what a shape is where something lies on it, if it is convex.
 *
 * Shapes   marks [H, W] of 0 and 1
 * Returns  new marks that hold the old ones
 * Cost     O(H * W)
 * Source   A. M. Andrew, "Another efficient algorithm for convex hulls in two dimensions", 1979
 */
export function hullOfMask(marks: Marks, width: number, height: number): Marks {
  const left: number[] = [];
  const right: number[] = [];
  for (let y = 0; y < height; y++) {
    const from = marks.indexOf(1, y * width);
    if (from === -1 || from >= (y + 1) * width) continue;
    const to = marks.lastIndexOf(1, (y + 1) * width - 1);
    addCorner(left, from - y * width, y, 1);
    addCorner(right, to - y * width, y, -1);
  }
  const out = marks.slice();
  if (left.length < 4) return out;
  for (let y = left[1]!, l = 0, r = 0; y <= left.at(-1)!; y++) {
    while (left[l + 3] !== undefined && left[l + 3]! < y) l += 2;
    while (right[r + 3] !== undefined && right[r + 3]! < y) r += 2;
    const from = Math.ceil(columnAt(left, l, y) - 0.01);
    const to = Math.floor(columnAt(right, r, y) + 0.01);
    out.fill(1, y * width + from, y * width + to + 1);
  }
  return out;
}

/** Keeps a chain of corners x, y, ... convex to one side: 1 for the left chain, -1 for the right. */
function addCorner(chain: number[], x: number, y: number, side: 1 | -1): void {
  while (chain.length >= 4) {
    const [ax, ay, bx, by] = chain.slice(-4) as [number, number, number, number];
    const turn = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    if (turn * side < 0) break;
    chain.length -= 2;
  }
  chain.push(x, y);
}

function columnAt(chain: readonly number[], at: number, y: number): number {
  const [ax, ay, bx, by] = chain.slice(at, at + 4) as [number, number, number, number];
  return by === ay ? ax : ax + ((bx - ax) * (y - ay)) / (by - ay);
}
