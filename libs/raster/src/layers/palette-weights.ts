import { PALETTE_MAX, type Palette } from './choose-palette';
import { nearestInHull } from './nearest-in-hull';
import { paletteTetrahedra, sharesIn, type Tetrahedron } from './palette-tetrahedra';

/** Nodes a side, and the places a node has: [33, 33, 33, 8], red slowest, blue fastest. */
export const WEIGHT_NODES = 33;

/** How much of each palette colour is in a colour, at the nodes of a grid over RGB. */
export type PaletteWeights = Float32Array;

const INSIDE = -1e-5;
const ROUNDS = 200;

/**
 * The weight table of a palette: the shares in the tetrahedron that holds a colour; outside of the palette's cloud those
 * of its nearest point.
 *
 * Shapes   palette [k, 3] → [33, 33, 33, 8]; places k..7 are 0
 * Returns  weights 0..1 that sum to 1 at every node
 * Errors   RangeError when the palette has no colour or more than 8
 * Cost     35 937 nodes, about .2 s; 1.15 MB
 */
export function paletteWeights(palette: Palette): PaletteWeights {
  const mixtureOf = paletteMixture(palette);
  const table = new Float32Array(WEIGHT_NODES ** 3 * PALETTE_MAX);
  const weights = new Float64Array(palette.length / 3);
  const step = 255 / (WEIGHT_NODES - 1);
  for (let node = 0, at = 0; node < WEIGHT_NODES ** 3; node++, at += PALETTE_MAX) {
    const red = Math.floor(node / WEIGHT_NODES ** 2) * step;
    const green = (Math.floor(node / WEIGHT_NODES) % WEIGHT_NODES) * step;
    mixtureOf(red, green, (node % WEIGHT_NODES) * step, weights);
    table.set(weights, at);
  }
  return table;
}

/** Writes the weights [k] of a colour given in bytes. */
export type Mixture = (red: number, green: number, blue: number, weights: Float64Array) => void;

/**
 * How colours are mixed from a palette: what the table holds at its nodes, for any colour.
 *
 * Shapes   palette [k, 3]
 * Returns  a function that writes weights 0..1 with sum 1
 * Errors   RangeError when the palette has no colour or more than 8
 * Cost     some 5 microseconds a colour
 */
export function paletteMixture(palette: Palette): Mixture {
  const count = palette.length / 3;
  if (count < 1 || count > PALETTE_MAX) {
    throw new RangeError(`Expected 1 to ${PALETTE_MAX} colours but received ${count}`);
  }
  const tetrahedra = paletteTetrahedra(palette);
  const shares = new Float64Array(3);
  let last: Tetrahedron | undefined;
  return (red, green, blue, weights) => {
    // Neighbours mostly share a tetrahedron.
    if (!last || !holds(last, red, green, blue, shares)) {
      last = tetrahedra.find((one) => holds(one, red, green, blue, shares));
    }
    if (last) writeShares(weights, last, shares);
    else nearestInHull(palette, red, green, blue, weights, ROUNDS);
  };
}

/**
 * The weights of one colour.
 *
 * Shapes   table [33, 33, 33, 8]; weights [k], written
 * Units    bytes in; weights 0..1, sum 1 within rounding
 * Cost     four reads a weight
 * Source   J. M. Kasson, S. I. Nin, W. Plouffe, J. L. Hafner, "Performing color space conversions with
 *          three-dimensional linear interpolation", 1995: tetrahedral
 */
export function weightsAt(
  table: PaletteWeights,
  red: number,
  green: number,
  blue: number,
  weights: Float64Array,
): void {
  const scale = (WEIGHT_NODES - 1) / 255;
  const r = Math.min(WEIGHT_NODES - 2, Math.floor(red * scale));
  const g = Math.min(WEIGHT_NODES - 2, Math.floor(green * scale));
  const b = Math.min(WEIGHT_NODES - 2, Math.floor(blue * scale));
  const x = red * scale - r;
  const y = green * scale - g;
  const z = blue * scale - b;
  const low = ((r * WEIGHT_NODES + g) * WEIGHT_NODES + b) * PALETTE_MAX;
  const [R, G, B] = [WEIGHT_NODES * WEIGHT_NODES * PALETTE_MAX, WEIGHT_NODES * PALETTE_MAX, PALETTE_MAX];
  const high = low + R + G + B;
  let [first, second, one, two, three] = [R, R + G, x, y, z];
  if (x >= y) {
    if (y < z && x >= z) [first, second, one, two, three] = [R, R + B, x, z, y];
    else if (y < z) [first, second, one, two, three] = [B, R + B, z, x, y];
  } else if (z >= y) [first, second, one, two, three] = [B, G + B, z, y, x];
  else if (z >= x) [first, second, one, two, three] = [G, G + B, y, z, x];
  else [first, second, one, two, three] = [G, R + G, y, x, z];
  for (let k = 0; k < weights.length; k++) {
    weights[k] =
      (1 - one) * table[low + k]! +
      (one - two) * table[low + first + k]! +
      (two - three) * table[low + second + k]! +
      three * table[high + k]!;
  }
}

function holds(one: Tetrahedron, red: number, green: number, blue: number, shares: Float64Array): boolean {
  const rest = sharesIn(one, red, green, blue, shares);
  return rest > INSIDE && shares[0]! > INSIDE && shares[1]! > INSIDE && shares[2]! > INSIDE;
}

function writeShares(weights: Float64Array, { corners }: Tetrahedron, shares: Float64Array): void {
  weights.fill(0);
  weights[corners[0]] = Math.max(0, 1 - shares[0]! - shares[1]! - shares[2]!);
  weights[corners[1]] = Math.max(0, shares[0]!);
  weights[corners[2]] = Math.max(0, shares[1]!);
  weights[corners[3]] = Math.max(0, shares[2]!);
}
