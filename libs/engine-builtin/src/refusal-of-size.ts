import type { EngineLimits, PixelOperation } from '@lamina/contract';
import type { EngineResult } from '@lamina/engine';
import type { Size } from '@lamina/raster';
import { memoryNeeded } from './memory-needed';

type Refusal = Extract<EngineResult, { ok: false }>;

/** A refusal with what would fit when a request does not, else null. */
export function refusalOfSize(
  size: Size,
  operations: readonly PixelOperation[],
  { maxPixels, memoryBytes }: Pick<EngineLimits, 'maxPixels' | 'memoryBytes'>,
): Refusal | null {
  const needed = memoryNeeded(size, operations);
  const input = size.width * size.height;
  if (needed.pixels > maxPixels) {
    const what = input > maxPixels ? 'This picture has' : 'The result would have';
    const percent = fittingPercent(maxPixels / needed.pixels);
    return {
      ok: false,
      reason: 'too-large',
      message: `${what} ${megapixels(needed.pixels)} megapixels; up to ${megapixels(maxPixels)} fit. At ${percent} % of its sides it would fit.`,
    };
  }
  if (needed.bytes > memoryBytes) {
    const percent = fittingPercent(memoryBytes / needed.bytes);
    return {
      ok: false,
      reason: 'too-little-memory',
      message: `This edit needs ${megabytes(needed.bytes)} MB of memory and ${megabytes(memoryBytes)} MB are there. With the picture at ${percent} % of its sides it would fit.`,
    };
  }
  return null;
}

const fittingPercent = (share: number): number => Math.max(1, Math.floor(100 * Math.sqrt(share)));
const megapixels = (pixels: number): string =>
  pixels < 1e5 ? (pixels / 1e6).toPrecision(1) : (pixels / 1e6).toFixed(1);
const megabytes = (bytes: number): number => Math.max(1, Math.round(bytes / 1e6));
