import { pixelWords } from '../pixel-words';
import { assertRaster, assertWithin, emptyRaster, type Raster } from '../raster';
import type { Size } from '../geometry/crop-to-ratio';

/** A picture on a canvas: x, y is its upper left corner in whole pixels, opacity 0..1. */
export interface PlacedRaster {
  readonly raster: Raster;
  readonly x: number;
  readonly y: number;
  readonly opacity: number;
}

/**
 * The layers, bottom to top, as one picture: our own compositor decides the look.
 *
 * Shapes   each layer [h, w, 4] anywhere on or off the canvas → [H, W, 4]
 * Returns  a new picture; no layer is written to. Where nothing lies beneath, a layer's pixel is taken as it is, its
 *          colour under alpha 0 included; where the upper alpha is 0, the lower pixel stays as it is
 * Units    x, y whole pixels, may be negative; opacity 0..1
 * Errors   RangeError when opacity is out of range, x or y is not whole, or bytes do not fit the sides
 * Cost     O(sum of the layers' areas on the canvas)
 * Source   T. Porter and T. Duff, "Compositing digital images", 1984: over, on sRGB bytes with straight alpha
 * Differs  one rounding a layer: div255(F A + C (255 - A))
 */
export function flattenLayers(canvas: Size, layers: readonly PlacedRaster[]): Raster {
  const out = emptyRaster(canvas.width, canvas.height);
  for (const layer of layers) {
    assertRaster(layer.raster);
    assertWithin('opacity', layer.opacity, 0, 1);
    if (!Number.isInteger(layer.x) || !Number.isInteger(layer.y)) {
      throw new RangeError(`Expected x and y to be whole numbers but received ${layer.x}, ${layer.y}`);
    }
    drawOver(out, layer);
  }
  return out;
}

function drawOver(canvas: Raster, { raster, x, y, opacity }: PlacedRaster): void {
  const share = Math.round(opacity * 255);
  if (share === 0) return;
  const left = Math.max(0, x);
  const right = Math.min(canvas.width, x + raster.width);
  const top = Math.max(0, y);
  const bottom = Math.min(canvas.height, y + raster.height);
  const source = pixelWords(raster);
  const target = pixelWords(canvas);
  for (let row = top; row < bottom; row++) {
    let from = (row - y) * raster.width + left - x;
    let to = row * canvas.width + left;
    for (let column = left; column < right; column++, from++, to++) {
      const alpha = div255(raster.data[from * 4 + 3]! * share);
      const beneath = canvas.data[to * 4 + 3]!;
      if (alpha === 255) target[to] = source[from]!;
      else if (beneath === 0) takePixel(canvas.data, to * 4, raster.data, from * 4, alpha);
      else if (alpha > 0) mixPixel(canvas.data, to * 4, raster.data, from * 4, alpha);
    }
  }
}

function takePixel(
  out: Uint8ClampedArray,
  to: number,
  data: Uint8ClampedArray,
  from: number,
  alpha: number,
): void {
  out[to] = data[from]!;
  out[to + 1] = data[from + 1]!;
  out[to + 2] = data[from + 2]!;
  out[to + 3] = alpha;
}

function mixPixel(
  out: Uint8ClampedArray,
  to: number,
  data: Uint8ClampedArray,
  from: number,
  alpha: number,
): void {
  const beneath = out[to + 3]!;
  if (beneath === 255) {
    out[to] = div255(data[from]! * alpha + out[to]! * (255 - alpha));
    out[to + 1] = div255(data[from + 1]! * alpha + out[to + 1]! * (255 - alpha));
    out[to + 2] = div255(data[from + 2]! * alpha + out[to + 2]! * (255 - alpha));
    return;
  }
  const upper = alpha * 255;
  const lower = beneath * (255 - alpha);
  const total = upper + lower;
  out[to] = Math.round((data[from]! * upper + out[to]! * lower) / total);
  out[to + 1] = Math.round((data[from + 1]! * upper + out[to + 1]! * lower) / total);
  out[to + 2] = Math.round((data[from + 2]! * upper + out[to + 2]! * lower) / total);
  out[to + 3] = div255(total);
}

/**
 * round(v / 255) for every v from 0 to 65 025.
 *
 * Units    v whole, 0..65 025
 */
export function div255(v: number): number {
  return (v + 128 + ((v + 128) >> 8)) >> 8;
}
