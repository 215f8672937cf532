import { assertWithin, type Raster } from '../raster';
import { applyPointSteps } from './apply-point-steps';
import { curveStep, type PointStep } from './point-step';
import { linearFromSrgb, srgbFromLinear } from './srgb';

/** Stops of light at amount 1. */
export const EXPOSURE_STOPS = 4;

/**
 * The chain of adjustExposure.
 *
 * Returns  the steps; none at amount 0
 * Units    amount -1..1
 * Errors   RangeError when amount is out of range or not a number
 */
export function exposureSteps(amount: number): PointStep[] {
  assertWithin('amount', amount, -1, 1);
  if (amount === 0) return [];
  const gain = 2 ** (EXPOSURE_STOPS * amount);
  return [curveStep((value) => Math.min(1, srgbFromLinear(linearFromSrgb(value) * gain)))];
}

/**
 * The picture as if more or less light had reached it.
 *
 * Shapes   image [H, W, 4] sRGB bytes, straight alpha
 * Returns  a new [H, W, 4]; the input is not written to; alpha is copied
 * Units    amount -1..1 = -4..4 stops; 0 is the identity
 * Errors   RangeError when amount is out of range or not a number
 * Cost     one pass, O(H*W), a table of 256 bytes
 */
export function adjustExposure(image: Raster, amount: number): Raster {
  return applyPointSteps(image, exposureSteps(amount));
}
