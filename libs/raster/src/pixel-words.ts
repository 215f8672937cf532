import type { Raster } from './raster';

/**
 * A picture's pixels as one 32-bit word each: moving a pixel or comparing two is one access instead of four.
 *
 * Shapes   picture [H, W, 4] bytes; words [H, W]
 * Returns  a view of the same bytes; a copy only where they do not start at a multiple of four
 */
export function pixelWords({ data }: Raster): Uint32Array {
  const aligned = data.byteOffset % 4 === 0 ? data : data.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4);
}
