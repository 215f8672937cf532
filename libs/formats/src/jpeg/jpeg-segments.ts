import type { ByteWindow } from '../byte-window';
import { broken } from '../format-refused';

export const SOI = 0xd8;
export const EOI = 0xd9;
export const SOS = 0xda;
export const COM = 0xfe;
export const APP0 = 0xe0;

/** A frame header: SOF0..SOF15 without DHT (C4), JPG (C8) and DAC (CC). */
export const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** `at` points at the 0xFF of the marker; `payload` excludes marker and length; `end` is the next marker's place or later. */
export interface JpegSegment {
  readonly marker: number;
  readonly at: number;
  readonly payload: Uint8Array;
  readonly end: number;
}

/**
 * Walks the segments of a JPEG from its start to EOI. The entropy-coded bytes behind a scan header belong to its
 * segment: `end` lies behind them.
 *
 * Errors  FormatRefused 'broken' when a length leaves the file, or the file ends before EOI
 * Cost    O(bytes), nothing is copied
 * Source  ITU-T T.81, B.1
 */
export function* jpegSegments(file: ByteWindow): Generator<JpegSegment> {
  if (file.u16(0) !== 0xffd8) throw broken('JPEG', 'it does not begin as one');
  yield { marker: SOI, at: 0, payload: file.slice(2, 0), end: 2 };
  let at = 2;
  for (;;) {
    at = nextMarker(file, at);
    const marker = file.u8(at + 1);
    if (marker === EOI) {
      yield { marker, at, payload: file.slice(at + 2, 0), end: at + 2 };
      return;
    }
    if (marker === SOI || (marker >= 0xd0 && marker <= 0xd7)) {
      throw broken('JPEG', 'a marker is out of place');
    }
    const length = file.u16(at + 2);
    if (length < 2) throw broken('JPEG', 'a segment has no length');
    const payload = file.slice(at + 4, length - 2);
    const end = marker === SOS ? endOfScan(file, at + 2 + length) : at + 2 + length;
    yield { marker, at, payload, end };
    at = end;
  }
}

/** The place of the next marker; fill bytes and strays between segments are stepped over, as every reader does. */
function nextMarker(file: ByteWindow, from: number): number {
  for (let at = from; ; at++) {
    at = file.bytes.indexOf(0xff, at);
    if (at < 0) throw broken('JPEG', 'it ends too early');
    const next = file.u8(at + 1);
    if (next !== 0xff && next !== 0) return at;
  }
}

/** The place of the first marker behind entropy-coded bytes; stuffed zeros and restart markers belong to the scan. */
function endOfScan(file: ByteWindow, from: number): number {
  let at = from;
  for (;;) {
    at = file.bytes.indexOf(0xff, at);
    if (at < 0) throw broken('JPEG', 'it ends too early');
    const next = file.u8(at + 1);
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at += next === 0xff ? 1 : 2;
  }
}
