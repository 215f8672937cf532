import type { Raster } from '../raster';
import { randomOf } from './random-of';

/**
 * A landscape of fractal noise that stands in for a photograph: sky with clouds over textured ground, a warm sun and
 * grain.
 *
 * Returns  an opaque [H, W, 4]
 * Units    seed: whole number; the same seed gives the same scene at every size
 */
export function scenePicture(width: number, height: number, seed: number): Raster {
  const random = randomOf(`scene ${seed}`);
  const horizon = 0.35 + 0.2 * random();
  const sky = [60 + 60 * random(), 110 + 60 * random(), 170 + 70 * random()];
  const ground = [70 + 90 * random(), 70 + 70 * random(), 30 + 40 * random()];
  const sun = [random(), horizon * random()];
  const clouds = noiseOf(seed * 2 + 1);
  const earth = noiseOf(seed * 2 + 2);
  const data = new Uint8ClampedArray(width * height * 4);
  const side = Math.max(width, height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const [u, v] = [x / side, y / side];
      const isSky = y < horizon * height;
      const cloud = Math.max(0, clouds(u * 4, v * 8) - 0.5) * 2;
      const light = isSky ? cloud : earth(u * 9, v * 9) - 0.5;
      const glow = Math.max(0, 1 - Math.hypot(x / width - sun[0]!, y / height - sun[1]!) * 4) ** 2;
      for (let part = 0; part < 3; part++) {
        const base = isSky
          ? sky[part]! + (255 - sky[part]!) * light + (y / height) * 60
          : ground[part]! + 110 * light;
        const warm = [90, 50, -40][part]! * glow;
        data[at + part] = base + warm + (random() - 0.5) * 8;
      }
      data[at + 3] = 255;
    }
  }
  return { width, height, data };
}

/** Fractal value noise, 0..1, mean about .5. */
function noiseOf(seed: number): (x: number, y: number) => number {
  const lattice = (x: number, y: number): number => {
    let state = Math.imul(x, 0x27d4eb2f) ^ Math.imul(y, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1);
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
    state = Math.imul(state ^ (state >>> 12), 0x297a2d39);
    return ((state ^ (state >>> 15)) >>> 0) / 2 ** 32;
  };
  const smooth = (x: number, y: number): number => {
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [s, t] = [x - left, y - top].map((at) => at * at * (3 - 2 * at));
    const above = lattice(left, top) + (lattice(left + 1, top) - lattice(left, top)) * s!;
    const below = lattice(left, top + 1) + (lattice(left + 1, top + 1) - lattice(left, top + 1)) * s!;
    return above + (below - above) * t!;
  };
  return (x, y) => {
    let sum = 0;
    let weight = 0;
    for (let octave = 0, gain = 1, scale = 1; octave < 6; octave++, gain *= 0.55, scale *= 2) {
      sum += gain * smooth(x * scale, y * scale);
      weight += gain;
    }
    return sum / weight;
  };
}
