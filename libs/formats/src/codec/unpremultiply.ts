import type { Raster } from '@lamina/raster';

/**
 * Divides colours by alpha, in place: for pixels fresh from a decoder that nobody else holds.
 *
 * Shapes  raster [H, W, 4] bytes, colours multiplied by alpha before, straight after; alpha 0 gives colour 0
 */
export function unpremultiply({ data }: Raster): void {
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3]!;
    if (alpha === 255) continue;
    const factor = alpha === 0 ? 0 : 255 / alpha;
    data[at] = data[at]! * factor;
    data[at + 1] = data[at + 1]! * factor;
    data[at + 2] = data[at + 2]! * factor;
  }
}
