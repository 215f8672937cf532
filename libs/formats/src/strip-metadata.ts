import { stripGif } from './gif/strip-gif';
import type { ImageFormat } from './image-header';
import { stripJpeg } from './jpeg/strip-jpeg';
import { stripPng } from './png/strip-png';
import type { StripResult } from './strip-result';
import { stripTiff } from './tiff/strip-tiff';
import { stripWebp } from './webp/strip-webp';

const STRIPPERS: Record<ImageFormat, (bytes: Uint8Array) => StripResult> = {
  jpeg: stripJpeg,
  png: stripPng,
  webp: stripWebp,
  tiff: stripTiff,
  gif: stripGif,
};

/**
 * The same picture without what it says about people, places, cameras and programs. Nothing is decoded or encoded:
 * pixels stay the bytes they were. The colour profile and the orientation stay, because they decide how it looks.
 *
 * Returns  new bytes and the names of the groups that were found; the input is not written to
 * Errors   FormatRefused 'broken' when the file does not add up or ends too early
 * Cost     one pass, one copy
 */
export const stripMetadata = (bytes: Uint8Array, format: ImageFormat): StripResult =>
  STRIPPERS[format](bytes);
