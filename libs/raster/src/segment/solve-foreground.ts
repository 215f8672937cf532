import { assertMask, assertSameSides } from '../mask/empty-mask';
import { assertRaster, type Mask, type Raster } from '../raster';

export interface SolvedForeground {
  /** Over the background it gives the picture back, byte for byte. */
  readonly layer: Raster;
  /** Pixels whose alpha had to be more than the matte asked for. */
  readonly liftedPixels: number;
}

/**
 * The layer that, put over a background, gives a picture back exactly: its own colours where the picture shows a mix.
 *
 * Shapes   image, background [H, W, 4], both opaque; matte [H, W]: the alpha that is wanted
 * Returns  a new layer [H, W, 4], colour 0 where alpha is 0, and how many pixels were lifted: alpha is the least that is
 *          both enough for the picture and no less than the matte
 * Errors   RangeError when the sides differ or bytes do not fit them
 * Cost     one pass, O(H*W)
 * Source   the lemma of two layers: with A = ceil(255 max(a, m)) the colour (I - (1 - A/255) B) / (A/255) lies within
 *          0..255, and rounding it moves the composite by at most half of A/255
 */
export function solveForeground(image: Raster, background: Raster, matte: Mask): SolvedForeground {
  assertRaster(image);
  assertRaster(background);
  assertMask(matte);
  assertSameSides(image, background);
  assertSameSides(image, matte);
  const { width, height } = image;
  const [front, back] = [image.data, background.data];
  const data = new Uint8ClampedArray(front.length);
  let liftedPixels = 0;
  for (let pixel = 0, at = 0; pixel < matte.data.length; pixel++, at += 4) {
    const wanted = matte.data[pixel]!;
    const needed = Math.max(
      shareNeeded(front[at]!, back[at]!),
      shareNeeded(front[at + 1]!, back[at + 1]!),
      shareNeeded(front[at + 2]!, back[at + 2]!),
    );
    // A hair above a whole number is float noise, not a need: without this 255 × (1/255) would ask for 2.
    const least = Math.ceil(needed * 255 - 1e-9);
    const alpha = Math.max(wanted, least);
    if (alpha > wanted) liftedPixels++;
    if (alpha === 0) continue;
    const share = alpha / 255;
    data[at] = (front[at]! - (1 - share) * back[at]!) / share;
    data[at + 1] = (front[at + 1]! - (1 - share) * back[at + 1]!) / share;
    data[at + 2] = (front[at + 2]! - (1 - share) * back[at + 2]!) / share;
    data[at + 3] = alpha;
  }
  return { layer: { width, height, data }, liftedPixels };
}

/** The least alpha with which some colour over `back` can look like `front`, 0..1. */
function shareNeeded(front: number, back: number): number {
  if (front > back) return (front - back) / (255 - back);
  return front < back ? (back - front) / back : 0;
}
