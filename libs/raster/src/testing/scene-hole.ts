import { SeededDraws } from '../inpaint/seeded-draws';
import type { Mask } from '../raster';

export type HoleShape = 'ellipse' | 'disc' | 'box' | 'stroke';

/**
 * A hole somewhere in a picture.
 *
 * Returns  a new [height, width], 255 in the hole; the same seed gives the same bytes
 * Units    width, height in pixels; ellipses are 6-14 % × 8-18 % of the sides, discs and boxes alike, strokes .5-1 %
 *          thick
 * Errors   none
 */
export function sceneHole(width: number, height: number, seed: number, shape: HoleShape): Mask {
  const draws = new SeededDraws(seed, 74);
  const data = new Uint8Array(width * height);
  const [cx, cy] = [width * (0.3 + 0.4 * draws.fraction()), height * (0.3 + 0.4 * draws.fraction())];
  const [rx, ry] = [width * (0.06 + 0.08 * draws.fraction()), height * (0.08 + 0.1 * draws.fraction())];
  const angle = Math.PI * draws.fraction();
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const [dx, dy] = [x - cx, y - cy];
      const inside =
        shape === 'box'
          ? Math.abs(dx) < rx && Math.abs(dy) < ry
          : shape === 'disc'
            ? dx * dx + dy * dy < rx * rx
            : shape === 'stroke'
              ? Math.abs(dx * sin - dy * cos) < width * 0.005 && Math.abs(dx * cos + dy * sin) < width * 0.25
              : (dx / rx) ** 2 + (dy / ry) ** 2 < 1;
      if (inside) data[at] = 255;
    }
  }
  return { width, height, data };
}
