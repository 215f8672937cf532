import type { SelectionGround } from './prepare-selection';

/** What is certain says this at its own place, as a logarithm of likelihoods; colours say up to about ± 11. */
const STRENGTH = 10;
/** How far a voice carries over differences between neighbours, and how much it loses at every step without any. */
const REACH = 1;
const STEP = 0.03;

/**
 * How far what is certain, clicks and the outside of the box, speaks for places that are reached from them without crossing an edge: colours alone would claim a grey
 * wall together with a grey vase.
 *
 * Shapes   fixed i8 [count]: 1 = surely object, -1 = surely not, 0 = to be found
 * Returns  f32 [count]: above 0 = speaks for the object, below for the background, 0 = nothing is said
 * Units    added to the logarithm of the ratio of likelihoods
 * Errors   none
 * Cost     a few dozen passes over the borders
 * Source   X. Bai, G. Sapiro, "A geodesic framework for fast interactive image and video segmentation", 2007
 */
export function clickReach(ground: SelectionGround, fixed: Int8Array): Float32Array {
  const inside = waysFrom(ground, fixed, 1);
  const outside = waysFrom(ground, fixed, -1);
  const reach = new Float32Array(inside.length);
  for (let label = 0; label < reach.length; label++) {
    reach[label] = STRENGTH * (Math.exp(-inside[label]! / REACH) - Math.exp(-outside[label]! / REACH));
  }
  return reach;
}

/** The cheapest way to each superpixel from any that is fixed to a side; Infinity where there is none. */
function waysFrom(
  { borders, falloff, patches }: SelectionGround,
  fixed: Int8Array,
  side: 1 | -1,
): Float64Array {
  const ways = new Float64Array(patches.count).fill(Number.POSITIVE_INFINITY);
  for (let label = 0; label < ways.length; label++) if (fixed[label] === side) ways[label] = 0;
  for (let changed = true; changed;) {
    changed = false;
    for (let pair = 0; pair < borders.one.length; pair++) {
      const one = borders.one[pair]!;
      const other = borders.other[pair]!;
      const cost = falloff * borders.difference[pair]! + STEP;
      if (ways[one]! + cost < ways[other]!) {
        ways[other] = ways[one]! + cost;
        changed = true;
      } else if (ways[other]! + cost < ways[one]!) {
        ways[one] = ways[other]! + cost;
        changed = true;
      }
    }
  }
  return ways;
}
