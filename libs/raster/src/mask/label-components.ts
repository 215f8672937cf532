import { assertMask, INSIDE } from './empty-mask';
import type { Mask } from '../raster';

export interface Components {
  /** [H, W]: 0 outside, 1..count in the order in which a reader meets them, row by row. */
  readonly labels: Int32Array;
  readonly count: number;
  /** [count + 1]: pixels of each label. */
  readonly areas: Int32Array;
}

/**
 * The connected pieces of a selection.
 *
 * Shapes   mask [H, W], inside from 128 on
 * Units    neighbours: 4 (sides) or 8 (sides and corners)
 * Errors   RangeError when bytes do not fit the sides
 * Cost     two passes, O(H*W); scratch 4 bytes a pixel and 4 a provisional label
 * Source   A. Rosenfeld, J. Pfaltz, "Sequential operations in digital picture processing", 1966
 * Differs  the smaller label is always the root, so the final numbers are in reading order
 */
export function labelComponents(mask: Mask, neighbours: 4 | 8): Components {
  assertMask(mask);
  const { width, height, data } = mask;
  const labels = new Int32Array(data.length);
  // No two provisional labels begin on neighbouring pixels of a row.
  const parents = new Int32Array((((width + 1) >> 1) + 1) * height + 1);
  let next = 1;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if (data[at]! < INSIDE) continue;
      let label = x > 0 ? labels[at - 1]! : 0;
      if (y > 0) {
        label = joined(parents, label, labels[at - width]!);
        if (neighbours === 8) {
          if (x > 0) label = joined(parents, label, labels[at - width - 1]!);
          if (x < width - 1) label = joined(parents, label, labels[at - width + 1]!);
        }
      }
      if (label === 0) {
        label = next++;
        parents[label] = label;
      }
      labels[at] = label;
    }
  }
  const count = number(parents, next);
  const areas = new Int32Array(count + 1);
  for (let at = 0; at < labels.length; at++) {
    const label = parents[labels[at]!]!;
    labels[at] = label;
    areas[label]!++;
  }
  return { labels, count, areas };
}

/** One label for two that touch; 0 is none. */
function joined(parents: Int32Array, one: number, other: number): number {
  if (one === other || other === 0) return one;
  if (one === 0) return other;
  const [a, b] = [rootOf(parents, one), rootOf(parents, other)];
  if (a < b) parents[b] = a;
  else parents[a] = b;
  return a < b ? a : b;
}

function rootOf(parents: Int32Array, label: number): number {
  let root = label;
  while (parents[root] !== root) root = parents[root]!;
  for (let at = label; at !== root;) {
    const up = parents[at]!;
    parents[at] = root;
    at = up;
  }
  return root;
}

/** Turns parents into final numbers, in place: a root comes before its children. */
function number(parents: Int32Array, next: number): number {
  let count = 0;
  for (let label = 1; label < next; label++) {
    const parent = parents[label]!;
    parents[label] = parent === label ? ++count : parents[parent]!;
  }
  return count;
}
