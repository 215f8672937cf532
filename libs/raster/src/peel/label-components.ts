import type { Box, Marks } from './mask-grid';

/** Connected components: label 0 is nothing, components are 1..count. */
export interface Components {
  readonly labels: Int32Array;
  readonly count: number;
  /** [count + 1]: pixels of each. */
  readonly areas: Int32Array;
  /** [count + 1, 4]: left, top, right, bottom, the last two within. */
  readonly bounds: Int32Array;
}

/**
 * The 8-connected components of marks.
 *
 * Shapes   marks [H, W] of 0 and 1
 * Returns  labels [H, W] in reading order of each component's first pixel
 * Cost     O(H * W), two passes; 8 bytes a pixel
 * Source   A. Rosenfeld and J. L. Pfaltz, "Sequential operations in digital picture processing", 1966, with union-find
 */
export function labelComponents(marks: Marks, width: number, height: number): Components {
  const labels = new Int32Array(width * height);
  const parents = new Int32Array(Math.ceil((width * height) / 2) + 2);
  let next = 1;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if (marks[at] === 0) continue;
      let label = x > 0 ? labels[at - 1]! : 0;
      if (y > 0) {
        const above = at - width;
        if (x > 0) label = joined(parents, label, labels[above - 1]!);
        label = joined(parents, label, labels[above]!);
        if (x < width - 1) label = joined(parents, label, labels[above + 1]!);
      }
      if (label === 0) {
        label = next++;
        parents[label] = label;
      }
      labels[at] = label;
    }
  }
  return numbered(labels, parents, next, width);
}

/**
 * The 4-connected areas of exactly one colour.
 *
 * Shapes   words [H * W]: one word a pixel
 * Returns  labels [H, W], every pixel in one
 * Cost     O(H * W), two passes; 8 bytes a pixel
 */
export function labelFlatAreas(words: Uint32Array, width: number, height: number): Components {
  const labels = new Int32Array(width * height);
  const parents = new Int32Array(width * height + 2);
  let next = 1;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      let label = x > 0 && words[at - 1] === words[at] ? labels[at - 1]! : 0;
      if (y > 0 && words[at - width] === words[at]) label = joined(parents, label, labels[at - width]!);
      if (label === 0) {
        label = next++;
        parents[label] = label;
      }
      labels[at] = label;
    }
  }
  return numbered(labels, parents, next, width);
}

/**
 * The window of a component with a margin, cut at the picture.
 *
 * Units    pixels
 * Returns  a box within the picture
 */
export function boxOf(
  { bounds }: Components,
  label: number,
  margin: number,
  width: number,
  height: number,
): Box {
  const left = Math.max(0, bounds[label * 4]! - margin);
  const top = Math.max(0, bounds[label * 4 + 1]! - margin);
  const right = Math.min(width - 1, bounds[label * 4 + 2]! + margin);
  const bottom = Math.min(height - 1, bounds[label * 4 + 3]! + margin);
  return { left, top, width: right - left + 1, height: bottom - top + 1 };
}

function joined(parents: Int32Array, one: number, other: number): number {
  if (other === 0 || one === other) return one;
  if (one === 0) return other;
  const [a, b] = [rootOf(parents, one), rootOf(parents, other)];
  if (a === b) return a;
  const [low, high] = a < b ? [a, b] : [b, a];
  parents[high] = low;
  return low;
}

function rootOf(parents: Int32Array, label: number): number {
  let root = label;
  while (parents[root] !== root) {
    parents[root] = parents[parents[root]!]!;
    root = parents[root]!;
  }
  return root;
}

function numbered(labels: Int32Array, parents: Int32Array, next: number, width: number): Components {
  const numbers = new Int32Array(next);
  let count = 0;
  // A root is lower than all that it holds, so that its number is known before theirs.
  for (let label = 1; label < next; label++) {
    const root = rootOf(parents, label);
    numbers[label] = root === label ? ++count : numbers[root]!;
  }
  const areas = new Int32Array(count + 1);
  const bounds = new Int32Array((count + 1) * 4);
  for (let label = 1; label <= count; label++) bounds.set([1 << 30, 1 << 30, -1, -1], label * 4);
  for (let at = 0, x = 0, y = 0; at < labels.length; at++, x++) {
    if (x === width) {
      x = 0;
      y++;
    }
    const label = numbers[labels[at]!]!;
    labels[at] = label;
    if (label === 0) continue;
    areas[label]!++;
    const to = label * 4;
    if (x < bounds[to]!) bounds[to] = x;
    if (y < bounds[to + 1]!) bounds[to + 1] = y;
    if (x > bounds[to + 2]!) bounds[to + 2] = x;
    if (y > bounds[to + 3]!) bounds[to + 3] = y;
  }
  return { labels, count, areas, bounds };
}
