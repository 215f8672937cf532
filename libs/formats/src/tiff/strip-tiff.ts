import { ByteWindow } from '../byte-window';
import { broken } from '../format-refused';
import { FRAME_COUNT_LIMIT } from '../image-header';
import type { StripResult } from '../strip-result';
import { clearOutside, type ByteRange } from './clear-outside';
import { clearJpegMetadata } from './clear-jpeg-metadata';
import {
  ENTRY_BYTES,
  firstNumber,
  numbersOf,
  openTiff,
  readDirectory,
  type TiffDirectory,
  type TiffEntry,
} from './tiff-directory';
import { groupOfTag, NEEDED_TAGS, TAG } from './tiff-tags';

const HEADER_BYTES = 8;
const REDUCED_RESOLUTION = 1;
const JPEG = 7;
const STRIPS_AT_MOST = 1_000_000;

/**
 * A TIFF without metadata: strips and tiles stay where they are, each directory shrinks to the tags that show the
 * pixels, and every byte that nothing refers to any more is 0 (or cut off at the end). Pages that are thumbnails of
 * others leave the chain.
 *
 * Errors  FormatRefused 'broken' when a directory or a strip leaves the file, or a page has no strips
 * Cost    one copy of the file, O(strips log strips)
 * Source  TIFF 6.0, sections 2, 3, 15
 * Differs at most 500 pages are kept
 */
export function stripTiff(bytes: Uint8Array): StripResult {
  const source = openTiff(bytes);
  const removed = new Set<string>();
  const pages = readPages(source);
  const kept = pages.filter((page, index) => index === 0 || !isReduced(source, page));
  if (kept.length < pages.length) removed.add('thumbnail');

  const copy = new Uint8Array(bytes); // slice() of a Buffer would share its memory
  const target = new DataView(copy.buffer);
  const ranges: ByteRange[] = [{ from: 0, to: HEADER_BYTES }];
  target.setUint32(4, kept[0]!.at, source.littleEndian);
  kept.forEach((page, index) => {
    const entries = neededEntries(page);
    for (const { tag } of page.entries) if (!NEEDED_TAGS.has(tag)) removed.add(groupOfTag(tag));
    ranges.push(...pixelRanges(source, page));
    for (const { valueAt, valueBytes } of entries) {
      if (valueBytes > 4) ranges.push({ from: valueAt, to: valueAt + valueBytes });
    }
    // Entries move up inside their own directory, so nothing else changes its place.
    entries.forEach(({ at }, place) =>
      copy.set(source.slice(at, ENTRY_BYTES), page.at + 2 + place * ENTRY_BYTES),
    );
    const end = page.at + 2 + entries.length * ENTRY_BYTES;
    target.setUint16(page.at, entries.length, source.littleEndian);
    target.setUint32(end, kept[index + 1]?.at ?? 0, source.littleEndian);
    ranges.push({ from: page.at, to: end + 4 });
    if (valueOf(source, page, TAG.compression) === JPEG) {
      for (const { from, to } of pixelRanges(source, page)) {
        clearJpegMetadata(new ByteWindow(copy.subarray(from, to), 'TIFF')).forEach((group) =>
          removed.add(group),
        );
      }
    }
  });
  const { end, clearedBehind } = clearOutside(copy, ranges);
  if (clearedBehind) removed.add('tail');
  return { bytes: copy.subarray(0, end), removed: [...removed] };
}

function readPages(file: ByteWindow): TiffDirectory[] {
  const pages: TiffDirectory[] = [];
  const seen = new Set<number>();
  for (let at = file.u32(4); at !== 0 && pages.length < FRAME_COUNT_LIMIT; at = pages.at(-1)!.next) {
    if (at < HEADER_BYTES || seen.has(at)) throw broken('TIFF', 'its pages refer to each other in a circle');
    seen.add(at);
    pages.push(readDirectory(file, at));
  }
  if (pages.length === 0) throw broken('TIFF', 'there is no picture inside');
  return pages;
}

const valueOf = (file: ByteWindow, page: TiffDirectory, tag: number): number | undefined =>
  firstNumber(
    file,
    page.entries.find((entry) => entry.tag === tag),
  );

const isReduced = (file: ByteWindow, page: TiffDirectory): boolean =>
  ((valueOf(file, page, TAG.newSubfileType) ?? 0) & REDUCED_RESOLUTION) !== 0;

/** The entries that stay. @throws {FormatRefused} when the value of one leaves the file */
function neededEntries({ entries }: TiffDirectory): TiffEntry[] {
  const needed = entries.filter(({ tag, count }) => NEEDED_TAGS.has(tag) && count > 0);
  if (needed.some(({ valueBytes }) => valueBytes === 0)) throw broken('TIFF', 'it ends too early');
  return needed;
}

/** Where the pixels of a page lie. */
function pixelRanges(file: ByteWindow, { entries }: TiffDirectory): ByteRange[] {
  const list = (tag: number) =>
    numbersOf(
      file,
      entries.find((entry) => entry.tag === tag),
      STRIPS_AT_MOST,
    );
  const offsets = [...list(TAG.stripOffsets), ...list(TAG.tileOffsets)];
  const counts = [...list(TAG.stripByteCounts), ...list(TAG.tileByteCounts)];
  if (offsets.length === 0 || offsets.length !== counts.length)
    throw broken('TIFF', 'its strips are incomplete');
  return offsets.map((from, index) => {
    const to = from + counts[index]!;
    if (to > file.length) throw broken('TIFF', 'it ends too early');
    return { from, to };
  });
}
