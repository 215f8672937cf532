import { assertWithin, type Raster } from '../raster';
import { applyPointSteps } from './apply-point-steps';
import { curveStep, type PointStep } from './point-step';

/**
 * The chain of adjustBrightness: v^(2^-amount) on each channel, so black and white stay where they are.
 *
 * Returns  the steps; none at amount 0
 * Units    amount -1..1
 * Errors   RangeError when amount is out of range or not a number
 */
export function brightnessSteps(amount: number): PointStep[] {
  assertWithin('amount', amount, -1, 1);
  if (amount === 0) return [];
  const power = 2 ** -amount;
  return [curveStep((value) => value ** power)];
}

/**
 * The picture with its middle tones lighter or darker; black and white stay.
 *
 * Shapes   image [H, W, 4] sRGB bytes, straight alpha
 * Returns  a new [H, W, 4]; the input is not written to; alpha is copied
 * Units    amount -1..1; 0 is the identity, .2 lifts mid grey from 128 to 141
 * Errors   RangeError when amount is out of range or not a number
 * Cost     one pass, O(H*W), a table of 256 bytes
 */
export function adjustBrightness(image: Raster, amount: number): Raster {
  return applyPointSteps(image, brightnessSteps(amount));
}
