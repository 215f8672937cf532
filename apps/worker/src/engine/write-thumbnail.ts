import type { EngineOutput } from '@lamina/contract';
import { encode } from '@lamina/formats';
import { type Raster, resizeRaster } from '@lamina/raster';
import type { JobContext } from './job-context';

const SIDE_PX = 512;
const QUALITY = 80;

/** The size that fits a square and keeps the proportions; what is smaller stays as it is. */
export function thumbnailSize({ width, height }: { width: number; height: number }): {
  width: number;
  height: number;
} {
  const scale = Math.min(1, SIDE_PX / Math.max(width, height));
  const side = (length: number): number => Math.max(1, Math.round(length * scale));
  return { width: side(width), height: side(height) };
}

/** A small WebP of a picture for lists and history. */
export async function writeThumbnail(
  picture: Raster,
  ref: string,
  folder: JobContext['folder'],
): Promise<EngineOutput> {
  const { width, height } = thumbnailSize(picture);
  const small =
    width === picture.width && height === picture.height ? picture : resizeRaster(picture, width, height);
  await folder.write('thumbnail.webp', await encode(small, 'webp', QUALITY));
  return { file: 'thumbnail.webp', ref, kind: 'thumbnail', format: 'webp', width, height };
}
