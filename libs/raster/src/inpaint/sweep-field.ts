import { patchDistance } from './patch-distance';
import type { PatchField } from './patch-field';
import type { SeededDraws } from './seeded-draws';

const ANYTHING = 0x7fffffff;

/**
 * What a match costs for being far away, in units of patchDistance: the square of the way as a share of the region's
 * width and height. Without it a smooth wall is taken for a smooth table as soon as their greys agree.
 */
const FAR_ACROSS = 400_000;
const FAR_DOWN = 1_600_000;

/**
 * Measures every match anew, after the colours of the hole have changed.
 *
 * Returns  nothing; `field.distances` is written
 * Units    patchDistance, and what the way costs
 * Cost     one whole distance a target
 */
export function measureField(field: PatchField): void {
  const { targets, matches, distances } = field;
  const { pixels, width, height } = field.level;
  const across = (field.nearness * FAR_ACROSS) / (width * width);
  const down = (field.nearness * FAR_DOWN) / (height * height);
  for (let place = 0; place < targets.length; place++) {
    const target = targets[place]!;
    const match = matches[target]!;
    const rows = Math.floor(target / width) - Math.floor(match / width);
    const columns = target - match - rows * width;
    const far = columns * columns * across + rows * rows * down;
    distances[target] = far + patchDistance(pixels, width, target, match, ANYTHING);
  }
}

/**
 * Gives a random source to every target without a match.
 *
 * Returns  nothing; `field.matches` is written
 */
export function drawMatches(field: PatchField, draws: SeededDraws): void {
  const { targets, sources, matches } = field;
  for (let place = 0; place < targets.length; place++) {
    const target = targets[place]!;
    if (matches[target]! < 0) matches[target] = sources[draws.below(sources.length)]!;
  }
}

export interface SweepOrder {
  /** 1 in reading order, -1 backwards. */
  readonly direction: 1 | -1;
  /** How far around its present match a target looks at random, halved down to 1. */
  readonly radius: number;
}

/**
 * One round of PatchMatch: every target tries what its two previous neighbours have found, one step on, and then
 * random patches around the best, nearer and nearer.
 *
 * Returns  nothing; `field.matches` and `field.distances` are written, distances only ever fall
 * Units    radius in pixels
 * Cost     about 2 + log2(radius) distances a target, most of them given up early
 * Source   C. Barnes et al., "PatchMatch", 2009, section 3
 */
export function sweepField(field: PatchField, { direction, radius }: SweepOrder, draws: SeededDraws): void {
  const { targets, isTarget, isSource, matches, distances } = field;
  const { pixels, width, height } = field.level;
  const across = (field.nearness * FAR_ACROSS) / (width * width);
  const down = (field.nearness * FAR_DOWN) / (height * height);
  const steps = [direction, direction * width];
  for (let place = 0; place < targets.length; place++) {
    const target = targets[direction > 0 ? place : targets.length - 1 - place]!;
    const y = Math.floor(target / width);
    const x = target - y * width;
    let best = matches[target]!;
    let least = distances[target]!;
    if (least === 0) continue;
    for (let side = 0; side < 2; side++) {
      const step = steps[side]!;
      if (isTarget[target - step] !== 1) continue;
      const candidate = matches[target - step]! + step;
      if (candidate === best || isSource[candidate] !== 1) continue;
      const rows = y - Math.floor(candidate / width);
      const columns = target - candidate - rows * width;
      const far = columns * columns * across + rows * rows * down;
      const distance = far + patchDistance(pixels, width, target, candidate, least - far);
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    for (let reach = radius; reach >= 1; reach >>= 1) {
      const bestRow = Math.floor(best / width);
      const bestColumn = best - bestRow * width;
      const left = Math.max(0, bestColumn - reach);
      const top = Math.max(0, bestRow - reach);
      const draw = draws.next();
      const wide = Math.min(width - 1, bestColumn + reach) - left + 1;
      const high = Math.min(height - 1, bestRow + reach) - top + 1;
      const column = left + (((draw & 0xffff) * wide) >>> 16);
      const row = top + (((draw >>> 16) * high) >>> 16);
      const candidate = row * width + column;
      if (isSource[candidate] !== 1) continue;
      const far = (x - column) * (x - column) * across + (y - row) * (y - row) * down;
      if (far >= least) continue;
      const distance = far + patchDistance(pixels, width, target, candidate, least - far);
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    matches[target] = best;
    distances[target] = least;
  }
}
