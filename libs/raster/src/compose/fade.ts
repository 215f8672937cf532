import { assertRaster, assertWithin, copyRaster, type Raster } from '../raster';
import { div255 } from './flatten';

/**
 * The picture with an opacity in its pixels: at full opacity it lies on others as the picture did at this one, byte for
 * byte in flattenLayers.
 *
 * Shapes   image [H, W, 4]
 * Returns  a new [H, W, 4]; the input is not written to
 * Units    opacity 0..1
 * Differs  below 1/510 flattenLayers leaves a layer out, and this one still gives colours to pixels of alpha 0
 * Errors   RangeError when opacity is out of range or the bytes do not fit the sides
 */
export function fadeRaster(image: Raster, opacity: number): Raster {
  assertRaster(image);
  assertWithin('opacity', opacity, 0, 1);
  const share = Math.round(opacity * 255);
  const out = copyRaster(image);
  for (let at = 3; at < out.data.length; at += 4) out.data[at] = div255(out.data[at]! * share);
  return out;
}
