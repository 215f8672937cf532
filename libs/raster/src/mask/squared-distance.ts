import { assertMask, INSIDE } from './empty-mask';
import type { Mask } from '../raster';

/**
 * How far each pixel is from the selection.
 *
 * Shapes   mask [H, W], inside from 128 on → f32 [H, W]
 * Returns  the square of the distance between pixel centres; 0 inside, Infinity everywhere when nothing is selected
 * Units    pixels squared, exact up to 2^24
 * Errors   RangeError when bytes do not fit the sides
 * Cost     O(H*W), whatever the distances; scratch of a few rows
 * Source   P. Felzenszwalb, D. Huttenlocher, "Distance transforms of sampled functions", 2012
 */
export function squaredDistance(mask: Mask): Float32Array {
  assertMask(mask);
  const { width, height, data } = mask;
  const out = new Float32Array(data.length);
  downTheColumns(data, out, width, height);
  const line = new Float64Array(width);
  const lowest = new Int32Array(width);
  const bounds = new Float64Array(width + 1);
  for (let y = 0; y < height; y++) {
    const row = out.subarray(y * width, (y + 1) * width);
    alongRow(row, line, lowest, bounds);
  }
  return out;
}

/** Square of the distance to the nearest selected pixel of the same column. */
function downTheColumns(data: Uint8Array, out: Float32Array, width: number, height: number): void {
  const since = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      since[x] = data[at]! >= INSIDE ? 0 : since[x]! + 1;
      out[at] = since[x]! * since[x]!;
    }
  }
  since.fill(Number.POSITIVE_INFINITY);
  for (let y = height - 1; y >= 0; y--) {
    for (let x = 0, at = y * width; x < width; x++, at++) {
      since[x] = data[at]! >= INSIDE ? 0 : since[x]! + 1;
      const square = since[x]! * since[x]!;
      if (square < out[at]!) out[at] = square;
    }
  }
}

/** The lower envelope of one parabola a pixel, written over the row. */
function alongRow(row: Float32Array, line: Float64Array, lowest: Int32Array, bounds: Float64Array): void {
  line.set(row);
  let last = -1;
  for (let x = 0; x < line.length; x++) {
    const height = line[x]!;
    if (height === Number.POSITIVE_INFINITY) continue;
    let from = Number.NEGATIVE_INFINITY;
    while (last >= 0) {
      const other = lowest[last]!;
      from = (height + x * x - line[other]! - other * other) / (2 * (x - other));
      if (from > bounds[last]!) break;
      last--;
    }
    if (last < 0) from = Number.NEGATIVE_INFINITY;
    last++;
    lowest[last] = x;
    bounds[last] = from;
  }
  if (last < 0) return;
  for (let x = 0, piece = 0; x < line.length; x++) {
    while (piece < last && bounds[piece + 1]! < x) piece++;
    const across = x - lowest[piece]!;
    row[x] = across * across + line[lowest[piece]!]!;
  }
}
