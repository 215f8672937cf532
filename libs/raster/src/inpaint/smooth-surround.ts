import { CHAMFER_STEP, chamferDepth } from '../mask/chamfer-depth';
import { growMask } from '../mask/grow-mask';
import type { HoleLevel } from './hole-pyramid';

/** Half of the width below which a mask is thin: text, scratches. */
const THIN_DEPTH_PX = 4;
const RING_PX = 6;
/** How far luma may deviate from a plane around a thin mask, and around any mask: print is flat, grain is not. */
const CALM = 6;
const FLAT = 1.5;

/**
 * Whether a hole is better closed by a film than by patches: its surroundings are flat or a steady gradient, or it is
 * thin and they are calm.
 *
 * Shapes   level.pixels [H, W, 4], level.hole [H, W]; asked [H, W]: the hole before it was grown, inside from 128 on
 * Units    deviations in luma bytes, root mean square around the plane that fits best
 * Returns  true also when nothing is known around the hole
 * Errors   RangeError when bytes do not fit the sides
 * Cost     O(H*W)
 */
export function isSmoothAround(level: HoleLevel, asked: Uint8Array): boolean {
  const deviation = deviationAround(level);
  return deviation < FLAT || (deviation < CALM && isThin(level, asked));
}

function isThin({ width, height }: HoleLevel, asked: Uint8Array): boolean {
  const depth = chamferDepth({ width, height, data: asked });
  return depth.every((thirds) => thirds < THIN_DEPTH_PX * CHAMFER_STEP);
}

function deviationAround({ width, height, pixels, hole }: HoleLevel): number {
  const near = growMask({ width, height, data: hole }, RING_PX).data;
  // Sums of x, y, luma and their products, around the middle so that they stay small.
  const sums = new Float64Array(10);
  for (let y = 0, pixel = 0; y < height; y++) {
    for (let x = 0; x < width; x++, pixel++) {
      if (near[pixel] === 0 || hole[pixel] !== 0) continue;
      const at = pixel * 4;
      const luma = 0.299 * pixels[at]! + 0.587 * pixels[at + 1]! + 0.114 * pixels[at + 2]!;
      addTo(sums, x - width / 2, y - height / 2, luma);
    }
  }
  return Math.sqrt(Math.max(0, residual(sums)));
}

function addTo(sums: Float64Array, x: number, y: number, luma: number): void {
  sums[0]!++;
  sums[1]! += x;
  sums[2]! += y;
  sums[3]! += luma;
  sums[4]! += x * x;
  sums[5]! += x * y;
  sums[6]! += y * y;
  sums[7]! += x * luma;
  sums[8]! += y * luma;
  sums[9]! += luma * luma;
}

/** Mean square that the best plane leaves. */
function residual(sums: Float64Array): number {
  const count = sums[0]!;
  if (count === 0) return 0;
  const [x, y, luma] = [sums[1]! / count, sums[2]! / count, sums[3]! / count];
  const xx = sums[4]! / count - x * x;
  const xy = sums[5]! / count - x * y;
  const yy = sums[6]! / count - y * y;
  const xl = sums[7]! / count - x * luma;
  const yl = sums[8]! / count - y * luma;
  const ll = sums[9]! / count - luma * luma;
  const determinant = xx * yy - xy * xy;
  if (determinant < 1e-9) return xx + yy < 1e-9 ? ll : ll - (xx >= yy ? (xl * xl) / xx : (yl * yl) / yy);
  const across = (xl * yy - yl * xy) / determinant;
  const down = (yl * xx - xl * xy) / determinant;
  return ll - across * xl - down * yl;
}
