import { FormatRefused } from './format-refused';

/** The longest side that JPEG, GIF and our encoders agree on. */
const SIDE_AT_MOST = 65535;

const MEGA = 1_000_000;
const megapixels = (pixels: number): string =>
  (pixels < 10 * MEGA ? Math.ceil((pixels / MEGA) * 10) / 10 : Math.ceil(pixels / MEGA)).toLocaleString(
    'en-GB',
  );

/**
 * Refuses a size that would not be worked on, before a pixel is decoded.
 *
 * Units   maxPixels: width times height, 100 000 000 as installed
 * Errors  FormatRefused 'too-many-pixels'
 */
export function checkPixels({ width, height }: { width: number; height: number }, maxPixels: number): void {
  if (width * height > maxPixels) {
    throw new FormatRefused(
      'too-many-pixels',
      `The picture has ${megapixels(width * height)} megapixels (${width} × ${height}); at most ${megapixels(maxPixels)} ` +
        'work here. Make it smaller and upload that.',
    );
  }
  if (width > SIDE_AT_MOST || height > SIDE_AT_MOST) {
    throw new FormatRefused(
      'too-many-pixels',
      `A side of the picture is longer than ${SIDE_AT_MOST.toLocaleString('en-GB')} pixels (${width} × ${height}). ` +
        'Make it smaller and upload that.',
    );
  }
}
