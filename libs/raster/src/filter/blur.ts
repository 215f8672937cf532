import { isOpaque } from '../is-opaque';
import { assertRaster, assertWithin, copyRaster, type Raster } from '../raster';
import { boxBlurRows } from './box-blur';
import { gaussianRows } from './gaussian-rows';
import { pictureRows } from './picture-rows';

/** Below this sigma boxes of whole pixels are too coarse. */
const BOX_FROM_PX = 2.5;
const IDENTITY_PX = 0.15;

/**
 * The picture blurred as by a Gaussian.
 *
 * Shapes   image [H, W, 4] sRGB bytes, straight alpha
 * Returns  a new [H, W, 4]; the input is not written to; an opaque picture stays opaque
 * Units    sigmaPx in pixels, 0 and more; up to .15 nothing would change, so it is the identity
 * Errors   RangeError when sigmaPx is negative or not finite, or the bytes do not fit the sides
 * Cost     O(H*W) whatever sigma is; scratch 6 (opaque) or 8 bytes a pixel from sigma 2.5 on, else some rows
 * Differs  mixes premultiplied, so a hidden colour does not bleed; on sRGB values, as editors do, not on linear light
 */
export function blurRaster(image: Raster, sigmaPx: number): Raster {
  assertRaster(image);
  assertWithin('sigmaPx', sigmaPx, 0, Number.MAX_SAFE_INTEGER);
  if (sigmaPx <= IDENTITY_PX) return copyRaster(image);
  const { width, height } = image;
  const out = new Uint8ClampedArray(image.data.length);
  const rows = pictureRows(image, out, isOpaque(image));
  if (sigmaPx >= BOX_FROM_PX) boxBlurRows(rows, width, height, sigmaPx);
  else gaussianRows({ ...rows, width, height, sigmaPx });
  return { width, height, data: out };
}
