import { ByteWindow } from '../byte-window';
import { orientationExif } from '../exif/orientation-exif';
import { readExif } from '../exif/read-exif';
import type { Orientation } from '../image-header';
import { asciiBytes, joinBytes } from '../join-bytes';
import type { StripResult } from '../strip-result';
import { APP0, COM, EOI, type JpegSegment, jpegSegments } from './jpeg-segments';

const APP1 = 0xe1;
const APP2 = 0xe2;
const APP13 = 0xed;
const APP14 = 0xee;
const APP15 = 0xef;

/**
 * A JPEG without metadata; its tables and scans are the same bytes. A turned picture gets a fresh EXIF block with the
 * orientation alone.
 *
 * Order    kept: JFIF without its thumbnail, ICC profile, the Adobe colour marker, tables, frames, scans. Everything
 *          else of APPn, comments, and what follows EOI (further pictures, archives) is left out
 * Errors   FormatRefused 'broken' as jpegSegments
 * Cost     one pass, one copy
 * Source   ITU-T T.81, B.1.1.3; JFIF 1.02; ICC.1:2022, B.4
 */
export function stripJpeg(bytes: Uint8Array): StripResult {
  const file = new ByteWindow(bytes, 'JPEG');
  const removed = new Set<string>();
  const parts: Uint8Array[] = [];
  let orientation: Orientation = 1;
  let exifAt: number | null = null; // behind SOI and JFIF, where readers look
  let hasExif = false;
  let end = 0;
  for (const segment of jpegSegments(file)) {
    end = segment.end;
    const text = (start: string): boolean => file.has(segment.at + 4, start);
    if (segment.marker === APP1 && text('Exif\0\0')) {
      const exif = readExif(segment.payload);
      exif.groups.forEach((group) => removed.add(group));
      if (!hasExif) orientation = exif.orientation;
      hasExif = true;
      continue;
    }
    const kept = keptBytes(file, segment, text);
    if (kept === null) removed.add(groupOf(segment, text));
    else if (kept.length > 0) {
      parts.push(kept);
      if (segment.marker === APP0 || exifAt === null) exifAt = parts.length;
    }
    if (segment.marker === EOI) break;
  }
  if (end < bytes.length) removed.add('tail');
  if (orientation !== 1) parts.splice(exifAt ?? 1, 0, exifSegment(orientation));
  return { bytes: joinBytes(parts), removed: [...removed] };
}

/** The bytes of a segment that stay, or null when it is metadata. */
function keptBytes(
  file: ByteWindow,
  { marker, at, payload, end }: JpegSegment,
  text: (start: string) => boolean,
): Uint8Array | null {
  if (marker === COM) return null;
  if (marker < APP0 || marker > APP15) return file.bytes.subarray(at, end);
  if (marker === APP0 && text('JFIF\0') && payload.length >= 12) return jfifWithoutThumbnail(payload);
  if (marker === APP2 && text('ICC_PROFILE\0')) return file.bytes.subarray(at, end);
  // The Adobe marker says how CMYK and YCCK are meant; its 12 bytes carry nothing else.
  if (marker === APP14 && text('Adobe') && payload.length >= 12)
    return segmentOf(APP14, payload.subarray(0, 12));
  return null;
}

function groupOf({ marker }: JpegSegment, text: (start: string) => boolean): string {
  if (marker === COM) return 'comment';
  if (marker === APP1) return 'XMP';
  if (marker === APP13) return 'IPTC';
  if (marker === APP0) return 'thumbnail';
  if (marker === APP2 && text('MPF\0')) return 'thumbnail';
  return 'other';
}

function jfifWithoutThumbnail(payload: Uint8Array): Uint8Array {
  const kept = new Uint8Array(14);
  kept.set(payload.subarray(0, 12)); // identifier, version, density; the two bytes of the thumbnail's size stay 0
  return segmentOf(APP0, kept);
}

const exifSegment = (orientation: Orientation): Uint8Array =>
  segmentOf(APP1, joinBytes([asciiBytes('Exif\0\0'), orientationExif(orientation)]));

function segmentOf(marker: number, payload: Uint8Array): Uint8Array {
  const length = payload.length + 2;
  return joinBytes([Uint8Array.of(0xff, marker, length >> 8, length & 0xff), payload]);
}
