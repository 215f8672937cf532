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
 * The marks grown by some pixels, counted in the four directions.
 *
 * Shapes   marks [H, W] of 0 and 1
 * Returns  new marks; the input is not written to
 * Cost     O(H * W), whatever the number of pixels; scratch of 2 bytes a pixel
 */
export function grow(marks: Marks, width: number, height: number, pixels: number): Marks {
  const distances = distancesTo(1, marks, width, height, FAR);
  return marks.map((_, at) => (distances[at]! <= pixels ? 1 : 0));
}

/**
 * The marks shrunk by some pixels, counted in the four directions; beyond the window nothing is marked.
 *
 * Shapes   marks [H, W] of 0 and 1
 * Returns  new marks; the input is not written to
 * Cost     O(H * W), whatever the number of pixels; scratch of 2 bytes a pixel
 */
export function erode(marks: Marks, width: number, height: number, pixels: number): Marks {
  const distances = distancesTo(0, marks, width, height, 0);
  return marks.map((_, at) => (distances[at]! > pixels ? 1 : 0));
}

const FAR = 65_000;

/** City-block distance to the next pixel of a value; `beyond` is that of a place outside of the window. */
function distancesTo(value: 0 | 1, marks: Marks, width: number, height: number, beyond: number): Uint16Array {
  const distances = new Uint16Array(marks.length);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if (marks[at] === value) continue;
      const left = x > 0 ? distances[at - 1]! : beyond;
      const above = y > 0 ? distances[at - width]! : beyond;
      distances[at] = Math.min(FAR, Math.min(left, above) + 1);
    }
  }
  for (let y = height - 1, at = marks.length - 1; y >= 0; y--) {
    for (let x = width - 1; x >= 0; x--, at--) {
      const right = x < width - 1 ? distances[at + 1]! : beyond;
      const below = y < height - 1 ? distances[at + width]! : beyond;
      const near = Math.min(right, below) + 1;
      if (near < distances[at]!) distances[at] = near;
    }
  }
  return distances;
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
