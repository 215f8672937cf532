/** A window of a picture in whole pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Marks [height, width] over a window: 0 or 1. */
export type Marks = Uint8Array;

/**
 * The marks grown by some pixels in the four directions.
 *
 * Shapes   marks [H, W] of 0 and 1
 * Returns  new marks; the input is not written to
 * Cost     O(H * W) a round
 */
export function grow(marks: Marks, width: number, height: number, rounds: number): Marks {
  let from = marks;
  for (let round = 0; round < rounds; round++) {
    const to = from.slice();
    for (let y = 0, at = 0; y < height; y++) {
      for (let x = 0; x < width; x++, at++) {
        if (from[at] === 0) continue;
        if (x > 0) to[at - 1] = 1;
        if (x < width - 1) to[at + 1] = 1;
        if (y > 0) to[at - width] = 1;
        if (y < height - 1) to[at + width] = 1;
      }
    }
    from = to;
  }
  return from === marks ? marks.slice() : from;
}

/**
 * The marks shrunk by some pixels from the four directions; beyond the window nothing is marked.
 *
 * Shapes   marks [H, W] of 0 and 1
 * Returns  new marks; the input is not written to
 * Cost     O(H * W) a round
 */
export function erode(marks: Marks, width: number, height: number, rounds: number): Marks {
  let from = marks;
  for (let round = 0; round < rounds; round++) {
    const to = from.slice();
    for (let y = 0, at = 0; y < height; y++) {
      for (let x = 0; x < width; x++, at++) {
        const inner =
          x > 0 &&
          y > 0 &&
          x < width - 1 &&
          y < height - 1 &&
          from[at - 1] === 1 &&
          from[at + 1] === 1 &&
          from[at - width] === 1 &&
          from[at + width] === 1;
        if (!inner) to[at] = 0;
      }
    }
    from = to;
  }
  return from === marks ? marks.slice() : from;
}

/**
 * The marks with every hole that does not reach the window's rim.
 *
 * Shapes   marks [H, W] of 0 and 1
 * Returns  new marks; the input is not written to
 * Cost     O(H * W); scratch of 4 bytes a pixel
 */
export function fillHoles(marks: Marks, width: number, height: number): Marks {
  const filled = new Uint8Array(width * height).fill(1);
  const stack = new Int32Array(width * height);
  let size = 0;
  const visit = (at: number): void => {
    if (marks[at] === 1 || filled[at] === 0) return;
    filled[at] = 0;
    stack[size++] = at;
  };
  for (let x = 0; x < width; x++) {
    visit(x);
    visit((height - 1) * width + x);
  }
  for (let y = 0; y < height; y++) {
    visit(y * width);
    visit(y * width + width - 1);
  }
  while (size > 0) {
    const at = stack[--size]!;
    const x = at % width;
    if (x > 0) visit(at - 1);
    if (x < width - 1) visit(at + 1);
    if (at >= width) visit(at - width);
    if (at < width * (height - 1)) visit(at + width);
  }
  return filled;
}

/**
 * How many are marked.
 *
 * Shapes   marks [n]
 * Returns  a count
 */
export function countMarks(marks: Marks): number {
  let count = 0;
  for (let at = 0; at < marks.length; at++) count += marks[at]!;
  return count;
}
