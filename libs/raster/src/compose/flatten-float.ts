import { assertRaster, assertWithin, emptyRaster, type Raster } from '../raster';
import type { Size } from '../geometry/crop-to-ratio';
import type { PlacedRaster } from './flatten';

/**
 * The layers, bottom to top, as one picture with a single rounding at the end: the reference that an 8-bit chain is
 * measured against.
 *
 * Shapes   each layer [h, w, 4] anywhere on or off the canvas → [H, W, 4]
 * Returns  a new picture; no layer is written to. Where nothing covers, the colour under alpha 0 is that of the last
 *          layer that reaches there, as in flattenLayers
 * Units    x, y whole pixels, may be negative; opacity 0..1
 * Errors   RangeError when opacity is out of range, x or y is not whole, or bytes do not fit the sides
 * Cost     O(sum of the layers' areas on the canvas); scratch of four rows
 * Source   T. Porter and T. Duff, "Compositing digital images", 1984: over, on sRGB values
 */
export function flattenFloat(canvas: Size, layers: readonly PlacedRaster[]): Raster {
  const out = emptyRaster(canvas.width, canvas.height);
  for (const layer of layers) {
    assertRaster(layer.raster);
    assertWithin('opacity', layer.opacity, 0, 1);
    if (!Number.isInteger(layer.x) || !Number.isInteger(layer.y)) {
      throw new RangeError(`Expected x and y to be whole numbers but received ${layer.x}, ${layer.y}`);
    }
  }
  // [W, 4]: red, green, blue times coverage, and coverage 0..1.
  const row = new Float64Array(canvas.width * 4);
  for (let y = 0; y < canvas.height; y++) {
    row.fill(0);
    const to = out.data.subarray(y * canvas.width * 4, (y + 1) * canvas.width * 4);
    for (const layer of layers) {
      if (y >= layer.y && y < layer.y + layer.raster.height) addRow(row, to, layer, y);
    }
    roundRow(row, to);
  }
  return out;
}

function addRow(
  row: Float64Array,
  out: Uint8ClampedArray,
  { raster, x, y, opacity }: PlacedRaster,
  at: number,
): void {
  const left = Math.max(0, x);
  const right = Math.min(row.length / 4, x + raster.width);
  const { data } = raster;
  let from = ((at - y) * raster.width + left - x) * 4;
  for (let to = left * 4; to < right * 4; to += 4, from += 4) {
    const alpha = (data[from + 3]! / 255) * opacity;
    if (row[to + 3] === 0 && opacity > 0) {
      // Kept for the case that nothing ever covers this pixel; roundRow writes over it otherwise.
      out[to] = data[from]!;
      out[to + 1] = data[from + 1]!;
      out[to + 2] = data[from + 2]!;
    }
    if (alpha === 0) continue;
    row[to]! += (data[from]! - row[to]!) * alpha;
    row[to + 1]! += (data[from + 1]! - row[to + 1]!) * alpha;
    row[to + 2]! += (data[from + 2]! - row[to + 2]!) * alpha;
    row[to + 3]! += (1 - row[to + 3]!) * alpha;
  }
}

function roundRow(row: Float64Array, out: Uint8ClampedArray): void {
  for (let at = 0; at < row.length; at += 4) {
    const cover = row[at + 3]!;
    if (cover === 0) continue;
    out[at] = Math.round(row[at]! / cover);
    out[at + 1] = Math.round(row[at + 1]! / cover);
    out[at + 2] = Math.round(row[at + 2]! / cover);
    out[at + 3] = Math.round(cover * 255);
  }
}
