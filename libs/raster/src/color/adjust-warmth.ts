import { assertWithin, type Raster } from '../raster';
import { applyPointSteps } from './apply-point-steps';
import type { PointStep } from './point-step';
import { linearFromSrgb, srgbFromLinear } from './srgb';

type Matrix = readonly [number, number, number, number, number, number, number, number, number];
type Triple = readonly [number, number, number];

const D65_MIRED = 153.7;
const MIRED_AT_ONE = 70;

// prettier-ignore
const XYZ_FROM_RGB: Matrix = [0.4123907993, 0.3575843394, 0.1804807884, 0.2126390059, 0.7151686788, 0.0721923154, 0.0193308187, 0.1191947798, 0.9505321522];
// prettier-ignore
const RGB_FROM_XYZ: Matrix = [3.2409699419, -1.5373831776, -0.4986107603, -0.9692436363, 1.8759675015, 0.0415550574, 0.0556300797, -0.2039769589, 1.0569715142];
// prettier-ignore
const CONE_FROM_XYZ: Matrix = [0.8951, 0.2664, -0.1614, -0.7502, 1.7135, 0.0367, 0.0389, -0.0685, 1.0296];
// prettier-ignore
const XYZ_FROM_CONE: Matrix = [0.9869929055, -0.1470542564, 0.1599626517, 0.4323052697, 0.5183602715, 0.0492912282, -0.0085286646, 0.0400428217, 0.9684866958];

/**
 * The chain of adjustWarmth: one matrix on linear light.
 *
 * Returns  the steps; none at amount 0
 * Units    amount -1..1
 * Errors   RangeError when amount is out of range or not a number
 */
export function warmthSteps(amount: number): PointStep[] {
  assertWithin('amount', amount, -1, 1);
  if (amount === 0) return [];
  const matrix = adaptation(daylightWhite(D65_MIRED - MIRED_AT_ONE * amount), daylightWhite(D65_MIRED));
  return [
    {
      kind: 'mix',
      apply: (colour) => {
        const light: Triple = [
          linearFromSrgb(colour[0]!),
          linearFromSrgb(colour[1]!),
          linearFromSrgb(colour[2]!),
        ];
        const [red, green, blue] = times(matrix, light);
        colour[0] = srgbFromLinear(red);
        colour[1] = srgbFromLinear(green);
        colour[2] = srgbFromLinear(blue);
      },
    },
  ];
}

/**
 * The picture in warmer (yellower) or cooler (bluer) light.
 *
 * Shapes   image [H, W, 4] sRGB bytes, straight alpha
 * Returns  a new [H, W, 4]; the input is not written to; alpha is copied
 * Units    amount -1..1; 0 is the identity; the light it was taken in is held for 153.7 - 70 * amount mired
 * Errors   RangeError when amount is out of range or not a number
 * Cost     one pass, O(H*W), through one 33³ table
 * Source   Bradford adaptation: K. M. Lam, 1985, in CIECAM97s; daylight locus: CIE 15:2004, 3.1
 * Differs  the matrix is scaled so that white keeps its luminance
 */
export function adjustWarmth(image: Raster, amount: number): Raster {
  return applyPointSteps(image, warmthSteps(amount));
}

/** Linear sRGB → linear sRGB that shows `white` as neutral. */
function adaptation(white: Triple, neutral: Triple): Matrix {
  const from = times(CONE_FROM_XYZ, white);
  const to = times(CONE_FROM_XYZ, neutral);
  const scale: Matrix = [to[0] / from[0], 0, 0, 0, to[1] / from[1], 0, 0, 0, to[2] / from[2]];
  const inXyz = product(XYZ_FROM_CONE, product(scale, CONE_FROM_XYZ));
  const matrix = product(RGB_FROM_XYZ, product(inXyz, XYZ_FROM_RGB));
  const [red, green, blue] = times(matrix, [1, 1, 1]);
  const luminance = 0.2126390059 * red + 0.7151686788 * green + 0.0721923154 * blue;
  return matrix.map((value) => value / luminance) as unknown as Matrix;
}

/** XYZ of the daylight of a correlated colour temperature given in mired, Y = 1. */
function daylightWhite(mired: number): Triple {
  const t = mired / 1000; // 10³ / kelvin
  const x =
    mired >= 1e6 / 7000
      ? 0.244063 + 0.09911 * t + 2.9678 * t ** 2 - 4.607 * t ** 3
      : 0.23704 + 0.24748 * t + 1.9018 * t ** 2 - 2.0064 * t ** 3;
  const y = -3 * x * x + 2.87 * x - 0.275;
  return [x / y, 1, (1 - x - y) / y];
}

function times(m: Matrix, [x, y, z]: Triple): Triple {
  return [m[0] * x + m[1] * y + m[2] * z, m[3] * x + m[4] * y + m[5] * z, m[6] * x + m[7] * y + m[8] * z];
}

function product(a: Matrix, b: Matrix): Matrix {
  const [first, second, third] = [
    times(a, [b[0], b[3], b[6]]),
    times(a, [b[1], b[4], b[7]]),
    times(a, [b[2], b[5], b[8]]),
  ];
  return [first[0], second[0], third[0], first[1], second[1], third[1], first[2], second[2], third[2]];
}
