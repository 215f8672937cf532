import { assertWithin, type Mask } from '../raster';
import { boxAround, cropMask } from './crop-mask';
import { assertMask, INSIDE } from './empty-mask';
import { invertMask } from './invert-mask';
import { squaredDistance } from './squared-distance';

/** disc: as far in every direction; square: as far along rows as along columns, corners kept. */
export type GrowShape = 'disc' | 'square';

/** More than a picture is wide is a slip, not a wish. */
const MOST_PX = 4096;

/**
 * The selection and all that lies near it.
 *
 * Shapes   mask [H, W], inside from 128 on → [H, W]
 * Returns  a new mask: 255 within the radius of a pixel that is inside, else the byte that was there
 * Units    radiusPx 0..4096 between pixel centres, fractions count for discs; 0 is a copy
 * Errors   RangeError when bytes do not fit the sides or the radius is out of range
 * Cost     O(H*W) of the mask's box and the radius around it, whatever the radius; scratch 6 bytes a pixel of it
 */
export function growMask(mask: Mask, radiusPx: number, shape: GrowShape = 'disc'): Mask {
  assertMask(mask);
  assertWithin('radiusPx', radiusPx, 0, MOST_PX);
  const { width, height, data } = mask;
  const out = { width, height, data: data.slice() };
  const box = radiusPx > 0 ? boxAround(mask, Math.ceil(radiusPx)) : null;
  if (!box) return out;
  const part = cropMask(mask, box);
  const near = shape === 'disc' ? nearDisc(part, radiusPx) : nearSquare(part, Math.floor(radiusPx));
  for (let y = 0, from = 0; y < part.height; y++) {
    let to = (y + box.top) * width + box.left;
    for (let x = 0; x < part.width; x++, from++, to++) if (near[from] !== 0) out.data[to] = 255;
  }
  return out;
}

/**
 * The selection without all that lies near its outside: grow of the inverse, inverted.
 *
 * Shapes   mask [H, W], inside from 128 on → [H, W]
 * Returns  a new mask: 0 within the radius of a pixel that is outside, else the byte that was there; the picture's
 *          border is no outside, so a selection of everything stays one
 * Units    as growMask
 * Errors   as growMask
 * Cost     as growMask
 */
export function shrinkMask(mask: Mask, radiusPx: number, shape: GrowShape = 'disc'): Mask {
  return invertMask(growMask(invertMask(mask), radiusPx, shape));
}

function nearDisc(mask: Mask, radiusPx: number): Uint8Array {
  const squares = squaredDistance(mask);
  const limit = radiusPx * radiusPx;
  const near = new Uint8Array(squares.length);
  for (let at = 0; at < near.length; at++) near[at] = squares[at]! <= limit ? 255 : 0;
  return near;
}

function nearSquare({ width, height, data }: Mask, radius: number): Uint8Array {
  const across = new Uint8Array(data.length);
  for (let y = 0; y < height; y++)
    nearAlong(data, across, { from: y * width, step: 1, count: width }, radius);
  const near = new Uint8Array(data.length);
  for (let x = 0; x < width; x++) nearAlong(across, near, { from: x, step: width, count: height }, radius);
  return near;
}

interface Line {
  readonly from: number;
  readonly step: number;
  readonly count: number;
}

/** 255 wherever a pixel of the line within the radius, before or after, is inside. */
function nearAlong(data: Uint8Array, near: Uint8Array, { from, step, count }: Line, radius: number): void {
  let last = Number.NEGATIVE_INFINITY;
  for (let place = 0, at = from; place < count; place++, at += step) {
    if (data[at]! >= INSIDE) last = place;
    if (place - last <= radius) near[at] = 255;
  }
  let next = Number.POSITIVE_INFINITY;
  for (let place = count - 1, at = from + place * step; place >= 0; place--, at -= step) {
    if (data[at]! >= INSIDE) next = place;
    if (next - place <= radius) near[at] = 255;
  }
}
