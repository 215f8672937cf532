import type { SelectionGround } from './prepare-selection';

/**
 * The pixel of the proxy under a pixel of the picture.
 *
 * Returns  y * proxyWidth + x
 * Units    x, y in pixels of the picture, inside it
 */
export function proxyPixelAt(ground: SelectionGround, x: number, y: number): number {
  const { width, height, proxyWidth, proxyHeight } = ground;
  const column = Math.min(proxyWidth - 1, Math.floor(((x + 0.5) * proxyWidth) / width));
  const row = Math.min(proxyHeight - 1, Math.floor(((y + 0.5) * proxyHeight) / height));
  return row * proxyWidth + column;
}

/**
 * The superpixel under a pixel of the picture.
 *
 * Returns  its label
 * Units    as proxyPixelAt
 */
export function patchAt(ground: SelectionGround, x: number, y: number): number {
  return ground.patches.labels[proxyPixelAt(ground, x, y)]!;
}
