import { SeededDraws } from '../inpaint/seeded-draws';
import type { Raster } from '../raster';
import { valueNoise } from './value-noise';

/** What the ground of a scene is made of. */
export type Ground = 'earth' | 'bricks' | 'gravel' | 'wood';
export const GROUNDS: readonly Ground[] = ['earth', 'bricks', 'gravel', 'wood'];

/**
 * A landscape that nobody has photographed: sky with clouds above a horizon, textured ground below. What lies behind a
 * hole in it is known, so that a completion can be measured.
 *
 * Returns  a new opaque [height, width, 4]; the same seed gives the same bytes
 * Units    width, height in pixels; seed: any whole number
 * Errors   none
 */
export function proceduralScene(width: number, height: number, seed: number, ground?: Ground): Raster {
  const draws = new SeededDraws(seed, 71);
  const horizon = height * (0.35 + 0.2 * draws.fraction());
  const kind = ground ?? GROUNDS[draws.below(GROUNDS.length)]!;
  const sky = [90 + draws.below(60), 130 + draws.below(50), 190 + draws.below(50)];
  const soil = [90 + draws.below(80), 80 + draws.below(60), 50 + draws.below(60)];
  const clouds = valueNoise(width, height, { seed: draws.next(), octaves: 6, cells: 4 });
  const texture = groundTexture(kind, width, height, draws.next());
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const pixel = at / 4;
      const grain = (draws.fraction() - 0.5) * 10;
      const above = y < horizon;
      const light = above
        ? Math.max(0, clouds[pixel]! - 0.45) * 220 + (60 * y) / horizon
        : (texture[pixel]! - 0.5) * 110 + grain * 1.5;
      const base = above ? sky : soil;
      data[at] = base[0]! + light;
      data[at + 1] = base[1]! + light * (above ? 0.8 : 0.95);
      data[at + 2] = base[2]! + light * (above ? 0.4 : 0.8);
      data[at + 3] = 255;
    }
  }
  return { width, height, data };
}

function groundTexture(kind: Ground, width: number, height: number, seed: number): Float32Array {
  if (kind === 'gravel') return gravel(width, height, seed);
  const stretch = kind === 'wood' ? 3 : 1;
  const texture = valueNoise(width, height, { seed, octaves: 7, cells: 8, stretch });
  if (kind !== 'bricks') return texture;
  const [across, down] = [width / 16, height / 24];
  for (let y = 0, pixel = 0; y < height; y++) {
    const row = Math.floor(y / down);
    for (let x = 0; x < width; x++, pixel++) {
      const along = (x + (row % 2) * (across / 2)) % across;
      if (along < 2 || y % down < 2) texture[pixel] = texture[pixel]! * 0.3 + 0.75;
    }
  }
  return texture;
}

/** Cells around scattered points: darker towards the gaps between stones, each stone of its own light. */
function gravel(width: number, height: number, seed: number): Float32Array {
  const cell = Math.max(6, Math.round(width / 40));
  const columns = Math.ceil(width / cell) + 2;
  const rows = Math.ceil(height / cell) + 2;
  const draws = new SeededDraws(seed, 72);
  const points = Float32Array.from({ length: columns * rows * 3 }, () => draws.fraction());
  const out = new Float32Array(width * height);
  for (let y = 0, pixel = 0; y < height; y++) {
    for (let x = 0; x < width; x++, pixel++) {
      let [first, second, light] = [1e9, 1e9, 0];
      const [column, row] = [Math.floor(x / cell) + 1, Math.floor(y / cell) + 1];
      for (let near = 0; near < 9; near++) {
        const [i, j] = [column + (near % 3) - 1, row + Math.floor(near / 3) - 1];
        const at = (Math.min(rows - 1, j) * columns + Math.min(columns - 1, i)) * 3;
        const dx = (i - 1 + points[at]!) * cell - x;
        const dy = (j - 1 + points[at + 1]!) * cell - y;
        const distance = Math.sqrt(dx * dx + dy * dy);
        if (distance < first) [second, first, light] = [first, distance, points[at + 2]!];
        else if (distance < second) second = distance;
      }
      out[pixel] = Math.min(1, (second - first) / (cell * 0.5)) * (0.45 + 0.45 * light) + 0.1;
    }
  }
  return out;
}
