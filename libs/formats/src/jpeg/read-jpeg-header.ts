import { ByteWindow } from '../byte-window';
import { readExif } from '../exif/read-exif';
import { broken } from '../format-refused';
import type { ImageHeader, Orientation } from '../image-header';
import { EOI, isFrame, jpegSegments, SOS } from './jpeg-segments';

const APP1 = 0xe1;

/**
 * Size, depth and orientation of a JPEG from its frame header; stops before the first scan.
 *
 * Shapes  bytes: the whole file
 * Errors  FormatRefused 'broken' when there is no frame header or a side is 0
 * Cost    O(bytes before the frame header)
 * Source  ITU-T T.81, B.2.2
 */
export function readJpegHeader(bytes: Uint8Array): ImageHeader {
  const file = new ByteWindow(bytes, 'JPEG');
  let orientation: Orientation = 1;
  let hasExif = false;
  for (const { marker, payload, at } of jpegSegments(file)) {
    if (marker === APP1 && !hasExif && file.has(at + 4, 'Exif\0\0')) {
      hasExif = true; // readers take the first block
      orientation = readExif(payload).orientation;
    }
    if (isFrame(marker)) {
      const frame = new ByteWindow(payload, 'JPEG');
      const [bits, height, width] = [frame.u8(0), frame.u16(1), frame.u16(3)];
      if (width === 0 || height === 0) throw broken('JPEG', 'a side is 0 pixels long');
      return {
        format: 'jpeg',
        width,
        height,
        bits,
        frames: 1,
        orientation,
        hasAlpha: false,
      };
    }
    if (marker === SOS || marker === EOI) break;
  }
  throw broken('JPEG', 'it names no size');
}
