import { assertWithin, type Raster } from '../raster';
import { applyPointSteps } from './apply-point-steps';
import { oklabFromSrgb, srgbFromOklab } from './oklab';
import type { PointStep } from './point-step';

/** About the largest chroma of sRGB: what lies there is left alone. */
const FULL_CHROMA = 0.32;

/**
 * The chain of adjustVibrance: OKLab chroma × (1 + amount (1 − C/.32)²).
 *
 * Returns  the steps; none at amount 0
 * Units    amount -1..1
 * Errors   RangeError when amount is out of range or not a number
 */
export function vibranceSteps(amount: number): PointStep[] {
  assertWithin('amount', amount, -1, 1);
  if (amount === 0) return [];
  return [
    {
      kind: 'mix',
      apply: (colour) => {
        oklabFromSrgb(colour);
        const room = Math.max(0, 1 - Math.hypot(colour[1]!, colour[2]!) / FULL_CHROMA);
        const gain = 1 + amount * room * room;
        colour[1] = colour[1]! * gain;
        colour[2] = colour[2]! * gain;
        srgbFromOklab(colour);
      },
    },
  ];
}

/**
 * The picture with its pale colours stronger or paler; strong colours change least.
 *
 * Shapes   image [H, W, 4] sRGB bytes, straight alpha
 * Returns  a new [H, W, 4]; the input is not written to; alpha is copied
 * Units    amount -1..1; 0 is the identity
 * Errors   RangeError when amount is out of range or not a number
 * Cost     one pass, O(H*W), through one 33³ table
 * Differs  a colour outside sRGB is clipped by channel
 */
export function adjustVibrance(image: Raster, amount: number): Raster {
  return applyPointSteps(image, vibranceSteps(amount));
}
