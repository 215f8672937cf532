import type { Orientation } from '../image-header';

/**
 * A fresh EXIF block (TIFF structure, big-endian) with one tag, Orientation: what a kept original needs to be shown
 * upright, and nothing else.
 *
 * Shapes   returns 26 bytes: header 8, count 2, one entry 12, next directory 4
 * Source   CIPA DC-008 (Exif 2.32), 4.6.2; TIFF 6.0, section 2
 */
export function orientationExif(orientation: Orientation): Uint8Array {
  // prettier-ignore
  return Uint8Array.of(
    0x4d, 0x4d, 0, 42, 0, 0, 0, 8, // big-endian, first directory at 8
    0, 1, // one entry
    0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, // Orientation, SHORT, one value
    0, 0, 0, 0, // no further directory
  );
}
