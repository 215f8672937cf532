import { crc32 } from 'node:zlib';
import { joinBytes } from '../join-bytes';

export interface ZipEntry {
  /** A relative path with `/`; it is stored as UTF-8. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF8_NAME = 0x0800;
const LIMIT = 0xffff_ffff;
const ENTRIES_AT_MOST = 0xffff - 1;
const NAME_BYTES_AT_MOST = 0xffff;

/**
 * Files as one ZIP archive, stored and not compressed: pictures hardly shrink, and the same files give the same bytes.
 *
 * Shapes   entries, in the order in which readers list them
 * Returns  a new array; every byte follows from the arguments
 * Units    modifiedAt: what every entry says it was changed at, read as UTC, to two seconds, from 1980 to 2107
 * Errors   RangeError for a name that is empty, absolute, leads out of the archive or comes twice, for a date that the
 *          format does not know, and for what needs the 64-bit format: 4 GiB or 65 535 entries
 * Cost     O(bytes), one copy
 * Source   PKWARE, APPNOTE.TXT 6.3.10: 4.3.7 local header, 4.3.12 central directory, 4.3.16 end; bit 11 for UTF-8 names
 */
export function writeZip(entries: readonly ZipEntry[], modifiedAt: Date): Uint8Array {
  if (entries.length > ENTRIES_AT_MOST) throw new RangeError(`Expected fewer than 65535 entries`);
  const stamp = dosTimeOf(modifiedAt);
  const names = new Set<string>();
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes } of entries) {
    assertName(name, names);
    const encoded = new TextEncoder().encode(name);
    const fields = fieldsOf(bytes, encoded, stamp);
    const header = headerOf(LOCAL, [fields, u16(0)]);
    directory.push(centralOf(fields, at), encoded);
    files.push(header, encoded, bytes);
    at += header.length + encoded.length + bytes.length;
  }
  const directoryBytes = directory.reduce((sum, part) => sum + part.length, 0);
  if (at + directoryBytes > LIMIT) throw new RangeError('Expected an archive of less than 4 GiB');
  const count = u16(entries.length);
  const end = headerOf(END, [u16(0), u16(0), count, count, u32(directoryBytes), u32(at), u16(0)]);
  return joinBytes([...files, ...directory, end]);
}

/** What the local header and the central directory both say of a file, up to the length of its name. */
function fieldsOf(bytes: Uint8Array, name: Uint8Array, stamp: Uint8Array): Uint8Array {
  if (name.length > NAME_BYTES_AT_MOST) throw new RangeError('Expected a name of at most 65535 bytes');
  if (bytes.length > LIMIT) throw new RangeError('Expected a file of less than 4 GiB');
  const size = u32(bytes.length);
  return joinBytes([
    u16(VERSION),
    u16(UTF8_NAME),
    u16(0), // stored
    stamp,
    u32(crc32(bytes)),
    size,
    size,
    u16(name.length),
  ]);
}

function centralOf(fields: Uint8Array, at: number): Uint8Array {
  const [extra, comment, disk, internal] = [u16(0), u16(0), u16(0), u16(0)];
  return headerOf(CENTRAL, [u16(VERSION), fields, extra, comment, disk, internal, u32(0), u32(at)]);
}

const headerOf = (signature: number, fields: readonly Uint8Array[]): Uint8Array =>
  joinBytes([u32(signature), ...fields]);

function assertName(name: string, taken: Set<string>): void {
  const isSafe = name !== '' && name.split('/').every((part) => !['', '.', '..'].includes(part));
  if (!isSafe || /[\\\0:]/.test(name))
    throw new RangeError('Expected a relative path that stays in the archive');
  if (taken.has(name)) throw new RangeError('Expected every name once');
  taken.add(name);
}

/** MS-DOS time and date, two bytes each. */
function dosTimeOf(date: Date): Uint8Array {
  const year = date.getUTCFullYear();
  if (!(year >= 1980 && year <= 2107)) throw new RangeError('Expected a date from 1980 to 2107');
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  const day = ((year - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  return joinBytes([u16(time), u16(day)]);
}

const u16 = (value: number): Uint8Array => Uint8Array.of(value & 0xff, value >>> 8);
const u32 = (value: number): Uint8Array =>
  Uint8Array.of(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24);
