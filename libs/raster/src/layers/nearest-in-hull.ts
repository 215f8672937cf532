/** Where the slope between the best and the worst corner counts as level. */
const LEVEL = 1e-3;

/**
 * The point of a convex hull that is nearest to a colour, as weights of the hull's corners.
 *
 * Shapes   corners [k, 3]; weights [k], written: each 0..1, sum 1
 * Returns  the distance, in the units of the colours
 * Units    rounds: steps at most; 20 for a palette, 200 for a table
 * Cost     O(k) a round
 * Source   S. Lacoste-Julien and M. Jaggi, "On the global linear convergence of Frank-Wolfe optimization variants",
 *          2015: pairwise Frank-Wolfe
 */
export function nearestInHull(
  corners: Float64Array,
  red: number,
  green: number,
  blue: number,
  weights: Float64Array,
  rounds: number,
): number {
  const count = corners.length / 3;
  const start = nearestCorner(corners, red, green, blue);
  weights.fill(0);
  weights[start] = 1;
  let x = corners[start * 3]! - red;
  let y = corners[start * 3 + 1]! - green;
  let z = corners[start * 3 + 2]! - blue;
  for (let round = 0; round < rounds; round++) {
    let [low, lowest] = [0, Infinity];
    let [high, highest] = [0, -Infinity];
    for (let corner = 0, at = 0; corner < count; corner++, at += 3) {
      const slope = x * corners[at]! + y * corners[at + 1]! + z * corners[at + 2]!;
      if (slope < lowest) [low, lowest] = [corner, slope];
      if (slope > highest && weights[corner]! > 0) [high, highest] = [corner, slope];
    }
    if (highest - lowest < LEVEL) break;
    const dx = corners[low * 3]! - corners[high * 3]!;
    const dy = corners[low * 3 + 1]! - corners[high * 3 + 1]!;
    const dz = corners[low * 3 + 2]! - corners[high * 3 + 2]!;
    const square = dx * dx + dy * dy + dz * dz;
    const step = Math.min(weights[high]!, -(x * dx + y * dy + z * dz) / square);
    if (!(step > 0)) break;
    weights[low]! += step;
    weights[high] = weights[high]! - step < 1e-9 ? 0 : weights[high]! - step;
    x += step * dx;
    y += step * dy;
    z += step * dz;
  }
  return Math.sqrt(x * x + y * y + z * z);
}

function nearestCorner(corners: Float64Array, red: number, green: number, blue: number): number {
  let [nearest, least] = [0, Infinity];
  for (let at = 0; at < corners.length; at += 3) {
    const distance =
      (corners[at]! - red) ** 2 + (corners[at + 1]! - green) ** 2 + (corners[at + 2]! - blue) ** 2;
    if (distance < least) [nearest, least] = [at / 3, distance];
  }
  return nearest;
}
