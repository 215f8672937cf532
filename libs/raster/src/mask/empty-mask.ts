import { assertSide, type Mask, type Raster } from '../raster';

/** A byte of a soft selection counts as inside from here on, wherever a yes or a no is needed. */
export const INSIDE = 128;

/**
 * A selection of nothing.
 *
 * Returns  a new [H, W] of zeros
 * Errors   RangeError when a side is not a whole number of at least 1
 */
export function emptyMask(width: number, height: number): Mask {
  assertSide('width', width);
  assertSide('height', height);
  return { width, height, data: new Uint8Array(width * height) };
}

/**
 * Throws RangeError unless the sides are whole and there is one byte a pixel.
 *
 * Errors   RangeError as said
 */
export function assertMask({ width, height, data }: Mask): void {
  assertSide('width', width);
  assertSide('height', height);
  if (data.length !== width * height) {
    throw new RangeError(`Expected the mask to be ${width * height} bytes long but received ${data.length}`);
  }
}

/**
 * Throws RangeError unless both have the same sides.
 *
 * Errors   RangeError as said
 */
export function assertSameSides(one: Mask | Raster, other: Mask | Raster): void {
  if (one.width !== other.width || one.height !== other.height) {
    throw new RangeError(
      `Expected both to be ${one.width}×${one.height} but received ${other.width}×${other.height}`,
    );
  }
}
