import { boxOfMask, type PixelBox } from '../mask/box-of-mask';
import { assertMask, assertSameSides } from '../mask/empty-mask';
import { growMask } from '../mask/grow-mask';
import { hardenMask } from '../mask/harden-mask';
import { assertRaster, assertWithin, type Mask, type Raster } from '../raster';
import { blendSeams } from './blend-seams';
import { completeHole } from './complete-hole';
import { holeRegions } from './hole-regions';
import { fillMembrane } from './membrane';
import { paddedRegion, type PaddedRegion } from './padded-region';
import { mixSeeds } from './seeded-draws';
import { isSmoothAround } from './smooth-surround';

export interface Removal {
  readonly raster: Raster;
  /** [H, W], 255 where pixels were filled: the mask that was asked for, grown. Everything else kept its bytes. */
  readonly changed: Mask;
  /** patches: copied from elsewhere in the picture, so another seed may do better; smooth: it makes no difference. */
  readonly method: 'patches' | 'smooth';
}

export interface RemovalSettings {
  readonly seed: number;
  /** How far the hole reaches beyond the mask; left out, 6 px or 0.8 % of the mask's longer side. */
  readonly growPx?: number;
  /** How far sources near the hole are preferred: 0 = not at all, 1 = as tuned, left out 1. */
  readonly nearness?: number;
}

const LEAST_GROWTH_PX = 6;
const GROWTH_SHARE = 0.008;

/**
 * What was selected is gone, and the surroundings go on in its place.
 *
 * Shapes   image [H, W, 4], mask [H, W], inside from 128 on → [H, W, 4]
 * Returns  a new picture and the mask that changed; bytes outside that mask are equal. The hole is the mask grown by a
 *          disc, since an object's edge, halo and ringing reach beyond it; where growing would leave nothing to fill
 *          from, the mask as asked
 * Units    seed: any whole number; the same seed gives the same bytes. growPx 0..4096, nearness 0..100
 * Errors   RangeError when the sides differ, bytes do not fit them, a number is out of range, or the mask covers all
 * Cost     see completeHole, on the mask's box and as much again on each side
 * Source   as completeHole; smooth surroundings: as fillMembrane
 * Differs  pieces far apart are completed one by one; patches copy whole pixels, alpha included, and seams between
 *          copies are evened out
 */
export function removeObject(
  image: Raster,
  mask: Mask,
  { seed, growPx, nearness = 1 }: RemovalSettings,
): Removal {
  assertRaster(image);
  assertMask(mask);
  assertSameSides(image, mask);
  assertWithin('nearness', nearness, 0, 100);
  const changed = grownHole(mask, growPx);
  const { owners, boxes } = holeRegions(changed);
  const { width, height } = image;
  const raster = { width, height, data: image.data.slice() };
  let method: Removal['method'] = 'smooth';
  boxes.forEach((box, index) => {
    const cut = paddedRegion(image, changed, box);
    const copies = isSmoothAround(cut, askedIn(cut, mask))
      ? null
      : completeHole(cut, { seed: mixSeeds(seed, index), nearness });
    const own: OwnPixels = { owners, owner: index + 1, cut };
    if (copies) method = 'patches';
    if (copies) copyInto(raster.data, image.data, own, copies);
    else fillInto(raster.data, image.data, own);
  });
  return { raster, changed, method };
}

/** Hard, grown, and never everything. */
function grownHole(mask: Mask, growPx: number | undefined): Mask {
  const asked = hardenMask(mask);
  const box = boxOfMask(asked);
  if (!box) return asked;
  if (!asked.data.includes(0)) {
    throw new RangeError(
      'Expected a mask that leaves at least one pixel to fill from but received one of all',
    );
  }
  const grown = growMask(asked, growPx ?? growthOf(box));
  return grown.data.includes(0) ? grown : asked;
}

/** The mask as it was asked for, in the region. */
function askedIn({ places }: PaddedRegion, { data }: Mask): Uint8Array {
  const asked = new Uint8Array(places.length);
  for (let at = 0; at < asked.length; at++) asked[at] = data[places[at]!]!;
  return asked;
}

function growthOf({ left, top, right, bottom }: PixelBox): number {
  return Math.max(LEAST_GROWTH_PX, GROWTH_SHARE * Math.max(right - left, bottom - top));
}

/** A region holds parts of other pieces too: only its own pixels are written, and not those of the padding. */
interface OwnPixels {
  /** [H, W] of the picture. */
  readonly owners: Int32Array;
  readonly owner: number;
  readonly cut: PaddedRegion;
}

function copyInto(out: Uint8ClampedArray, from: Uint8ClampedArray, own: OwnPixels, copies: Int32Array): void {
  const { box, values } = blendSeams(own.cut, copies);
  const { width, places } = own.cut;
  eachOwn(own, (at, place) => {
    const source = places[copies[at]!]! * 4;
    const y = Math.floor(at / width);
    const correction = ((y - box.top) * (box.right - box.left) + at - y * width - box.left) * 4;
    out[place] = from[source]! + values[correction]!;
    out[place + 1] = from[source + 1]! + values[correction + 1]!;
    out[place + 2] = from[source + 2]! + values[correction + 2]!;
    out[place + 3] = from[source + 3]!;
  });
}

/** The film over premultiplied colours, so that what is transparent lends no colour. */
function fillInto(out: Uint8ClampedArray, from: Uint8ClampedArray, own: OwnPixels): void {
  const { places, hole, width, height } = own.cut;
  const values = new Float32Array(places.length * 4);
  for (let at = 0; at < places.length; at++) {
    const source = places[at]! * 4;
    const alpha = from[source + 3]!;
    values[at * 4] = (from[source]! * alpha) / 255;
    values[at * 4 + 1] = (from[source + 1]! * alpha) / 255;
    values[at * 4 + 2] = (from[source + 2]! * alpha) / 255;
    values[at * 4 + 3] = alpha;
  }
  fillMembrane(values, hole, width, height);
  eachOwn(own, (at, place) => {
    const alpha = Math.round(values[at * 4 + 3]!);
    const gain = alpha > 0 ? 255 / values[at * 4 + 3]! : 0;
    out[place] = values[at * 4]! * gain;
    out[place + 1] = values[at * 4 + 1]! * gain;
    out[place + 2] = values[at * 4 + 2]! * gain;
    out[place + 3] = alpha;
  });
}

/** Calls back with a place in the region and the first of its four bytes in the picture. */
function eachOwn({ owners, owner, cut }: OwnPixels, visit: (at: number, byte: number) => void): void {
  const { width, height, padding, hole, places } = cut;
  for (let y = padding; y < height - padding; y++) {
    for (let x = padding, at = y * width + padding; x < width - padding; x++, at++) {
      if (hole[at] !== 0 && owners[places[at]!] === owner) visit(at, places[at]! * 4);
    }
  }
}
