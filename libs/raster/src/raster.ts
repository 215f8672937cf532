/** A picture: packed RGBA bytes [H, W, 4], sRGB, straight alpha, no stride. Functions of this room never write to one. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** A selection: bytes [H, W], 0 = keep .. 255 = change. */
export interface Mask {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/**
 * A fully transparent picture.
 *
 * Returns  a new [H, W, 4] of zeros
 * Errors   RangeError when a side is not a whole number of at least 1
 */
export function emptyRaster(width: number, height: number): Raster {
  assertSide('width', width);
  assertSide('height', height);
  return { width, height, data: new Uint8ClampedArray(width * height * 4) };
}

/**
 * A copy that shares no memory with its source.
 *
 * Returns  a new [H, W, 4] of the same bytes
 */
export function copyRaster({ width, height, data }: Raster): Raster {
  return { width, height, data: data.slice() };
}

/**
 * Throws RangeError unless the sides are whole and the bytes are exactly as many as the sides say.
 *
 * Errors   RangeError as said
 */
export function assertRaster({ width, height, data }: Raster): void {
  assertSide('width', width);
  assertSide('height', height);
  const bytes = width * height * 4;
  if (data.length !== bytes) {
    throw new RangeError(`Expected data to be ${bytes} bytes long but received ${data.length}`);
  }
}

/**
 * Holds a side to a whole number of at least 1.
 *
 * Errors   RangeError as said
 */
export function assertSide(name: string, side: number): void {
  if (!Number.isSafeInteger(side) || side < 1) {
    throw new RangeError(`Expected ${name} to be a whole number of at least 1 but received ${side}`);
  }
}

/**
 * Holds a number to a range, its ends included; what is not a number is outside.
 *
 * Errors   RangeError as said
 */
export function assertWithin(name: string, value: number, from: number, to: number): void {
  if (!(value >= from && value <= to)) {
    throw new RangeError(`Expected ${name} to be from ${from} to ${to} but received ${value}`);
  }
}
