import type { Raster } from '../raster';
import { flattenLayers, type PlacedRaster } from './flatten';
import { flattenFloat } from './flatten-float';

/** The largest difference of a byte, 0..255, between a picture and its layers, in each of our two compositors. */
export interface RecompositionError {
  /** One rounding a layer: flattenLayers. */
  readonly chain8: number;
  /** One rounding at the end: flattenFloat. */
  readonly chainFloat: number;
}

/**
 * How far layers are from giving their picture back: 0 and 0 for every split of ours, or the split has failed.
 *
 * Shapes   picture [H, W, 4]; layers placed on a canvas of its size
 * Returns  two bytes; alpha and the colour under alpha 0 count like every other byte
 * Errors   RangeError as flattenLayers
 * Cost     both compositors, and a copy of the picture for each, one after the other
 */
export function recompositionError(picture: Raster, layers: readonly PlacedRaster[]): RecompositionError {
  return {
    chain8: largestDifference(picture.data, flattenLayers(picture, layers).data),
    chainFloat: largestDifference(picture.data, flattenFloat(picture, layers).data),
  };
}

function largestDifference(one: Uint8ClampedArray, other: Uint8ClampedArray): number {
  let largest = 0;
  for (let at = 0; at < one.length; at++) {
    const difference = Math.abs(one[at]! - other[at]!);
    if (difference > largest) largest = difference;
  }
  return largest;
}
