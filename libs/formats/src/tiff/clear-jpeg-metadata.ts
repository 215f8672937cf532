import type { ByteWindow } from '../byte-window';
import { FormatRefused } from '../format-refused';
import { COM, jpegSegments } from '../jpeg/jpeg-segments';

const APP1 = 0xe1;
const APP13 = 0xed;
const APP14 = 0xee;
const APP15 = 0xef;

/**
 * Writes 0 over the payload of comments and application segments of a JPEG stream inside a TIFF strip, in place: the
 * strip keeps its length, and a reader skips the empty segments.
 *
 * Returns  names of the groups that were cleared
 * Source   Adobe TIFF Technical Note 2 (1995); ITU-T T.81, B.2.4.6
 */
export function clearJpegMetadata(strip: ByteWindow): readonly string[] {
  const cleared = new Set<string>();
  try {
    for (const { marker, payload } of jpegSegments(strip)) {
      const isMetadata = marker === COM || (marker >= APP1 && marker <= APP15 && marker !== APP14);
      if (!isMetadata || payload.every((byte) => byte === 0)) continue;
      payload.fill(0);
      cleared.add(marker === COM ? 'comment' : marker === APP13 ? 'IPTC' : 'EXIF');
    }
  } catch (error) {
    // A strip that is no whole JPEG stream is the decoder's to refuse; what was found so far is cleared.
    if (!(error instanceof FormatRefused)) throw error;
  }
  return [...cleared];
}
