import type { ColourHistogram } from './colour-histogram';
import { nearestInHull } from './nearest-in-hull';

/** Rounded colours [k, 3], dark ones first. */
export type Palette = Float64Array;

/** The most colours a palette has: more cannot be told apart in a panel, and a weight table has eight places. */
export const PALETTE_MAX = 8;

const HULL_MAX = 6;
const HULL_MIN = 4;
const GOOD_RMSE = 5;
const CANDIDATES = 24;
const ROUNDS = 20;
const MODE_RADIUS = 28;
const MODE_APART = 40;

/**
 * Few colours of a picture whose mixtures are nearly all of its colours: corners of the cloud of colours first, then
 * common colours in its middle (greys and skin get layers of their own).
 *
 * Shapes   histogram [n, 3] colours and [n] counts
 * Returns  [k, 3] whole numbers 0..255, rising by luma; k = 0 for a picture of nothing, fewer than asked for when the
 *          picture has no more that differ
 * Units    count: 'auto' (corners until the weighted RMSE of what mixtures miss is below 5, at most 6, and 2 common
 *          colours) or the number of colours, 1..8
 * Cost     O(n * 24 * k * rounds) a corner, n at most 32 768 and mostly below 3 000; O(n²) for the common colours
 * Source   J. Tan, J. Echevarria, Y. Gingold, "Efficient palette-based decomposition and recoloring of images via
 *          RGBXY-space geometry", 2018, for the idea; corners are added greedily instead of by simplifying a hull
 */
export function choosePalette(histogram: ColourHistogram, count: 'auto' | number): Palette {
  const size = histogram.counts.length;
  if (size === 0) return new Float64Array(0);
  const wanted = Math.min(PALETTE_MAX, count === 'auto' ? PALETTE_MAX : count);
  const corners = wanted === 1 ? [commonest(histogram)] : extremes(histogram);
  const hullMax = Math.min(HULL_MAX, wanted, size);
  const enough = count === 'auto' ? HULL_MIN : hullMax;
  while (corners.length > 1 && corners.length < hullMax) {
    const bin = nextCorner(histogram, corners, corners.length >= enough);
    if (bin === -1) break;
    corners.push(bin);
  }
  const masses = corners.length < wanted ? massesOf(histogram) : undefined;
  while (masses && corners.length < wanted) {
    const bin = nextMode(histogram, masses, corners);
    if (bin === -1) break;
    corners.push(bin);
  }
  return byLuma(
    corners.map((bin) => [0, 1, 2].map((part) => Math.round(histogram.colours[bin * 3 + part]!))),
  );
}

function commonest({ counts }: ColourHistogram): number {
  return counts.reduce((best, count, bin) => (count > counts[best]! ? bin : best), 0);
}

function extremes({ colours, counts }: ColourHistogram): number[] {
  let [dark, light] = [0, 0];
  for (let bin = 1; bin < counts.length; bin++) {
    if (lumaAt(colours, bin) < lumaAt(colours, dark)) dark = bin;
    if (lumaAt(colours, bin) > lumaAt(colours, light)) light = bin;
  }
  return dark === light ? [dark] : [dark, light];
}

/** The bin that brings the mixtures nearest to the picture, or -1 when they are near enough. */
function nextCorner(histogram: ColourHistogram, corners: readonly number[], mayStop: boolean): number {
  const { colours, counts, total } = histogram;
  const distances = distancesTo(histogram, corners);
  let squares = 0;
  for (let bin = 0; bin < counts.length; bin++) squares += counts[bin]! * distances[bin]! ** 2;
  if (mayStop && Math.sqrt(squares / total) < GOOD_RMSE) return -1;
  const scores = distances.map((distance, bin) => distance * Math.sqrt(Math.sqrt(counts[bin]!)));
  const far = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, CANDIDATES);
  let [best, least] = [-1, squares];
  for (const candidate of far) {
    if (distances[candidate]! < 1) continue;
    const hull = coloursAt(colours, [...corners, candidate]);
    const weights = new Float64Array(hull.length / 3);
    let sum = 0;
    for (let bin = 0, at = 0; bin < counts.length && sum < least; bin++, at += 3) {
      if (distances[bin]! < 0.5) continue;
      const distance = nearestInHull(hull, colours[at]!, colours[at + 1]!, colours[at + 2]!, weights, ROUNDS);
      sum += counts[bin]! * distance * distance;
    }
    if (sum < least) [best, least] = [candidate, sum];
  }
  return best;
}

function distancesTo({ colours, counts }: ColourHistogram, corners: readonly number[]): Float64Array {
  const hull = coloursAt(colours, corners);
  const weights = new Float64Array(corners.length);
  return counts.map((_, bin) =>
    nearestInHull(
      hull,
      colours[bin * 3]!,
      colours[bin * 3 + 1]!,
      colours[bin * 3 + 2]!,
      weights,
      ROUNDS + 10,
    ),
  );
}

/** How common colours around a bin are, with a soft radius. */
function massesOf({ colours, counts }: ColourHistogram): Float64Array {
  const reach = MODE_RADIUS ** 2;
  return counts.map((_, bin) => {
    let mass = 0;
    for (let other = 0; other < counts.length; other++) {
      const distance = squareBetween(colours, bin, other);
      if (distance < reach) mass += counts[other]! * (1 - distance / reach);
    }
    return mass;
  });
}

function nextMode({ colours }: ColourHistogram, masses: Float64Array, chosen: readonly number[]): number {
  let [best, most] = [-1, 0];
  for (let bin = 0; bin < masses.length; bin++) {
    let nearest = Infinity;
    for (const other of chosen) nearest = Math.min(nearest, squareBetween(colours, bin, other));
    if (nearest < MODE_APART ** 2) continue;
    const score = masses[bin]! * nearest;
    if (score > most) [best, most] = [bin, score];
  }
  return best;
}

function squareBetween(colours: Float64Array, one: number, other: number): number {
  return (
    (colours[one * 3]! - colours[other * 3]!) ** 2 +
    (colours[one * 3 + 1]! - colours[other * 3 + 1]!) ** 2 +
    (colours[one * 3 + 2]! - colours[other * 3 + 2]!) ** 2
  );
}

const coloursAt = (colours: Float64Array, bins: readonly number[]): Float64Array =>
  Float64Array.from(bins.flatMap((bin) => [...colours.subarray(bin * 3, bin * 3 + 3)]));

const lumaAt = (colours: ArrayLike<number>, bin: number): number =>
  0.299 * colours[bin * 3]! + 0.587 * colours[bin * 3 + 1]! + 0.114 * colours[bin * 3 + 2]!;

function byLuma(colours: readonly (readonly number[])[]): Palette {
  return Float64Array.from(colours.toSorted((a, b) => lumaAt(a, 0) - lumaAt(b, 0)).flat());
}
