import type { PixelOperation } from '@lamina/contract';
import { sizeAfterReshape, type Size } from '@lamina/raster';

/** The size after one operation; what does not change the sides keeps them. */
export function sizeAfter(size: Size, operation: PixelOperation): Size {
  switch (operation.kind) {
    case 'crop':
    case 'rotate':
    case 'resize':
      return sizeAfterReshape(size, operation);
    default:
      return { width: size.width, height: size.height };
  }
}
