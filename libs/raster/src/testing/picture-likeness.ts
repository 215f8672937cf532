import type { Mask, Raster } from '../raster';

/**
 * Peak signal to noise ratio of the colours within a mask.
 *
 * Shapes   one, truth [H, W, 4], mask [H, W], 0 = does not count
 * Returns  decibel; Infinity when all is equal
 * Errors   none
 */
export function psnrWithin(one: Raster, truth: Raster, mask: Mask): number {
  let [sum, count] = [0, 0];
  for (let pixel = 0; pixel < mask.data.length; pixel++) {
    if (mask.data[pixel] === 0) continue;
    for (let at = pixel * 4; at < pixel * 4 + 3; at++) sum += (one.data[at]! - truth.data[at]!) ** 2;
    count += 3;
  }
  return sum === 0 ? Number.POSITIVE_INFINITY : 10 * Math.log10((65025 * count) / sum);
}

/**
 * Structural similarity of luma, mean over the 8×8 windows (stride 4) that touch a mask.
 *
 * Shapes   as psnrWithin
 * Returns  -1..1, 1 = equal; 1 when no window touches the mask
 * Errors   none
 * Source   Z. Wang et al., "Image quality assessment: from error visibility to structural similarity", 2004
 * Differs  box windows; it rewards blur, so gradientEnergyRatio stands beside it
 */
export function ssimWithin(one: Raster, truth: Raster, mask: Mask): number {
  const { width, height } = one;
  const [a, b] = [lumaOf(one), lumaOf(truth)];
  let [sum, count] = [0, 0];
  for (let y = 0; y + 8 <= height; y += 4) {
    for (let x = 0; x + 8 <= width; x += 4) {
      if (!touches(mask, x, y)) continue;
      sum += windowLikeness(a, b, width, y * width + x);
      count++;
    }
  }
  return count === 0 ? 1 : sum / count;
}

/**
 * How rough the inside of a mask is against the truth: 1 = as rough, less = blurred.
 *
 * Shapes   as psnrWithin
 * Returns  Σ|∇one| / Σ|∇truth| of luma; 1 when the truth is flat
 * Errors   none
 */
export function gradientEnergyRatio(one: Raster, truth: Raster, mask: Mask): number {
  const wanted = gradientEnergy(truth, mask);
  return wanted === 0 ? 1 : gradientEnergy(one, mask) / wanted;
}

/**
 * How much a selection covers of another: the pixels of both over the pixels of either.
 *
 * Shapes   one, truth [H, W], inside from 128 on
 * Returns  0..1; 1 when both are empty
 * Errors   none
 */
export function overlapOf(one: Mask, truth: Mask): number {
  let [both, either] = [0, 0];
  for (let at = 0; at < one.data.length; at++) {
    const [a, b] = [one.data[at]! >= 128, truth.data[at]! >= 128];
    if (a && b) both++;
    if (a || b) either++;
  }
  return either === 0 ? 1 : both / either;
}

function gradientEnergy(image: Raster, mask: Mask): number {
  const { width, height } = image;
  const luma = lumaOf(image);
  let sum = 0;
  for (let y = 0; y < height - 1; y++) {
    for (let x = 0, at = y * width; x < width - 1; x++, at++) {
      if (mask.data[at] === 0) continue;
      sum += Math.hypot(luma[at + 1]! - luma[at]!, luma[at + width]! - luma[at]!);
    }
  }
  return sum;
}

function lumaOf({ width, height, data }: Raster): Float32Array {
  const luma = new Float32Array(width * height);
  for (let pixel = 0, at = 0; pixel < luma.length; pixel++, at += 4) {
    luma[pixel] = 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!;
  }
  return luma;
}

function touches({ width, data }: Mask, x: number, y: number): boolean {
  for (let row = y; row < y + 8; row++) {
    for (let at = row * width + x; at < row * width + x + 8; at++) if (data[at] !== 0) return true;
  }
  return false;
}

function windowLikeness(a: Float32Array, b: Float32Array, width: number, corner: number): number {
  let [sa, sb, saa, sbb, sab] = [0, 0, 0, 0, 0];
  for (let row = 0; row < 8; row++) {
    for (let at = corner + row * width; at < corner + row * width + 8; at++) {
      const [u, v] = [a[at]!, b[at]!];
      sa += u;
      sb += v;
      saa += u * u;
      sbb += v * v;
      sab += u * v;
    }
  }
  const [ma, mb] = [sa / 64, sb / 64];
  const [va, vb, cov] = [saa / 64 - ma * ma, sbb / 64 - mb * mb, sab / 64 - ma * mb];
  return (
    ((2 * ma * mb + 6.5025) * (2 * cov + 58.5225)) / ((ma * ma + mb * mb + 6.5025) * (va + vb + 58.5225))
  );
}
