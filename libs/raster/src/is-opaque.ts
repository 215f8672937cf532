import type { Raster } from './raster';

/**
 * Whether every pixel is fully opaque: such a picture needs no premultiplication.
 *
 * Shapes   [H, W, 4]
 * Cost     one pass, O(H*W), ends at the first pixel that is not
 */
export function isOpaque({ data }: Raster): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}
