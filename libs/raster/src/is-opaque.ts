import type { Raster } from './raster';

/** Whether every pixel is fully opaque: such a picture needs no premultiplication. */
export function isOpaque({ data }: Raster): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}
