import type { PixelBox } from '../mask/box-of-mask';
import { boxAround, cropMask } from '../mask/crop-mask';
import { assertMask, assertSameSides } from '../mask/empty-mask';
import { hardenMask } from '../mask/harden-mask';
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

/** A tile at a time: scratch stays small whatever the picture, and tiles without an edge cost nothing. */
const TILE = 256;
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
 * Cost     17 box means over the tiles of 256 that the edge crosses; scratch 12 MB, and 18 bytes a pixel of the
 *          mask's box
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
  const hard = hardenMask(mask);
  const out = { width: hard.width, height: hard.height, data: hard.data.slice() };
  const radius = Math.round(radiusPx);
  const box = boxAround(hard, Math.ceil(bandPx) + 1);
  if (!box) return out;
  const band = bandAround(cropMask(hard, box), bandPx);
  for (let top = box.top; top < box.bottom; top += TILE) {
    for (let left = box.left; left < box.right; left += TILE) {
      const tile = {
        left,
        top,
        right: Math.min(box.right, left + TILE),
        bottom: Math.min(box.bottom, top + TILE),
      };
      refineTile({ image, hard: hard.data, band, box, out: out.data }, tile, { radius, epsilon });
    }
  }
  return out;
}

interface Refinement {
  readonly image: Raster;
  /** [H, W] */
  readonly hard: Uint8Array;
  /** 1 where the matte is found anew; [h, w] of the box. */
  readonly band: Uint8Array;
  readonly box: PixelBox;
  /** [H, W] */
  readonly out: Uint8Array;
}

/** A pixel depends on windows of windows around it, so a tile is looked at with twice the radius more. */
function refineTile({ image, hard, band, box, out }: Refinement, tile: PixelBox, settings: Window): void {
  const width = box.right - box.left;
  if (!holdsBand(band, width, box, tile)) return;
  const halo = 2 * settings.radius;
  const around = {
    left: Math.max(0, tile.left - halo),
    top: Math.max(0, tile.top - halo),
    right: Math.min(image.width, tile.right + halo),
    bottom: Math.min(image.height, tile.bottom + halo),
  };
  const matte = matteOf(image, hard, around, settings);
  for (let y = tile.top; y < tile.bottom; y++) {
    for (let x = tile.left; x < tile.right; x++) {
      if (band[(y - box.top) * width + x - box.left] === 0) continue;
      const share = matte[(y - around.top) * (around.right - around.left) + x - around.left]!;
      out[y * image.width + x] = snapped(share);
    }
  }
}

function holdsBand(band: Uint8Array, width: number, box: PixelBox, tile: PixelBox): boolean {
  for (let y = tile.top - box.top; y < tile.bottom - box.top; y++) {
    const row = band.subarray(y * width + tile.left - box.left, y * width + tile.right - box.left);
    if (row.includes(1)) return true;
  }
  return false;
}

/** [h, w]: 1 within so many pixels of the edge, on both of its sides. */
function bandAround(hard: Mask, bandPx: number): Uint8Array {
  const toInside = squaredDistance(hard);
  const toOutside = squaredDistance(invertMask(hard));
  const limit = bandPx * bandPx;
  const band = new Uint8Array(toInside.length);
  for (let at = 0; at < band.length; at++)
    if (toInside[at]! <= limit && toOutside[at]! <= limit) band[at] = 1;
  return band;
}

interface Window {
  readonly radius: number;
  readonly epsilon: number;
}

function matteOf(
  { width, data }: Raster,
  hard: Uint8Array,
  { left, top, right, bottom }: PixelBox,
  settings: Window,
): Float32Array {
  const [across, down] = [right - left, bottom - top];
  const [red, green, blue] = [1, 2, 3].map(() => new Float32Array(across * down));
  const plane = new Float32Array(across * down);
  for (let y = top, to = 0; y < bottom; y++) {
    for (let at = y * width + left; at < y * width + right; at++, to++) {
      red![to] = data[at * 4]! / 255;
      green![to] = data[at * 4 + 1]! / 255;
      blue![to] = data[at * 4 + 2]! / 255;
      plane[to] = hard[at]! / 255;
    }
  }
  return guidedFilter([red!, green!, blue!], plane, { width: across, height: down, ...settings });
}

function snapped(share: number): number {
  if (share < SNAP_LOW) return 0;
  return share > SNAP_HIGH ? 255 : Math.round(share * 255);
}
