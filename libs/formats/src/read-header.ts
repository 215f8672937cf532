import { detectFormat } from './detect-format';
import { readGifHeader } from './gif/read-gif-header';
import type { ImageFormat, ImageHeader } from './image-header';
import { readJpegHeader } from './jpeg/read-jpeg-header';
import { readPngHeader } from './png/read-png-header';
import { readTiffHeader } from './tiff/read-tiff-header';
import { readWebpHeader } from './webp/read-webp-header';

const READERS: Record<ImageFormat, (bytes: Uint8Array) => ImageHeader> = {
  jpeg: readJpegHeader,
  png: readPngHeader,
  webp: readWebpHeader,
  tiff: readTiffHeader,
  gif: readGifHeader,
};

/**
 * What a file says about its size, depth, frames and orientation, by our own parsers and bounded reads: nothing is
 * decoded, so a bomb costs nothing.
 *
 * Shapes  bytes: the whole file
 * Errors  FormatRefused 'not-a-picture', 'not-supported' or 'broken'
 * Cost    microseconds to a few milliseconds; no allocation in the size of the picture
 */
export const readHeader = (bytes: Uint8Array): ImageHeader => READERS[detectFormat(bytes)](bytes);
