import { ByteWindow } from '../byte-window';
import { readExif } from '../exif/read-exif';
import { broken } from '../format-refused';
import { FRAME_COUNT_LIMIT, type ImageHeader, type Orientation } from '../image-header';
import { type WebpChunk, webpChunks } from './webp-chunks';

const FLAG_ALPHA = 0x10;
const CHUNKS_AT_MOST = 4096;

interface Bitstream {
  readonly width: number;
  readonly height: number;
  readonly hasAlpha: boolean;
}

/**
 * Size, frames and orientation of a WebP (VP8, VP8L or VP8X) from its chunk headers.
 *
 * Shapes  bytes: the whole file or its beginning
 * Errors  FormatRefused 'broken' when the first chunk is none of the three, or its size cannot be read
 * Cost    at most 4096 chunk headers
 * Source  RFC 9649, 2.5 to 2.7; RFC 6386, 9.1
 */
export function readWebpHeader(bytes: Uint8Array): ImageHeader {
  const file = new ByteWindow(bytes, 'WebP', true);
  const first = String.fromCharCode(...file.slice(12, 4));
  const data = new ByteWindow(bytes.subarray(20), 'WebP', true);
  const still = { format: 'webp', bits: 8, frames: 1, orientation: 1 } as const;
  if (first === 'VP8 ') return { ...still, ...readLossy(data) };
  if (first === 'VP8L') return { ...still, ...readLossless(data) };
  if (first !== 'VP8X') throw broken('WebP', 'it names no size');
  const canvas = {
    hasAlpha: (data.u8(0) & FLAG_ALPHA) !== 0,
    width: data.u24(4) + 1,
    height: data.u24(7) + 1,
  };
  const inner = walk(file);
  // The canvas may be a lie: a frame that is larger than it counts as what would be decoded.
  return {
    ...still,
    ...canvas,
    width: Math.max(canvas.width, inner.width),
    height: Math.max(canvas.height, inner.height),
    frames: inner.frames,
    orientation: inner.orientation,
  };
}

function walk(file: ByteWindow): { width: number; height: number; frames: number; orientation: Orientation } {
  const found = { width: 1, height: 1, frames: 0, orientation: 1 as Orientation };
  let seen = 0;
  for (const chunk of headersOf(file)) {
    if (++seen > CHUNKS_AT_MOST) break;
    const size = sizeOf(chunk);
    if (size && found.frames === 0) Object.assign(found, { width: size.width, height: size.height });
    if (chunk.type === 'ANMF' || size) found.frames = Math.min(found.frames + 1, FRAME_COUNT_LIMIT + 1);
    if (chunk.type === 'EXIF') found.orientation = readExif(chunk.data).orientation;
  }
  return { ...found, frames: Math.max(found.frames, 1) };
}

/** Chunks up to where the bytes end: a truncated file still has a header. */
function* headersOf(file: ByteWindow): Generator<WebpChunk> {
  const end = Math.min(8 + file.u32(4), file.length);
  let at = 12;
  while (at + 8 <= end && at + 8 + file.u32(at + 4) <= end) {
    const chunk = webpChunks(file, at, end).next();
    if (chunk.done) return;
    yield chunk.value;
    at = chunk.value.end;
  }
}

function sizeOf({ type, data }: WebpChunk): Bitstream | null {
  const inner = new ByteWindow(data, 'WebP', true);
  if (type === 'VP8 ') return readLossy(inner);
  if (type === 'VP8L') return readLossless(inner);
  if (type !== 'ANMF') return null;
  return { width: inner.u24(6) + 1, height: inner.u24(9) + 1, hasAlpha: true };
}

function readLossy(data: ByteWindow): Bitstream {
  if (data.u8(3) !== 0x9d || data.u8(4) !== 0x01 || data.u8(5) !== 0x2a)
    throw broken('WebP', 'it names no size');
  const [width, height] = [data.u16(6) & 0x3fff, data.u16(8) & 0x3fff];
  if (width === 0 || height === 0) throw broken('WebP', 'a side is 0 pixels long');
  return { width, height, hasAlpha: false };
}

function readLossless(data: ByteWindow): Bitstream {
  if (data.u8(0) !== 0x2f) throw broken('WebP', 'it names no size');
  const packed = data.u32(1);
  return {
    width: (packed & 0x3fff) + 1,
    height: ((packed >>> 14) & 0x3fff) + 1,
    hasAlpha: ((packed >>> 28) & 1) === 1,
  };
}
