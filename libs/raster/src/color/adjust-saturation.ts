import { assertWithin, type Raster } from '../raster';
import { applyPointSteps } from './apply-point-steps';
import { oklabFromSrgb, srgbFromOklab } from './oklab';
import type { PointStep } from './point-step';

/**
 * The chain of adjustSaturation: OKLab chroma × (1 + amount).
 *
 * Returns  the steps; none at amount 0
 * Units    amount -1..1
 * Errors   RangeError when amount is out of range or not a number
 */
export function saturationSteps(amount: number): PointStep[] {
  assertWithin('amount', amount, -1, 1);
  if (amount === 0) return [];
  return [
    {
      kind: 'mix',
      apply: (colour) => {
        oklabFromSrgb(colour);
        colour[1] = colour[1]! * (1 + amount);
        colour[2] = colour[2]! * (1 + amount);
        srgbFromOklab(colour);
      },
    },
  ];
}

/**
 * The picture with all its colours stronger or paler.
 *
 * Shapes   image [H, W, 4] sRGB bytes, straight alpha
 * Returns  a new [H, W, 4]; the input is not written to; alpha is copied
 * Units    amount -1..1; -1 leaves greys, 0 is the identity, 1 doubles the chroma
 * Errors   RangeError when amount is out of range or not a number
 * Cost     one pass, O(H*W), through one 33³ table
 * Source   B. Ottosson, "A perceptual color space for image processing", 2020
 * Differs  a colour outside sRGB is clipped by channel
 */
export function adjustSaturation(image: Raster, amount: number): Raster {
  return applyPointSteps(image, saturationSteps(amount));
}
