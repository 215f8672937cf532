import type { Raster } from '../raster';

/** A picture as rows of numbers for a filter that mixes neighbours: premultiplied, so that hidden colours do not bleed. */
export interface PictureRows {
  readonly channels: 3 | 4;
  /** Row y into `into` [W * channels]: bytes when opaque, else colour × alpha / 255 and alpha, in 1/256. */
  read(y: number, into: Float64Array | Uint16Array): void;
  write(y: number, from: Float64Array | Uint16Array): void;
}

/** 8.8 fixed point: whole numbers keep every sum exact, and so the same whatever the order of the additions. */
const SCALE = 256;

/**
 * A picture's rows for a filter, premultiplied unless it is opaque.
 *
 * Shapes   image and out [H, W, 4]
 * Returns  how to read a row of the image and how to write one of the result
 * Units    8.8 fixed point: 256 times a byte
 */
export function pictureRows(image: Raster, out: Uint8ClampedArray, opaque: boolean): PictureRows {
  return opaque ? opaqueRows(image, out) : alphaRows(image, out);
}

function opaqueRows({ width, data }: Raster, out: Uint8ClampedArray): PictureRows {
  return {
    channels: 3,
    read(y, into) {
      for (let at = y * width * 4, to = 0; to < width * 3; at += 4, to += 3) {
        into[to] = data[at]! * SCALE;
        into[to + 1] = data[at + 1]! * SCALE;
        into[to + 2] = data[at + 2]! * SCALE;
      }
    },
    write(y, from) {
      for (let at = y * width * 4, to = 0; to < width * 3; at += 4, to += 3) {
        out[at] = from[to]! / SCALE;
        out[at + 1] = from[to + 1]! / SCALE;
        out[at + 2] = from[to + 2]! / SCALE;
        out[at + 3] = 255;
      }
    },
  };
}

function alphaRows({ width, data }: Raster, out: Uint8ClampedArray): PictureRows {
  return {
    channels: 4,
    read(y, into) {
      for (let at = y * width * 4, to = 0; to < width * 4; at += 4, to += 4) {
        const alpha = (data[at + 3]! * SCALE) / 255;
        into[to] = Math.round(data[at]! * alpha);
        into[to + 1] = Math.round(data[at + 1]! * alpha);
        into[to + 2] = Math.round(data[at + 2]! * alpha);
        into[to + 3] = data[at + 3]! * SCALE;
      }
    },
    write(y, from) {
      for (let at = y * width * 4, to = 0; to < width * 4; at += 4, to += 4) {
        const alpha = from[to + 3]!;
        const gain = alpha > 0 ? 255 / alpha : 0;
        out[at] = from[to]! * gain;
        out[at + 1] = from[to + 1]! * gain;
        out[at + 2] = from[to + 2]! * gain;
        out[at + 3] = alpha / SCALE;
      }
    },
  };
}
