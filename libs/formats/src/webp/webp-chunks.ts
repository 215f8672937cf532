import type { ByteWindow } from '../byte-window';
import { broken } from '../format-refused';

/** `at` points at the four letters; `end` lies behind the padding. */
export interface WebpChunk {
  readonly type: string;
  readonly at: number;
  readonly data: Uint8Array;
  readonly end: number;
}

/**
 * Where the RIFF container of a WebP ends, by its own length.
 *
 * Errors  FormatRefused 'broken' when that is behind the end of the file
 */
export function endOfWebp(file: ByteWindow): number {
  const end = 8 + file.u32(4);
  if (end > file.length) throw broken('WebP', 'it ends too early');
  return end;
}

/**
 * Walks the chunks between two places of a RIFF container.
 *
 * Errors  FormatRefused 'broken' when a length leaves the container
 * Source  RFC 9649, 2.3 to 2.7
 */
export function* webpChunks(file: ByteWindow, from: number, to: number): Generator<WebpChunk> {
  let at = from;
  while (at + 8 <= to) {
    const type = String.fromCharCode(...file.slice(at, 4));
    const length = file.u32(at + 4);
    if (at + 8 + length > to) throw broken('WebP', 'a part is longer than the file');
    const end = Math.min(at + 8 + length + (length & 1), to);
    yield { type, at, data: file.slice(at + 8, length), end };
    at = end;
  }
}

/**
 * A chunk from its letters and data.
 *
 * Returns  letters, length, data (copied), a 0 behind data of odd length
 */
export function webpChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(8 + data.length + (data.length & 1));
  for (let index = 0; index < 4; index++) chunk[index] = type.charCodeAt(index);
  new DataView(chunk.buffer).setUint32(4, data.length, true);
  chunk.set(data, 8);
  return chunk;
}
