import type { PixelOperation } from '@lamina/contract';
import { sizeAfterReshape, type Size } from '@lamina/raster';

/** The size after a list of operations, before a pixel is touched. */
export function sizeAfter(size: Size, operations: readonly PixelOperation[]): Size {
  let { width, height } = size;
  for (const operation of operations) {
    if (operation.kind === 'crop' || operation.kind === 'rotate' || operation.kind === 'resize') {
      ({ width, height } = sizeAfterReshape({ width, height }, operation));
    }
  }
  return { width, height };
}
