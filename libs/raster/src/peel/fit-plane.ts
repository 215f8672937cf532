import type { Raster } from '../raster';
import { FIT_TOLERANCE, inliersOf, missOf, type ColourAt } from './ground-model';

const KEPT = 0.7;
const ROUNDS = 5;
const PIXELS_MIN = 12;

/**
 * The commonest colour of some pixels, refined on those near it.
 *
 * Shapes   picture [H, W, 4]; pixels: indices, at least one
 * Returns  the same colour everywhere
 */
export function fitConstant(picture: Raster, pixels: Int32Array): ColourAt {
  const { data } = picture;
  const counts = new Map<number, number>();
  let [common, most] = [0, 0];
  for (const pixel of pixels) {
    const at = pixel * 4;
    const key = ((data[at]! >> 1) << 14) | ((data[at + 1]! >> 1) << 7) | (data[at + 2]! >> 1);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > most) [common, most] = [key, count];
  }
  let colour = [14, 7, 0].map((shift) => ((common >> shift) & 127) * 2 + 0.5);
  for (const tolerance of [4, FIT_TOLERANCE]) {
    const near = inliersOf(picture, constant(colour), pixels, tolerance);
    if (near.length > 0) {
      colour = [0, 1, 2].map(
        (part) => near.reduce((sum, pixel) => sum + data[pixel * 4 + part]!, 0) / near.length,
      );
    }
  }
  return constant(colour);
}

function constant([red, green, blue]: readonly number[]): ColourAt {
  return (_x, _y, into) => {
    into[0] = red!;
    into[1] = green!;
    into[2] = blue!;
  };
}

/**
 * A linear gradient through some pixels: least squares on those that the last round explained best.
 *
 * Shapes   picture [H, W, 4]; pixels: indices
 * Returns  undefined when the pixels lie on a line
 */
export function fitPlane(picture: Raster, pixels: Int32Array): ColourAt | undefined {
  const scratch = new Float64Array(3);
  let kept = pixels;
  let plane: ColourAt | undefined;
  for (let round = 0; round < ROUNDS && kept.length >= PIXELS_MIN; round++) {
    const fitted = leastSquares(picture, kept);
    if (!fitted) return plane;
    plane = fitted;
    const misses = Float64Array.from(kept, (pixel) => missOf(picture, fitted, pixel, scratch)).sort();
    const limit = Math.max(FIT_TOLERANCE, misses[Math.floor(misses.length * KEPT)]!);
    kept = inliersOf(picture, fitted, pixels, limit);
  }
  return plane;
}

function leastSquares({ width, data }: Raster, pixels: Int32Array): ColourAt | undefined {
  const count = pixels.length;
  let [meanX, meanY] = [0, 0];
  const mean = [0, 0, 0];
  for (const pixel of pixels) {
    meanX += (pixel % width) / count;
    meanY += Math.floor(pixel / width) / count;
    for (let part = 0; part < 3; part++) mean[part]! += data[pixel * 4 + part]! / count;
  }
  let [xx, xy, yy] = [0, 0, 0];
  const slopes = [0, 0, 0, 0, 0, 0];
  for (const pixel of pixels) {
    const x = (pixel % width) - meanX;
    const y = Math.floor(pixel / width) - meanY;
    xx += x * x;
    xy += x * y;
    yy += y * y;
    for (let part = 0; part < 3; part++) {
      slopes[part * 2]! += x * data[pixel * 4 + part]!;
      slopes[part * 2 + 1]! += y * data[pixel * 4 + part]!;
    }
  }
  const determinant = xx * yy - xy * xy;
  if (determinant < 1e-6 * (xx + yy) ** 2 || determinant === 0) return undefined;
  const across = [0, 1, 2].map((part) => (slopes[part * 2]! * yy - slopes[part * 2 + 1]! * xy) / determinant);
  const down = [0, 1, 2].map((part) => (slopes[part * 2 + 1]! * xx - slopes[part * 2]! * xy) / determinant);
  return (x, y, into) => {
    for (let part = 0; part < 3; part++) {
      into[part] = mean[part]! + across[part]! * (x - meanX) + down[part]! * (y - meanY);
    }
  };
}
