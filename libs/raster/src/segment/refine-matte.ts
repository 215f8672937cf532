import { assertMask, assertSameSides, INSIDE } from '../mask/empty-mask';
import { invertMask } from '../mask/invert-mask';
import { squaredDistance } from '../mask/squared-distance';
import { assertRaster, assertWithin, type Mask, type Raster } from '../raster';
import { guidedFilter } from './guided-filter';

export interface MatteSettings {
  /** How far to each side of the edge the matte is found anew. */
  readonly bandPx?: number;
  /** Half the window in which colours decide. */
  readonly radiusPx?: number;
  readonly epsilon?: number;
}

/** So many rows at a time: scratch stays small whatever the picture. */
const STRIP = 256;
/** Nearly nothing is nothing and nearly all is all: a veil of 2 % over the background shows. */
const SNAP_LOW = 0.04;
const SNAP_HIGH = 0.96;

/**
 * A selection whose edge follows the picture's: soft where hair is soft, hard where an edge is.
 *
 * Shapes   image [H, W, 4], alpha left out, mask [H, W], inside from 128 on → [H, W]
 * Returns  a new mask; further than bandPx from the edge it is 255 inside and 0 outside
 * Units    bandPx 1..64 (6), radiusPx 1..64 (7) in pixels; epsilon 10⁻⁸..1 (10⁻⁴) of colours 0..1
 * Errors   RangeError when the sides differ, bytes do not fit them or a number is out of range
 * Cost     17 box means over the rows and columns that the band crosses; scratch 100 bytes a pixel of a strip
 * Source   K. He, J. Sun, X. Tang, "Guided image filtering", 2013
 */
export function refineMatte(image: Raster, mask: Mask, settings: MatteSettings = {}): Mask {
  const { bandPx = 6, radiusPx = 7, epsilon = 1e-4 } = settings;
  assertRaster(image);
  assertMask(mask);
  assertSameSides(image, mask);
  assertWithin('bandPx', bandPx, 1, 64);
  assertWithin('radiusPx', radiusPx, 1, 64);
  assertWithin('epsilon', epsilon, 1e-8, 1);
  const { width, height } = image;
  const hard = Uint8Array.from(mask.data, (byte) => (byte >= INSIDE ? 255 : 0));
  const band = bandAround({ width, height, data: hard }, bandPx);
  const out = hard.slice();
  const radius = Math.round(radiusPx);
  for (let top = 0; top < height; top += STRIP) {
    const bottom = Math.min(height, top + STRIP);
    const [left, right] = columnsOf(band, width, top, bottom);
    if (left >= right) continue;
    const strip = {
      left: Math.max(0, left - 2 * radius),
      right: Math.min(width, right + 2 * radius),
      top: Math.max(0, top - 2 * radius),
      bottom: Math.min(height, bottom + 2 * radius),
    };
    const matte = matteOf(image, hard, strip, { radius, epsilon });
    const across = strip.right - strip.left;
    for (let y = top; y < bottom; y++) {
      for (let x = left, at = y * width + left; x < right; x++, at++) {
        if (band[at] !== 0) out[at] = snapped(matte[(y - strip.top) * across + x - strip.left]!);
      }
    }
  }
  return { width, height, data: out };
}

/** [H, W]: 1 within so many pixels of the edge, on both of its sides. */
function bandAround(hard: Mask, bandPx: number): Uint8Array {
  const toInside = squaredDistance(hard);
  const toOutside = squaredDistance(invertMask(hard));
  const limit = bandPx * bandPx;
  return Uint8Array.from(toInside, (square, at) => (square <= limit && toOutside[at]! <= limit ? 1 : 0));
}

function columnsOf(band: Uint8Array, width: number, top: number, bottom: number): readonly [number, number] {
  let [left, right] = [width, 0];
  for (let y = top; y < bottom; y++) {
    const row = band.subarray(y * width, (y + 1) * width);
    const first = row.indexOf(1);
    if (first < 0) continue;
    left = Math.min(left, first);
    right = Math.max(right, row.lastIndexOf(1) + 1);
  }
  return [left, right];
}

interface Strip {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function matteOf(
  { width, data }: Raster,
  hard: Uint8Array,
  { left, top, right, bottom }: Strip,
  settings: { readonly radius: number; readonly epsilon: number },
): Float32Array {
  const [across, down] = [right - left, bottom - top];
  const [red, green, blue, plane] = Array.from({ length: 4 }, () => new Float32Array(across * down));
  for (let y = top, to = 0; y < bottom; y++) {
    for (let at = y * width + left; at < y * width + right; at++, to++) {
      red![to] = data[at * 4]! / 255;
      green![to] = data[at * 4 + 1]! / 255;
      blue![to] = data[at * 4 + 2]! / 255;
      plane![to] = hard[at]! / 255;
    }
  }
  return guidedFilter([red!, green!, blue!], plane!, { width: across, height: down, ...settings });
}

function snapped(share: number): number {
  if (share < SNAP_LOW) return 0;
  return share > SNAP_HIGH ? 255 : Math.round(share * 255);
}
