import type { PlacedRaster } from '../compose/flatten';
import { pixelWords } from '../pixel-words';
import { assertRaster, emptyRaster } from '../raster';

/**
 * A layer without its transparent edges: the smallest window that holds all it shows, at its place.
 *
 * Shapes   layer [H, W, 4] at x, y → [h, w, 4] at x', y'
 * Returns  a new layer, or the same one when nothing can go; null when no pixel has any alpha; the input is not written to
 * Errors   RangeError when the bytes do not fit the sides
 * Cost     one pass, and a copy of the window
 * Differs  colours under alpha 0 go with the edges: keep the lowest layer of a picture whole, it gives those back
 */
export function trimLayer<T extends PlacedRaster>(layer: T): T | null {
  const { raster, x, y } = layer;
  assertRaster(raster);
  const box = boxOfAlpha(raster.data, raster.width, raster.height);
  if (box === null) return null;
  const { left, top, right, bottom } = box;
  const width = right - left;
  const height = bottom - top;
  if (width === raster.width && height === raster.height) return layer;
  const window = emptyRaster(width, height);
  const source = pixelWords(raster);
  const target = pixelWords(window);
  for (let row = 0; row < height; row++) {
    const from = (top + row) * raster.width + left;
    target.set(source.subarray(from, from + width), row * width);
  }
  return { ...layer, raster: window, x: x + left, y: y + top };
}

function boxOfAlpha(
  data: Uint8ClampedArray,
  width: number,
  height: number,
): { left: number; top: number; right: number; bottom: number } | null {
  let [left, top, right, bottom] = [width, -1, 0, 0];
  for (let y = 0; y < height; y++) {
    const row = y * width * 4 + 3;
    let first = 0;
    while (first < width && data[row + first * 4] === 0) first++;
    if (first === width) continue;
    let last = width - 1;
    while (data[row + last * 4] === 0) last--;
    if (top < 0) top = y;
    bottom = y + 1;
    left = Math.min(left, first);
    right = Math.max(right, last + 1);
  }
  return top < 0 ? null : { left, top, right, bottom };
}
