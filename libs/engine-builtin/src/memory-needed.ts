import type { PixelOperation } from '@lamina/contract';
import type { Size } from '@lamina/raster';
import { sizeAfter } from './size-after';

const BYTES_PER_PIXEL = 4;
const BLUR_SCRATCH_PER_PIXEL = 8;
const FIXED_BYTES = 8e6;

export interface Needed {
  readonly bytes: number;
  readonly pixels: number;
}

/** The most bytes and the most pixels that a list of operations holds at any moment; the input stays to the end. */
export function memoryNeeded(size: Size, operations: readonly PixelOperation[]): Needed {
  const input = size.width * size.height;
  let current = size;
  let bytes = 2 * input * BYTES_PER_PIXEL;
  let pixels = input;
  for (const [at, operation] of operations.entries()) {
    const next = sizeAfter(current, operation);
    // The first step reads the input itself; later ones read a picture of their own.
    const before = at === 0 ? 0 : current.width * current.height;
    const after = next.width * next.height;
    const scratch = operation.kind === 'blur' ? after * BLUR_SCRATCH_PER_PIXEL : 0;
    bytes = Math.max(bytes, (input + before + after) * BYTES_PER_PIXEL + scratch);
    pixels = Math.max(pixels, after);
    current = next;
  }
  return { bytes: FIXED_BYTES + bytes, pixels };
}
