import { assertMask, assertSameSides } from '../mask/empty-mask';
import { assertRaster, assertWithin, type Mask, type Raster } from '../raster';
import { writeLab, writeSrgb } from '../segment/lab';

/** A picture without contrast would be blown up to noise, one with too much flattened to fog. */
const LEAST_GAIN = 0.5;
const MOST_GAIN = 2;

/**
 * A picture whose colours look as if it had been taken where it stands: mean and deviation of Lab are those of a part
 * of another picture.
 *
 * Shapes   image [h, w, 4], reference [H, W, 4], where [H, W]: how much each pixel of the reference counts
 * Returns  a new picture; alpha is copied, and so is what is transparent
 * Units    strength 0..1: 0 is a copy, 1 a full match
 * Errors   RangeError when the sides of reference and mask differ, bytes do not fit or strength is out of range
 * Cost     two passes over the image, one over the reference
 * Source   E. Reinhard et al., "Color transfer between images", 2001
 * Differs  CIE Lab for lαβ; gains are kept to 0.5..2; what is transparent does not count
 */
export function matchColours(image: Raster, reference: Raster, where: Mask, strength: number): Raster {
  assertRaster(image);
  assertRaster(reference);
  assertMask(where);
  assertSameSides(reference, where);
  assertWithin('strength', strength, 0, 1);
  const { width, height } = image;
  const data = image.data.slice();
  const wanted = statisticsOf(reference, where.data);
  const own = statisticsOf(image, null);
  if (strength === 0 || !wanted || !own) return { width, height, data };
  const gains = own.deviations.map((deviation, at) => {
    const gain = deviation > 0 ? wanted.deviations[at]! / deviation : 1;
    return 1 + strength * (Math.min(MOST_GAIN, Math.max(LEAST_GAIN, gain)) - 1);
  });
  const means = own.means.map((mean, at) => mean + strength * (wanted.means[at]! - mean));
  const lab = new Float32Array(3);
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] === 0) continue;
    writeLab(lab, 0, image.data, at);
    const L = means[0]! + gains[0]! * (lab[0]! - own.means[0]!);
    const a = means[1]! + gains[1]! * (lab[1]! - own.means[1]!);
    const b = means[2]! + gains[2]! * (lab[2]! - own.means[2]!);
    writeSrgb(data, at, L, a, b);
  }
  return { width, height, data };
}

interface Statistics {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
}

/** Weighted by alpha and mask; null when nothing counts. */
function statisticsOf({ data }: Raster, weights: Uint8Array | null): Statistics | null {
  const sums = new Float64Array(3);
  const squares = new Float64Array(3);
  const lab = new Float32Array(3);
  let total = 0;
  for (let at = 0; at < data.length; at += 4) {
    const weight = data[at + 3]! * (weights ? weights[at >> 2]! : 1);
    if (weight === 0) continue;
    writeLab(lab, 0, data, at);
    total += weight;
    for (let channel = 0; channel < 3; channel++) {
      sums[channel]! += weight * lab[channel]!;
      squares[channel]! += weight * lab[channel]! * lab[channel]!;
    }
  }
  if (total === 0) return null;
  const means = [...sums].map((sum) => sum / total);
  const deviations = means.map((mean, at) => Math.sqrt(Math.max(0, squares[at]! / total - mean * mean)));
  return { means, deviations };
}
