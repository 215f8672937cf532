import type { Raster } from '@lamina/raster';
import { checkPixels } from '../check-pixels';
import { FormatRefused } from '../format-refused';
import { FORMAT_NAME, FRAME_COUNT_LIMIT, type ImageHeader } from '../image-header';
import { readHeader } from '../read-header';
import { guardedSharp } from './guarded-sharp';
import { turnUpright } from './turn-upright';

/** What the file was, for the report. width, height: as stored; colourSpace: the decoder's word for it. */
export interface DecodedSource {
  readonly format: string;
  readonly width: number;
  readonly height: number;
  readonly bitsPerChannel: number;
  readonly hasAlpha: boolean;
  readonly colourSpace: string;
  readonly orientation: number;
}

export interface Decoded {
  readonly raster: Raster;
  readonly source: DecodedSource;
  /** Sentences about what the working copy does not hold: depth, colours, further frames. */
  readonly warnings: readonly string[];
}

/**
 * The first frame of a file as upright sRGB bytes.
 *
 * Shapes  returns raster [H, W, 4] sRGB bytes, straight alpha, 255 where the file has none
 * Units   maxPixels: width times height, checked on the header before decoding
 * Order   stored pixels → sRGB by the embedded profile (or the space's usual one) → 8 bits → orientation applied
 * Errors  FormatRefused when the file is no picture, too large, damaged or ends too early
 * Cost    4 bytes a pixel for the result, as much again while it is turned
 * Differs a damaged profile counts as none
 */
export async function decode(bytes: Uint8Array, { maxPixels }: { maxPixels: number }): Promise<Decoded> {
  const header = readHeader(bytes);
  checkPixels(header, maxPixels);
  const { stored, colourSpace } = await decodeStored(bytes, header, maxPixels);
  return {
    raster: turnUpright(stored, header.orientation),
    source: {
      format: header.format,
      width: header.width,
      height: header.height,
      bitsPerChannel: header.bits,
      hasAlpha: header.hasAlpha,
      colourSpace,
      orientation: header.orientation,
    },
    warnings: warningsOf(header, colourSpace),
  };
}

async function decodeStored(
  bytes: Uint8Array,
  header: ImageHeader,
  maxPixels: number,
): Promise<{ stored: Raster; colourSpace: string }> {
  const options = { failOn: 'error', limitInputPixels: maxPixels, pages: 1, autoOrient: false } as const;
  try {
    const input = guardedSharp(bytes, options);
    const colourSpace = (await input.metadata()).space;
    const { data, info } = await input
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    if (info.channels !== 4) throw new RangeError(`Expected 4 channels but received ${info.channels}`);
    const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength);
    return { stored: { width: info.width, height: info.height, data: pixels }, colourSpace };
  } catch (error) {
    if (error instanceof FormatRefused) throw error;
    // The decoder's words are for programmers; the cause keeps them, the sentence says what to do.
    throw new FormatRefused(
      'broken',
      `The pixels of this ${FORMAT_NAME[header.format]} file cannot be read: it is damaged or of an unusual kind. ` +
        'Export it again as JPEG or PNG and upload that.',
      { cause: error },
    );
  }
}

function warningsOf({ bits, frames }: ImageHeader, colourSpace: string): string[] {
  const warnings: string[] = [];
  if (bits > 8) warnings.push(`Edits are 8-bit; the original keeps its ${bits} bits a channel.`);
  if (/cmyk/i.test(colourSpace)) warnings.push('CMYK colours were converted to sRGB for editing.');
  if (frames > 1) {
    const many = frames > FRAME_COUNT_LIMIT ? `more than ${FRAME_COUNT_LIMIT}` : String(frames);
    warnings.push(`The file holds ${many} frames or pages; the first one is edited.`);
  }
  return warnings;
}
