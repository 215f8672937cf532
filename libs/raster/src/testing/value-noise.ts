import { SeededDraws } from '../inpaint/seeded-draws';

export interface NoiseSettings {
  readonly seed: number;
  readonly octaves: number;
  /** Cells across the picture in the coarsest octave. */
  readonly cells: number;
  /** How many times longer than high its grain is. */
  readonly stretch?: number;
}

/** Each octave is so much weaker than the one before. */
const GAIN = 0.55;

/**
 * Fractal value noise.
 *
 * Shapes   → f32 [height, width], 0..1
 * Returns  a new table; the same seed gives the same numbers
 * Errors   none
 */
export function valueNoise(
  width: number,
  height: number,
  { seed, octaves, cells, stretch = 1 }: NoiseSettings,
): Float32Array {
  const out = new Float32Array(width * height);
  let [weight, total] = [1, 0];
  for (let octave = 0; octave < octaves; octave++) {
    const size = width / (cells * 2 ** octave);
    if (size < 1) break;
    addOctave(out, width, { seed: seed + octave, across: size * stretch, down: size, weight });
    total += weight;
    weight *= GAIN;
  }
  for (let at = 0; at < out.length; at++) out[at]! /= total;
  return out;
}

interface Octave {
  readonly seed: number;
  readonly across: number;
  readonly down: number;
  readonly weight: number;
}

function addOctave(out: Float32Array, width: number, { seed, across, down, weight }: Octave): void {
  const height = out.length / width;
  const columns = Math.ceil(width / across) + 2;
  const draws = new SeededDraws(seed, 73);
  const knots = Float32Array.from({ length: columns * (Math.ceil(height / down) + 2) }, () =>
    draws.fraction(),
  );
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor(y / down);
    const fy = eased(y / down - row);
    for (let x = 0; x < width; x++, at++) {
      const column = Math.floor(x / across);
      const fx = eased(x / across - column);
      const knot = row * columns + column;
      const upper = knots[knot]! * (1 - fx) + knots[knot + 1]! * fx;
      const lower = knots[knot + columns]! * (1 - fx) + knots[knot + columns + 1]! * fx;
      out[at]! += weight * (upper * (1 - fy) + lower * fy);
    }
  }
}

function eased(share: number): number {
  return share * share * (3 - 2 * share);
}
