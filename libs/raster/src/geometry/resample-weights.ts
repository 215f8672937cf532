/** For each place of the result: the first source place that counts, how many do, and their whole-number weights. */
export interface ResampleWeights {
  readonly from: Int32Array;
  readonly count: Int32Array;
  /** [result, most]: row i holds the weights of result i. */
  readonly weights: Float64Array;
  readonly sums: Float64Array;
  readonly most: number;
}

/** Weights are whole numbers, so every sum is exact and the same from left and from right. */
const UNIT = 16384;
const LANCZOS_LOBES = 3;

/**
 * How a line of one length becomes a line of another.
 *
 * Units    lengths in pixels, at least 1
 * Returns  area average when it gets shorter, Lanczos with 3 lobes when longer, a copy when equal
 * Differs  the second half mirrors the first by construction, so a mirrored line gives the mirrored result
 */
export function resampleWeights(sourceLength: number, length: number): ResampleWeights {
  const scale = sourceLength / length;
  const most = scale >= 1 ? Math.ceil(scale) + 2 : 2 * LANCZOS_LOBES + 2;
  const from = new Int32Array(length);
  const count = new Int32Array(length);
  const weights = new Float64Array(length * most);
  const sums = new Float64Array(length);
  for (let at = 0; at < Math.ceil(length / 2); at++) {
    const taps = scale >= 1 ? areaTaps(at, scale, sourceLength) : lanczosTaps(at, scale, sourceLength);
    const mirrored = length - 1 - at;
    from[at] = taps.from;
    from[mirrored] = sourceLength - taps.from - taps.weights.length;
    count[at] = count[mirrored] = taps.weights.length;
    sums[at] = sums[mirrored] = taps.weights.reduce((sum, weight) => sum + weight, 0);
    weights.set(taps.weights, at * most);
    weights.set([...taps.weights].reverse(), mirrored * most);
  }
  if (length % 2 === 1) evenMiddle({ from, count, weights, sums, most }, length, sourceLength);
  return { from, count, weights, sums, most };
}

interface Taps {
  readonly from: number;
  readonly weights: readonly number[];
}

function areaTaps(at: number, scale: number, sourceLength: number): Taps {
  const start = at * scale;
  const end = Math.min(sourceLength, start + scale);
  const first = Math.min(sourceLength - 1, Math.floor(start + 1e-9));
  const last = Math.max(first + 1, Math.min(sourceLength, Math.ceil(end - 1e-9)));
  const weights = Array.from({ length: last - first }, (_, step) => {
    const covered = Math.min(end, first + step + 1) - Math.max(start, first + step);
    return Math.max(0, Math.round((covered / scale) * UNIT));
  });
  return weights.some((weight) => weight > 0) ? { from: first, weights } : { from: first, weights: [UNIT] };
}

function lanczosTaps(at: number, scale: number, sourceLength: number): Taps {
  const centre = (at + 0.5) * scale - 0.5;
  const low = Math.ceil(centre - LANCZOS_LOBES);
  const high = Math.floor(centre + LANCZOS_LOBES);
  const first = Math.max(0, low);
  const last = Math.min(sourceLength - 1, high);
  const weights = new Array<number>(last - first + 1).fill(0);
  for (let place = low; place <= high; place++) {
    // What lies beyond the edge is the edge.
    const inside = Math.max(first, Math.min(last, place)) - first;
    weights[inside]! += Math.round(lanczos(place - centre) * UNIT);
  }
  return { from: first, weights };
}

function lanczos(x: number): number {
  if (Math.abs(x) < 1e-9) return 1;
  if (Math.abs(x) >= LANCZOS_LOBES) return 0;
  const angle = Math.PI * x;
  return (LANCZOS_LOBES * Math.sin(angle) * Math.sin(angle / LANCZOS_LOBES)) / (angle * angle);
}

/** The place in the very middle is its own mirror: its taps are averaged with their reverse. */
function evenMiddle(table: ResampleWeights, length: number, sourceLength: number): void {
  const { from, count, weights, sums, most } = table;
  const at = (length - 1) / 2;
  const taps = Array.from({ length: count[at]! }, (_, step) => weights[at * most + step]!);
  // The mirror wrote last, so what stands here begins where the mirror says.
  const start = from[at]!;
  const mirrorStart = sourceLength - start - taps.length;
  const first = Math.min(start, mirrorStart);
  const size = Math.max(start, mirrorStart) + taps.length - first;
  const even = new Array<number>(size).fill(0);
  taps.forEach((weight, step) => {
    even[start - first + step]! += weight;
    even[size - 1 - (start - first + step)]! += weight;
  });
  from[at] = first;
  count[at] = size;
  sums[at] = even.reduce((sum, weight) => sum + weight, 0);
  weights.set(even, at * most);
}
