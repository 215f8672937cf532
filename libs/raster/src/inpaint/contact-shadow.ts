import { boxOfMask } from '../mask/box-of-mask';
import { emptyMask } from '../mask/empty-mask';
import { featherMask } from '../mask/feather-mask';
import { assertWithin, type Mask, type Raster } from '../raster';

/** Shares of the object's height. */
const DROP = 0.03;
const SIGMA = 0.02;
const MOST_FEATHER_PX = 1000;

/**
 * The soft shadow of an object on what lies behind it, as a layer to put beneath the object.
 *
 * Shapes   matte [H, W] → [H, W, 4]
 * Returns  a new picture: black, its alpha the matte moved down by 3 % of its height and softened by 2 %
 * Units    opacity 0..1 of the darkest place
 * Errors   RangeError when bytes do not fit the sides or opacity is out of range
 * Cost     of featherMask
 */
export function contactShadow(matte: Mask, opacity = 0.35): Raster {
  assertWithin('opacity', opacity, 0, 1);
  const box = boxOfMask(matte);
  const { width, height } = matte;
  const data = new Uint8ClampedArray(width * height * 4);
  if (!box) return { width, height, data };
  const tall = box.bottom - box.top;
  const moved = emptyMask(width, height);
  moved.data.set(
    matte.data.subarray(0, Math.max(0, height - Math.round(DROP * tall)) * width),
    Math.min(height, Math.round(DROP * tall)) * width,
  );
  const soft = featherMask(moved, Math.min(MOST_FEATHER_PX, 2 * SIGMA * tall)).data;
  for (let pixel = 0; pixel < soft.length; pixel++) data[pixel * 4 + 3] = soft[pixel]! * opacity;
  return { width, height, data };
}
