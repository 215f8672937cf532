import type { Raster } from './raster';

/** The sizes that have broken pixel code: single, thin, odd. */
export const AWKWARD_SIZES: readonly (readonly [width: number, height: number])[] = [
  [1, 1],
  [1, 17],
  [17, 1],
  [63, 65],
  [257, 255],
];

/** Noise on gradients from a seed; `opaque` false gives every alpha, some 0 and some 255. */
export function samplePicture(width: number, height: number, { seed = 1, opaque = false } = {}): Raster {
  const data = new Uint8ClampedArray(width * height * 4);
  const next = seededBytes(seed);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      data[at] = (255 * x) / width + (next() - 128) / 8;
      data[at + 1] = (255 * y) / height + (next() - 128) / 8;
      data[at + 2] = next();
      data[at + 3] = opaque ? 255 : next() * 1.5 - 64;
    }
  }
  return { width, height, data };
}

/** One colour everywhere. */
export function flatPicture(
  width: number,
  height: number,
  colour: readonly [number, number, number, number],
): Raster {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < data.length; at += 4) data.set(colour, at);
  return { width, height, data };
}

/** Bytes 0..255 from a seed. */
export function seededBytes(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state >>> 24;
  };
}
