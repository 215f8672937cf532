import type { Raster } from '@lamina/raster';
import type { Orientation } from '../image-header';

/**
 * The picture as it is meant to be seen, by the orientation of its file.
 *
 * Shapes   stored [H, W, 4]; returns [H, W, 4] for 1..4 and [W, H, 4] for 5..8; orientation 1 returns the input itself
 * Order    2 mirrored, 3 half a turn, 4 upside down, 5 transposed, 6 turned clockwise, 7 transversed, 8 counter-clockwise
 * Cost     one pass, one output buffer
 * Source   CIPA DC-008 (Exif 2.32), 4.6.4 Orientation
 */
export function turnUpright(stored: Raster, orientation: Orientation): Raster {
  if (orientation === 1) return stored;
  const { width, height } = stored;
  const swaps = orientation >= 5;
  const [outWidth, outHeight] = swaps ? [height, width] : [width, height];
  // Where the upright picture's first pixel lies in the stored one, and what a step right and a step down mean there.
  const fromRight = orientation === 2 || orientation === 3 || orientation === 7 || orientation === 8;
  const fromBottom = orientation === 3 || orientation === 4 || orientation === 6 || orientation === 7;
  const stepX = fromRight ? -1 : 1;
  const stepY = fromBottom ? -width : width;
  const start = (fromBottom ? (height - 1) * width : 0) + (fromRight ? width - 1 : 0);
  const [right, down] = swaps ? [stepY, stepX] : [stepX, stepY];

  // Four bytes move as one word; a buffer that begins off the word border is copied first.
  const aligned = stored.data.byteOffset % 4 === 0 ? stored.data : stored.data.slice();
  const from = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4);
  const to = new Uint32Array(outWidth * outHeight);
  let at = 0;
  for (let y = 0; y < outHeight; y++) {
    let source = start + y * down;
    for (let x = 0; x < outWidth; x++) {
      to[at++] = from[source]!;
      source += right;
    }
  }
  return { width: outWidth, height: outHeight, data: new Uint8ClampedArray(to.buffer) };
}
