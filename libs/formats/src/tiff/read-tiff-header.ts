import type { ByteWindow } from '../byte-window';
import { isOrientation } from '../exif/read-exif';
import { broken, FormatRefused } from '../format-refused';
import { FRAME_COUNT_LIMIT, type ImageHeader } from '../image-header';
import { ENTRY_BYTES, firstNumber, openTiff, readDirectory } from './tiff-directory';
import { TAG } from './tiff-tags';

const OLD_JPEG = 6;

/**
 * Size, depth, pages and orientation of a TIFF from its first directory.
 *
 * Order   little-endian (II) or big-endian (MM), as the file says
 * Errors  FormatRefused 'broken' when the directory leaves the file or a side is missing or 0; 'not-supported' for the
 *         old JPEG compression of TIFF 6.0, which readers disagree about
 * Cost    one directory, and 2 numbers for each further page up to 501
 * Source  TIFF 6.0, sections 2, 8, 18; Adobe TIFF Technical Note 2
 */
export function readTiffHeader(bytes: Uint8Array): ImageHeader {
  const file = openTiff(bytes);
  const { entries, next } = readDirectory(file, file.u32(4));
  const numberOf = (tag: number) =>
    firstNumber(
      file,
      entries.find((entry) => entry.tag === tag),
    );
  const [width, height] = [numberOf(TAG.width), numberOf(TAG.height)];
  if (!width || !height) throw broken('TIFF', 'a side is missing or 0 pixels long');
  if (numberOf(TAG.compression) === OLD_JPEG) {
    throw new FormatRefused(
      'not-supported',
      'This TIFF uses an old kind of JPEG compression. Save it as TIFF with LZW, or as PNG, and upload that.',
    );
  }
  const orientation = numberOf(TAG.orientation) ?? 1;
  return {
    format: 'tiff',
    width,
    height,
    bits: numberOf(TAG.bitsPerSample) ?? 1,
    frames: 1 + countFurtherPages(file, next),
    orientation: isOrientation(orientation) ? orientation : 1,
    hasAlpha: numberOf(TAG.extraSamples) !== undefined,
  };
}

/** Follows the chain of pages; a chain that bites its tail or leaves the file ends there. */
function countFurtherPages(file: ByteWindow, first: number): number {
  const seen = new Set<number>();
  for (let at = first; at !== 0 && !seen.has(at) && seen.size < FRAME_COUNT_LIMIT;) {
    if (at + 2 > file.length) break;
    seen.add(at);
    const nextAt = at + 2 + file.u16(at) * ENTRY_BYTES;
    if (nextAt + 4 > file.length) break;
    at = file.u32(nextAt);
  }
  return seen.size;
}
