import { ByteWindow } from '../byte-window';
import { orientationExif } from '../exif/orientation-exif';
import { readExif } from '../exif/read-exif';
import { broken } from '../format-refused';
import type { Orientation } from '../image-header';
import { asciiBytes, joinBytes } from '../join-bytes';
import type { StripResult } from '../strip-result';
import { endOfWebp, type WebpChunk, webpChunk, webpChunks } from './webp-chunks';

const PICTURE = new Set(['VP8 ', 'VP8L', 'ALPH', 'ANIM']);
const PROFILE_BYTES_AT_MOST = 4 * 1024 * 1024;
const FLAG_PROFILE = 0x20;
const FLAG_EXIF = 0x08;
const FLAG_XMP = 0x04;
const ANMF_HEADER_BYTES = 16;

/**
 * A WebP without metadata: the bitstreams are the same bytes, EXIF, XMP and unknown chunks are left out, the flags and
 * the container's length say what is there. A turned picture gets a fresh EXIF chunk with the orientation alone.
 *
 * Errors  FormatRefused 'broken' when a chunk leaves the file or no picture is inside
 * Cost    one pass, one copy
 * Source  RFC 9649, 2.7
 */
export function stripWebp(bytes: Uint8Array): StripResult {
  const file = new ByteWindow(bytes, 'WebP', true);
  const end = endOfWebp(file);
  const removed = new Set<string>();
  const parts: Uint8Array[] = [];
  let orientation: Orientation = 1;
  let flags: Uint8Array | null = null;
  let hasProfile = false;
  let hasPicture = false;
  for (const chunk of webpChunks(file, 12, end)) {
    if (chunk.type === 'VP8X' && flags === null && chunk.data.length >= 10) {
      flags = new Uint8Array(chunk.data.subarray(0, 10)); // slice() of a Buffer would share its memory
    } else if (chunk.type === 'ICCP' && !hasProfile && chunk.data.length <= PROFILE_BYTES_AT_MOST) {
      hasProfile = true;
      parts.push(webpChunk('ICCP', chunk.data));
    } else if (chunk.type === 'ANMF') {
      hasPicture = true;
      parts.push(webpChunk('ANMF', stripFrame(chunk, removed)));
    } else if (PICTURE.has(chunk.type)) {
      hasPicture ||= chunk.type.startsWith('VP8');
      parts.push(webpChunk(chunk.type, chunk.data));
    } else if (chunk.type === 'EXIF') {
      const exif = readExif(chunk.data);
      orientation = exif.orientation;
      exif.groups.forEach((group) => removed.add(group));
    } else {
      removed.add(chunk.type === 'XMP ' ? 'XMP' : 'other');
    }
  }
  if (!hasPicture) throw broken('WebP', 'there is no picture inside');
  if (end < bytes.length) removed.add('tail');
  if (flags) {
    flags[0] = (flags[0]! & ~(FLAG_PROFILE | FLAG_EXIF | FLAG_XMP)) | (hasProfile ? FLAG_PROFILE : 0);
    if (orientation !== 1) {
      flags[0] |= FLAG_EXIF;
      parts.push(webpChunk('EXIF', orientationExif(orientation)));
    }
    parts.unshift(webpChunk('VP8X', flags));
  }
  const body = joinBytes([asciiBytes('WEBP'), ...parts]);
  const head = new Uint8Array(8);
  head.set(asciiBytes('RIFF'));
  new DataView(head.buffer).setUint32(4, body.length, true);
  return { bytes: joinBytes([head, body]), removed: [...removed] };
}

/** A frame of an animation: its place and its bitstream, without chunks that somebody hid inside. */
function stripFrame({ data }: WebpChunk, removed: Set<string>): Uint8Array {
  const inner = new ByteWindow(data, 'WebP', true);
  const kept = [inner.slice(0, ANMF_HEADER_BYTES)];
  for (const chunk of webpChunks(inner, ANMF_HEADER_BYTES, data.length)) {
    if (PICTURE.has(chunk.type)) kept.push(webpChunk(chunk.type, chunk.data));
    else removed.add('other');
  }
  return joinBytes(kept);
}
