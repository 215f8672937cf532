import { assertWithin, type Raster } from '../raster';
import { applyPointSteps } from './apply-point-steps';
import type { PointStep } from './point-step';
import { linearFromSrgb, LUMINANCE, srgbFromLinear } from './srgb';

/**
 * The chain of blackWhite: towards the grey of the same luminance.
 *
 * Returns  the steps; none at amount 0
 * Units    amount 0..1
 * Errors   RangeError when amount is out of range or not a number
 */
export function blackWhiteSteps(amount: number): PointStep[] {
  assertWithin('amount', amount, 0, 1);
  if (amount === 0) return [];
  return [
    {
      kind: 'mix',
      apply: (colour) => {
        const [red, green, blue] = [colour[0]!, colour[1]!, colour[2]!];
        const grey = srgbFromLinear(
          LUMINANCE.red * linearFromSrgb(red) +
            LUMINANCE.green * linearFromSrgb(green) +
            LUMINANCE.blue * linearFromSrgb(blue),
        );
        colour[0] = red + amount * (grey - red);
        colour[1] = green + amount * (grey - green);
        colour[2] = blue + amount * (grey - blue);
      },
    },
  ];
}

/**
 * The picture in greys, wholly or in part.
 *
 * Shapes   image [H, W, 4] sRGB bytes, straight alpha
 * Returns  a new [H, W, 4]; the input is not written to; alpha is copied; at amount 1 red = green = blue
 * Units    amount 0..1; 0 is the identity, 1 has no colour left
 * Errors   RangeError when amount is out of range or not a number
 * Cost     one pass, O(H*W), through one 33³ table
 * Source   luminance of ITU-R BT.709 on linear light
 */
export function blackWhite(image: Raster, amount: number): Raster {
  return applyPointSteps(image, blackWhiteSteps(amount));
}
