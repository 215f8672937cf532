import { inflateSync } from 'node:zlib';
import { ByteWindow } from '../byte-window';
import { orientationExif } from '../exif/orientation-exif';
import { readExif } from '../exif/read-exif';
import { broken } from '../format-refused';
import type { Orientation } from '../image-header';
import { joinBytes } from '../join-bytes';
import type { StripResult } from '../strip-result';
import { hasRightChecksum, type PngChunk, pngChunk, pngChunks, PNG_SIGNATURE_BYTES } from './png-chunks';

const CRITICAL = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND']);
/** What decides how pixels look, with the longest data of each. */
const APPEARANCE: Readonly<Record<string, number>> = {
  tRNS: 256,
  gAMA: 4,
  cHRM: 32,
  sRGB: 1,
  sBIT: 4,
  cICP: 4,
};
const PROFILE_BYTES_AT_MOST = 4 * 1024 * 1024;
const GROUP_OF: Readonly<Record<string, string>> = {
  tEXt: 'comment',
  zTXt: 'comment',
  iTXt: 'comment',
  tIME: 'time',
  acTL: 'animation',
  fcTL: 'animation',
  fdAT: 'animation',
};

/**
 * A PNG without metadata: IHDR, PLTE, IDAT, IEND and what decides how pixels look stay, byte for byte. A turned
 * picture gets a fresh eXIf chunk with the orientation alone. The animation of an APNG is left out.
 *
 * Errors  FormatRefused 'broken' when a critical chunk's checksum is wrong or the file ends before IEND
 * Cost    one pass, one copy; at most 4 MiB of a colour profile are inflated, texts never
 * Source  PNG, third edition, 5.3, 11
 */
export function stripPng(bytes: Uint8Array): StripResult {
  const file = new ByteWindow(bytes, 'PNG');
  const removed = new Set<string>();
  const parts: Uint8Array[] = [bytes.subarray(0, PNG_SIGNATURE_BYTES)];
  let orientation: Orientation = 1;
  let end = 0;
  for (const chunk of pngChunks(file)) {
    end = chunk.end;
    if (chunk.type === 'eXIf') {
      const exif = readExif(chunk.data);
      orientation = exif.orientation;
      exif.groups.forEach((group) => removed.add(group));
    } else if (isKept(file, chunk)) {
      parts.push(bytes.subarray(chunk.at, chunk.end));
    } else {
      groupsOf(file, chunk).forEach((group) => removed.add(group));
    }
  }
  if (end < bytes.length) removed.add('tail');
  if (orientation !== 1) parts.splice(2, 0, pngChunk('eXIf', orientationExif(orientation)));
  return { bytes: joinBytes(parts), removed: [...removed] };
}

function isKept(file: ByteWindow, chunk: PngChunk): boolean {
  if (CRITICAL.has(chunk.type)) {
    if (!hasRightChecksum(file, chunk)) throw broken('PNG', `the checksum of ${chunk.type} is wrong`);
    return true;
  }
  if (chunk.type === 'iCCP') return hasRightChecksum(file, chunk) && isSmallProfile(chunk.data);
  const longest = APPEARANCE[chunk.type];
  return longest !== undefined && chunk.data.length <= longest && hasRightChecksum(file, chunk);
}

/** Whether a compressed colour profile inflates to something of sensible size. */
function isSmallProfile(data: Uint8Array): boolean {
  const nameEnd = data.subarray(0, 80).indexOf(0);
  if (nameEnd < 1 || data.length > PROFILE_BYTES_AT_MOST) return false;
  try {
    return inflateSync(data.subarray(nameEnd + 2), { maxOutputLength: PROFILE_BYTES_AT_MOST }).length >= 128;
  } catch {
    // Damaged or a bomb: the picture is shown as sRGB, as a reader without colour management shows it.
    return false;
  }
}

function groupsOf(file: ByteWindow, { type, at }: PngChunk): readonly string[] {
  if (/^[itz]TXt$/.test(type)) {
    if (file.has(at + 8, 'XML:com.adobe.xmp')) return ['XMP'];
    if (file.has(at + 8, 'Raw profile type exif') || file.has(at + 8, 'Raw profile type APP1'))
      return ['EXIF'];
    if (file.has(at + 8, 'Raw profile type iptc')) return ['IPTC'];
  }
  return [GROUP_OF[type] ?? 'other'];
}
