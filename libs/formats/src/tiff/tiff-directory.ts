import { ByteWindow } from '../byte-window';
import { broken } from '../format-refused';

export const ENTRY_BYTES = 12;
/** Bytes of one value by TIFF type 1..12; 13 is IFD. Others are unknown. */
const TYPE_BYTES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
const TYPE_SHORT = 3;
const TYPE_LONG = 4;

export interface TiffEntry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  /** Place of the 12 bytes of the entry. */
  readonly at: number;
  /** Place and length of the value: inside the entry when it takes at most 4 bytes. */
  readonly valueAt: number;
  readonly valueBytes: number;
}

export interface TiffDirectory {
  readonly at: number;
  readonly entries: readonly TiffEntry[];
  readonly next: number;
}

/**
 * A TIFF's window in its own byte order.
 *
 * Errors  FormatRefused 'broken' when it does not begin as one
 */
export function openTiff(bytes: Uint8Array): ByteWindow {
  const file = new ByteWindow(bytes, 'TIFF', bytes[0] === 0x49);
  if (file.u16(2) !== 42) throw broken('TIFF', 'it does not begin as one');
  return file;
}

/**
 * One directory of a TIFF. An entry whose value would leave the file has valueBytes 0: a reader that needs it refuses.
 *
 * Errors  FormatRefused 'broken' when the directory itself leaves the file
 * Source  TIFF 6.0, section 2
 */
export function readDirectory(file: ByteWindow, at: number): TiffDirectory {
  const count = file.u16(at);
  if (count === 0) throw broken('TIFF', 'a page has no entries');
  file.slice(at, 2 + count * ENTRY_BYTES);
  const entries = Array.from({ length: count }, (_, index) => readEntry(file, at + 2 + index * ENTRY_BYTES));
  const nextAt = at + 2 + count * ENTRY_BYTES;
  return { at, entries, next: nextAt + 4 <= file.length ? file.u32(nextAt) : 0 };
}

function readEntry(file: ByteWindow, at: number): TiffEntry {
  const [tag, type, count] = [file.u16(at), file.u16(at + 2), file.u32(at + 4)];
  const bytes = (TYPE_BYTES[type] ?? 0) * count;
  const valueAt = bytes <= 4 ? at + 8 : file.u32(at + 8);
  return { tag, type, count, at, valueAt, valueBytes: valueAt + bytes <= file.length ? bytes : 0 };
}

/**
 * The numbers of an entry of type SHORT or LONG.
 *
 * Errors  FormatRefused 'broken' for another type, a value outside the file, or more than `atMost` numbers
 */
export function numbersOf(file: ByteWindow, entry: TiffEntry | undefined, atMost: number): number[] {
  if (!entry) return [];
  const { type, count, valueAt, valueBytes } = entry;
  if ((type !== TYPE_SHORT && type !== TYPE_LONG) || (count > 0 && valueBytes === 0) || count > atMost) {
    throw broken('TIFF', `the value of tag ${entry.tag} makes no sense`);
  }
  return Array.from({ length: count }, (_, index) =>
    type === TYPE_SHORT ? file.u16(valueAt + index * 2) : file.u32(valueAt + index * 4),
  );
}

export const firstNumber = (file: ByteWindow, entry: TiffEntry | undefined): number | undefined =>
  numbersOf(file, entry, 65536)[0];
