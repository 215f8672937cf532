import { crc32 } from 'node:zlib';
import type { ByteWindow } from '../byte-window';
import { broken } from '../format-refused';

export const PNG_SIGNATURE_BYTES = 8;

/** `at` points at the length; `end` lies behind the checksum. */
export interface PngChunk {
  readonly type: string;
  readonly at: number;
  readonly data: Uint8Array;
  readonly end: number;
}

/**
 * Walks the chunks of a PNG from IHDR to IEND. Checksums are not looked at here.
 *
 * Errors  FormatRefused 'broken' when a length leaves the file, IHDR is not first or IEND is missing
 * Cost    O(chunks); nothing is inflated or copied
 * Source  PNG, third edition, 5.3
 */
export function* pngChunks(file: ByteWindow): Generator<PngChunk> {
  let at = PNG_SIGNATURE_BYTES;
  for (;;) {
    const length = file.u32(at);
    const type = String.fromCharCode(...file.slice(at + 4, 4));
    if (at === PNG_SIGNATURE_BYTES && type !== 'IHDR') throw broken('PNG', 'it names no size');
    const data = file.slice(at + 8, length);
    const end = at + 12 + length;
    file.slice(at + 8 + length, 4); // the checksum is there
    yield { type, at, data, end };
    if (type === 'IEND') return;
    at = end;
  }
}

/** Whether a chunk's checksum is that of its type and data. */
export const hasRightChecksum = (file: ByteWindow, { at, data, end }: PngChunk): boolean =>
  crc32(file.slice(at + 4, data.length + 4)) === file.u32(end - 4);

/**
 * A chunk from its type and data.
 *
 * Returns  length, type, data (copied) and the right checksum
 */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(data.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  for (let index = 0; index < 4; index++) chunk[4 + index] = type.charCodeAt(index);
  chunk.set(data, 8);
  view.setUint32(data.length + 8, crc32(chunk.subarray(4, data.length + 8)));
  return chunk;
}
