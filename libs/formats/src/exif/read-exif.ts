import { ByteWindow } from '../byte-window';
import { FormatRefused } from '../format-refused';
import type { Orientation } from '../image-header';

const TAG_ORIENTATION = 0x0112;
const TAG_EXIF_IFD = 0x8769;
const TAG_GPS_IFD = 0x8825;
const TAG_MAKER_NOTE = 0x927c;
const ENTRY_BYTES = 12;
const ENTRIES_AT_MOST = 512;

export interface ExifSummary {
  readonly orientation: Orientation;
  /** Names of tag groups, never values. */
  readonly groups: readonly string[];
}

export const isOrientation = (value: number): value is Orientation =>
  Number.isInteger(value) && value >= 1 && value <= 8;

/**
 * How a picture is to be turned, and which groups of tags an EXIF block holds. A block that does not add up says
 * "upright": EXIF is decoration, and a broken one must not cost the picture.
 *
 * Shapes  block: a TIFF structure, with or without the leading "Exif\0\0"
 * Cost    at most 512 entries in each of two directories
 * Source  CIPA DC-008 (Exif 2.32), 4.6
 */
export function readExif(block: Uint8Array): ExifSummary {
  const groups = ['EXIF'];
  let orientation: Orientation = 1;
  try {
    const tiff = openBlock(block);
    const first = tiff.u32(4);
    const found = new Map(entriesOf(tiff, first).map((entry) => [entry.tag, entry]));
    const turned = found.get(TAG_ORIENTATION);
    if (turned && isOrientation(tiff.u16(turned.at + 8)))
      orientation = tiff.u16(turned.at + 8) as Orientation;
    if (found.has(TAG_GPS_IFD)) groups.push('GPS');
    if (hasThumbnail(tiff, first)) groups.push('thumbnail');
    const inner = found.get(TAG_EXIF_IFD);
    if (inner && entriesOf(tiff, tiff.u32(inner.at + 8)).some(({ tag }) => tag === TAG_MAKER_NOTE)) {
      groups.push('MakerNote');
    }
  } catch (error) {
    // What was read before the break still counts; anything but a broken block is our own mistake.
    if (!(error instanceof FormatRefused)) throw error;
  }
  return { orientation, groups };
}

function openBlock(block: Uint8Array): ByteWindow {
  const tiff = new ByteWindow(block, 'EXIF').has(0, 'Exif\0\0') ? block.subarray(6) : block;
  return new ByteWindow(tiff, 'EXIF', tiff[0] === 0x49);
}

function entriesOf(tiff: ByteWindow, directory: number): { tag: number; at: number }[] {
  const count = Math.min(tiff.u16(directory), ENTRIES_AT_MOST);
  return Array.from({ length: count }, (_, index) => {
    const at = directory + 2 + index * ENTRY_BYTES;
    return { tag: tiff.u16(at), at };
  });
}

const hasThumbnail = (tiff: ByteWindow, directory: number): boolean =>
  tiff.u32(directory + 2 + tiff.u16(directory) * ENTRY_BYTES) !== 0;
