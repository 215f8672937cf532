import { assertWithin, type Raster } from '../raster';
import { applyPointSteps } from './apply-point-steps';
import { curveStep, type PointStep } from './point-step';

const NEWTON_ROUNDS = 30;

/**
 * The chain of adjustContrast: an S-curve through black, mid grey and white, or its inverse.
 *
 * Returns  the steps; none at amount 0
 * Units    amount -1..1
 * Errors   RangeError when amount is out of range or not a number
 */
export function contrastSteps(amount: number): PointStep[] {
  assertWithin('amount', amount, -1, 1);
  if (amount === 0) return [];
  const steepness = steepnessOf(1 + Math.abs(amount));
  const end = Math.tanh(steepness);
  // σ(4u(v − ½)), scaled to keep both ends, is a tanh of the value's distance from the middle.
  if (amount > 0) {
    return [curveStep((value) => 0.5 + (0.5 * Math.tanh(steepness * (2 * value - 1))) / end)];
  }
  return [curveStep((value) => 0.5 + (0.5 * Math.atanh((2 * value - 1) * end)) / steepness)];
}

/** The u at which the curve is `slope` times as steep in the middle: u / tanh u = slope. */
function steepnessOf(slope: number): number {
  let u = Math.sqrt(3 * (slope - 1)) + 1e-9;
  for (let round = 0; round < NEWTON_ROUNDS; round++) {
    const tanh = Math.tanh(u);
    u -= (u - slope * tanh) / (1 - slope * (1 - tanh * tanh));
  }
  return u;
}

/**
 * The picture with lights and darks further apart, or nearer.
 *
 * Shapes   image [H, W, 4] sRGB bytes, straight alpha
 * Returns  a new [H, W, 4]; the input is not written to; alpha is copied
 * Units    amount -1..1; 0 is the identity; at a > 0 mid grey is (1 + a) times as steep, at a < 0 1/(1 + |a|) times
 * Errors   RangeError when amount is out of range or not a number
 * Cost     one pass, O(H*W), a table of 256 bytes
 * Source   sigmoidal contrast as in ImageMagick's -sigmoidal-contrast
 * Differs  the amount is the slope in the middle, not the sigmoid's factor: "20 % more contrast" then means 20 %
 */
export function adjustContrast(image: Raster, amount: number): Raster {
  return applyPointSteps(image, contrastSteps(amount));
}
