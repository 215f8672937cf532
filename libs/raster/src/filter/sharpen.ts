import { assertRaster, assertWithin, copyRaster, type Raster } from '../raster';
import { gaussianRows } from './gaussian-rows';

/** How much of the detail amount 1 adds. */
const STRENGTH = 2;
/** Detail below this (byte units) is noise and stays as it is. */
const THRESHOLD = 2;
/** How far a sharpened pixel may leave the range of its 3×3 neighbourhood: no halos. */
const OVERSHOOT = 8;
const SIGMA_MIN_PX = 0.8;
const SIGMA_MAX_PX = 2;
const SHORT_SIDE_PER_SIGMA_PX = 1500;

/**
 * The picture with its fine detail stronger (unsharp mask).
 *
 * Shapes   image [H, W, 4] sRGB bytes, straight alpha
 * Returns  a new [H, W, 4]; the input is not written to; alpha is copied
 * Units    amount 0..1; 0 is the identity; sigma is 1/1500 of the shorter side, from .8 to 2 pixels
 * Errors   RangeError when amount is out of range or the bytes do not fit the sides
 * Cost     O(H*W), scratch of 18 rows
 * Source   I + amount (I - G I)
 * Differs  works on luma and adds the same to all three channels, so edges get no coloured fringe; leaves detail under
 *          2/255 alone; keeps luma within its 3×3 range ± 8; what is transparent does not count as a neighbour
 */
export function sharpen(image: Raster, amount: number): Raster {
  assertRaster(image);
  assertWithin('amount', amount, 0, 1);
  if (amount === 0) return copyRaster(image);
  const { width, height, data } = image;
  const out = data.slice();
  const shortSide = Math.min(width, height);
  const sigmaPx = Math.max(SIGMA_MIN_PX, Math.min(SIGMA_MAX_PX, shortSide / SHORT_SIDE_PER_SIGMA_PX));
  const range = lumaRange(image);
  gaussianRows({
    width,
    channels: 2,
    height,
    sigmaPx,
    read: (y, into) => {
      for (let x = 0, at = y * width * 4; x < width; x++, at += 4) {
        const alpha = data[at + 3]!;
        into[2 * x] = lumaAt(data, at) * alpha;
        into[2 * x + 1] = alpha;
      }
    },
    write: (y, from) => {
      const { lowest, highest } = range(y);
      for (let x = 0, at = y * width * 4; x < width; x++, at += 4) {
        const weight = from[2 * x + 1]!;
        if (weight <= 0 || data[at + 3] === 0) continue;
        const luma = lumaAt(data, at);
        const detail = luma - from[2 * x]! / weight;
        if (Math.abs(detail) < THRESHOLD) continue;
        const wanted = luma + STRENGTH * amount * detail;
        const kept = Math.max(lowest[x]! - OVERSHOOT, Math.min(highest[x]! + OVERSHOOT, wanted));
        out[at] = data[at]! + kept - luma;
        out[at + 1] = data[at + 1]! + kept - luma;
        out[at + 2] = data[at + 2]! + kept - luma;
      }
    },
  });
  return { width, height, data: out };
}

function lumaAt(data: Uint8ClampedArray, at: number): number {
  return (77 * data[at]! + 150 * data[at + 1]! + 29 * data[at + 2]!) / 256;
}

/** For each pixel of a row the least and greatest luma of its 3×3 neighbourhood. Rows are asked for in order. */
function lumaRange({ width, height, data }: Raster) {
  const rows = [0, 1, 2].map(() => ({ low: new Float64Array(width), high: new Float64Array(width) }));
  const luma = new Float64Array(width);
  const lowest = new Float64Array(width);
  const highest = new Float64Array(width);
  let next = 0;
  const load = (y: number) => {
    for (let x = 0, at = y * width * 4; x < width; x++, at += 4) luma[x] = lumaAt(data, at);
    const { low, high } = rows[y % 3]!;
    for (let x = 0; x < width; x++) {
      const left = luma[Math.max(0, x - 1)]!;
      const right = luma[Math.min(width - 1, x + 1)]!;
      low[x] = Math.min(left, luma[x]!, right);
      high[x] = Math.max(left, luma[x]!, right);
    }
  };
  return (y: number) => {
    for (; next <= Math.min(height - 1, y + 1); next++) load(next);
    const above = rows[Math.max(0, y - 1) % 3]!;
    const here = rows[y % 3]!;
    const below = rows[Math.min(height - 1, y + 1) % 3]!;
    for (let x = 0; x < width; x++) {
      lowest[x] = Math.min(above.low[x]!, here.low[x]!, below.low[x]!);
      highest[x] = Math.max(above.high[x]!, here.high[x]!, below.high[x]!);
    }
    return { lowest, highest };
  };
}
