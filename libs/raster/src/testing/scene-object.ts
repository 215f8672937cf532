import { SeededDraws } from '../inpaint/seeded-draws';
import type { PixelBox } from '../mask/box-of-mask';
import type { Mask, Raster } from '../raster';
import { proceduralScene } from './procedural-scene';
import { valueNoise } from './value-noise';

export interface SceneObject {
  /** The scene with the object in it, and without. */
  readonly raster: Raster;
  readonly background: Raster;
  /** [H, W]: how much of each pixel is the object. */
  readonly matte: Mask;
  /** A box as a person draws it: a little larger than the object. */
  readonly box: PixelBox;
}

/** Samples a side within a pixel: sixteen shades of an edge. */
const FINE = 4;

/**
 * A blob with a wavy outline and a texture of its own, standing in a procedural scene.
 *
 * Returns  new pictures; the same seed gives the same bytes
 * Units    width, height in pixels; seed: any whole number
 * Errors   none
 */
export function sceneObject(width: number, height: number, seed: number): SceneObject {
  const draws = new SeededDraws(seed, 75);
  const background = proceduralScene(width, height, seed);
  const size = Math.min(width, height);
  const outline = {
    cx: width * (0.35 + 0.3 * draws.fraction()),
    cy: height * (0.4 + 0.2 * draws.fraction()),
    size,
    turn: 6.3 * draws.fraction(),
  };
  const colour = [draws.below(256), draws.below(110), 120 + draws.below(136)];
  const texture = valueNoise(width, height, { seed: draws.next(), octaves: 5, cells: 12 });
  const data = background.data.slice();
  const matte = new Uint8Array(width * height);
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0, pixel = 0; y < height; y++) {
    for (let x = 0; x < width; x++, pixel++) {
      const share = coverage(outline, x, y);
      if (share === 0) continue;
      matte[pixel] = Math.round(share * 255);
      [left, top] = [Math.min(left, x), Math.min(top, y)];
      [right, bottom] = [Math.max(right, x + 1), Math.max(bottom, y + 1)];
      const light = (texture[pixel]! - 0.5) * 120;
      for (let channel = 0; channel < 3; channel++) {
        const own = Math.min(255, Math.max(0, colour[channel]! + light));
        data[pixel * 4 + channel] = data[pixel * 4 + channel]! * (1 - share) + own * share;
      }
    }
  }
  const box = {
    left: Math.max(0, left - Math.round(size * 0.02)),
    top: Math.max(0, top - Math.round(size * 0.02)),
    right: Math.min(width, right + Math.round(size * 0.02)),
    bottom: Math.min(height, bottom + Math.round(size * 0.02)),
  };
  return { raster: { width, height, data }, background, matte: { width, height, data: matte }, box };
}

interface Outline {
  readonly cx: number;
  readonly cy: number;
  readonly size: number;
  readonly turn: number;
}

function coverage({ cx, cy, size, turn }: Outline, x: number, y: number): number {
  const [far, near] = [size * 0.23, size * 0.13];
  const distance = Math.hypot(x + 0.5 - cx, y + 0.5 - cy);
  if (distance > far + 2) return 0;
  if (distance < near - 2) return 1;
  let inside = 0;
  for (let sample = 0; sample < FINE * FINE; sample++) {
    const dx = x + ((sample % FINE) + 0.5) / FINE - cx;
    const dy = y + (Math.floor(sample / FINE) + 0.5) / FINE - cy;
    const angle = Math.atan2(dy, dx) + turn;
    const radius = size * (0.18 + 0.03 * Math.sin(5 * angle) + 0.015 * Math.sin(13 * angle));
    if (dx * dx + dy * dy < radius * radius) inside++;
  }
  return inside / (FINE * FINE);
}
