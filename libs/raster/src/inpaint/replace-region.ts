import { boxOfMask } from '../mask/box-of-mask';
import { assertMask, assertSameSides } from '../mask/empty-mask';
import { mixThroughMask } from '../mask/mix-through-mask';
import { assertRaster, assertWithin, copyRaster, type Mask, type Raster } from '../raster';
import { matchColours } from './match-colours';
import { placePicture, type Fit } from './place-picture';
import { seamlessClone } from './seamless-clone';

export interface ReplaceSettings {
  /** seamless spreads the difference along the edge over the inside; plain keeps the picture's colours. */
  readonly seam: 'plain' | 'seamless';
  readonly fit: Fit;
  /** How far colours are matched to those around: 0..1. */
  readonly colourMatch: number;
}

/**
 * Another picture in the place of what was selected.
 *
 * Shapes   image [H, W, 4], mask [H, W], picture [h, w, 4] → [H, W, 4]
 * Returns  a new picture; bytes where the mask is 0 are equal. The picture is fitted to the mask's box and shows through
 *          the mask; where it is transparent or does not reach, the image stays
 * Units    colourMatch 0..1
 * Errors   RangeError when the sides differ, bytes do not fit them or colourMatch is out of range
 * Cost     of placePicture, matchColours and seamlessClone
 */
export function replaceRegion(
  image: Raster,
  mask: Mask,
  picture: Raster,
  { seam, fit, colourMatch }: ReplaceSettings,
): Raster {
  assertRaster(image);
  assertMask(mask);
  assertSameSides(image, mask);
  assertRaster(picture);
  assertWithin('colourMatch', colourMatch, 0, 1);
  const box = boxOfMask(mask);
  if (!box) return copyRaster(image);
  const matched = matchColours(picture, image, mask, colourMatch);
  const placed = placePicture(image, matched, box, fit);
  const shown = shownPart(mask, placed);
  return seam === 'seamless'
    ? seamlessClone(image, placed, shown)
    : mixThroughMask(image, opaqueOver(image, placed), shown);
}

/** [H, W]: what the mask lets through of what the picture covers. */
function shownPart({ width, height, data }: Mask, placed: Raster): Mask {
  const out = new Uint8Array(data.length);
  for (let pixel = 0; pixel < out.length; pixel++) {
    out[pixel] = Math.round((data[pixel]! * placed.data[pixel * 4 + 3]!) / 255);
  }
  return { width, height, data: out };
}

/** The placed colours without their alpha, which the mask now carries; where there are none, the image. */
function opaqueOver(image: Raster, placed: Raster): Raster {
  const data = image.data.slice();
  for (let at = 0; at < data.length; at += 4) {
    if (placed.data[at + 3] === 0) continue;
    data[at] = placed.data[at]!;
    data[at + 1] = placed.data[at + 1]!;
    data[at + 2] = placed.data[at + 2]!;
    data[at + 3] = 255;
  }
  return { width: image.width, height: image.height, data };
}
