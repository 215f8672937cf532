export type ImageFormat = 'jpeg' | 'png' | 'webp' | 'tiff' | 'gif';

/** How people call a format, for sentences. */
export const FORMAT_NAME: Record<ImageFormat, string> = {
  jpeg: 'JPEG',
  png: 'PNG',
  webp: 'WebP',
  tiff: 'TIFF',
  gif: 'GIF',
};

/** Frames and pages are counted up to here; one more means "too many to count". */
export const FRAME_COUNT_LIMIT = 500;

/** Rows of the EXIF table of orientations: 1 upright, 2..8 mirrored or turned. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/**
 * What a file says about itself before a pixel is decoded. width, height: as stored, orientation not applied;
 * bits: a channel; frames: 1..FRAME_COUNT_LIMIT + 1.
 */
export interface ImageHeader {
  readonly format: ImageFormat;
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly frames: number;
  readonly orientation: Orientation;
  readonly hasAlpha: boolean;
}
