import { ByteWindow } from '../byte-window';
import { readExif } from '../exif/read-exif';
import { broken, FormatRefused } from '../format-refused';
import { FRAME_COUNT_LIMIT, type ImageHeader, type Orientation } from '../image-header';
import { pngChunks } from './png-chunks';

const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
/** Chunks before the pixels that are looked at for frames and orientation; a file with more says 1 frame, upright. */
const CHUNKS_AT_MOST = 4096;

/**
 * Size, depth, frames and orientation of a PNG from IHDR and the chunks before IDAT.
 *
 * Shapes  bytes: the whole file or its beginning
 * Errors  FormatRefused 'broken' when IHDR is missing, a side is 0 or above 2^31 - 1, or the depth is none of the type's
 * Cost    at most 4096 chunks, nothing is inflated
 * Source  PNG, third edition, 11.2.1, 11.3.4
 */
export function readPngHeader(bytes: Uint8Array): ImageHeader {
  const file = new ByteWindow(bytes, 'PNG');
  if (file.u32(8) !== 13 || !file.has(12, 'IHDR')) throw broken('PNG', 'it names no size');
  const [width, height, bits, colourType] = [file.u32(16), file.u32(20), file.u8(24), file.u8(25)];
  if (width === 0 || height === 0) throw broken('PNG', 'a side is 0 pixels long');
  if (width > 0x7fffffff || height > 0x7fffffff) throw broken('PNG', 'a side is impossibly long');
  if (!DEPTHS[colourType]?.includes(bits)) throw broken('PNG', 'its colour type is unknown');
  return {
    format: 'png',
    width,
    height,
    bits: colourType === 3 ? 8 : bits, // a palette holds 8 bits a channel whatever its index takes
    hasAlpha: colourType === 4 || colourType === 6,
    ...beforePixels(file),
  };
}

function beforePixels(file: ByteWindow): { frames: number; orientation: Orientation } {
  let frames = 1;
  let orientation: Orientation = 1;
  let seen = 0;
  try {
    for (const { type, data } of pngChunks(file)) {
      if (type === 'IDAT' || ++seen > CHUNKS_AT_MOST) break;
      if (type === 'acTL') frames = Math.min(new ByteWindow(data, 'PNG').u32(0) || 1, FRAME_COUNT_LIMIT + 1);
      if (type === 'eXIf') orientation = readExif(data).orientation;
    }
  } catch (error) {
    // The size is known and decides first; whoever strips or decodes meets the same break and says so.
    if (!(error instanceof FormatRefused)) throw error;
  }
  return { frames, orientation };
}
