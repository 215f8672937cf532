import { patchDistance } from './patch-distance';
import type { PatchField } from './patch-field';
import type { SeededDraws } from './seeded-draws';

const ANYTHING = 0x7fffffff;

/**
 * Measures every match anew, after the colours of the hole have changed.
 *
 * Returns  nothing; `field.distances` is written
 * Cost     one whole distance a target
 */
export function measureField(field: PatchField): void {
  const { targets, matches, distances } = field;
  const { pixels, width } = field.level;
  for (let place = 0; place < targets.length; place++) {
    const target = targets[place]!;
    distances[target] = patchDistance(pixels, width, target, matches[target]!, ANYTHING);
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
  const steps = [direction, direction * width];
  for (let place = 0; place < targets.length; place++) {
    const target = targets[direction > 0 ? place : targets.length - 1 - place]!;
    let best = matches[target]!;
    let least = distances[target]!;
    if (least === 0) continue;
    for (let side = 0; side < 2; side++) {
      const step = steps[side]!;
      if (isTarget[target - step] !== 1) continue;
      const candidate = matches[target - step]! + step;
      if (candidate === best || isSource[candidate] !== 1) continue;
      const distance = patchDistance(pixels, width, target, candidate, least);
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    for (let reach = radius; reach >= 1; reach >>= 1) {
      const y = Math.floor(best / width);
      const x = best - y * width;
      const left = Math.max(0, x - reach);
      const top = Math.max(0, y - reach);
      const draw = draws.next();
      const across = ((draw & 0xffff) * (Math.min(width - 1, x + reach) - left + 1)) >>> 16;
      const down = ((draw >>> 16) * (Math.min(height - 1, y + reach) - top + 1)) >>> 16;
      const candidate = (top + down) * width + left + across;
      if (isSource[candidate] !== 1) continue;
      const distance = patchDistance(pixels, width, target, candidate, least);
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    matches[target] = best;
    distances[target] = least;
  }
}
