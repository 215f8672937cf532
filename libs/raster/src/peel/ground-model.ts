import type { Raster } from '../raster';

/** A colour for every place: what a flat or graded area is where other things cover it. */
export interface GroundModel {
  readonly kind: 'constant' | 'plane' | 'profile' | 'radial';
  /** The pixels it was fitted to that it explains, as a share, 0..1. */
  readonly inlierShare: number;
  /** Writes red, green, blue (0..255 and beyond) of a pixel. */
  readonly colourAt: (x: number, y: number, into: Float64Array) => void;
}

/** Difference of a channel within which a pixel counts as explained by a model while it is fitted. */
export const FIT_TOLERANCE = 2.2;

/** A model being fitted: only its colours. */
export type ColourAt = GroundModel['colourAt'];

/**
 * How far a pixel is from a model, the worst channel.
 *
 * Shapes   picture [H, W, 4]
 * Units    pixel: index y * W + x; scratch [3]
 * Returns  0..255
 */
export function missOf(picture: Raster, colourAt: ColourAt, pixel: number, scratch: Float64Array): number {
  const x = pixel % picture.width;
  colourAt(x, (pixel - x) / picture.width, scratch);
  const at = pixel * 4;
  return Math.max(
    Math.abs(scratch[0]! - picture.data[at]!),
    Math.abs(scratch[1]! - picture.data[at + 1]!),
    Math.abs(scratch[2]! - picture.data[at + 2]!),
  );
}

/**
 * The pixels that a model explains.
 *
 * Shapes   picture [H, W, 4]; pixels: indices
 * Returns  those within the tolerance, in order
 */
export function inliersOf(
  picture: Raster,
  colourAt: ColourAt,
  pixels: Int32Array,
  tolerance: number,
): Int32Array {
  const scratch = new Float64Array(3);
  return pixels.filter((pixel) => missOf(picture, colourAt, pixel, scratch) <= tolerance);
}

/**
 * Every n-th pixel, so that about `most` are left.
 *
 * Shapes   pixels: indices
 * Returns  the same when there are not more
 */
export function thinned(pixels: Int32Array, most: number): Int32Array {
  const step = Math.max(1, Math.floor(pixels.length / most));
  return step === 1 ? pixels : pixels.filter((_, at) => at % step === 0);
}
