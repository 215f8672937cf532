import type { Palette } from './choose-palette';

/** One tetrahedron of palette colours and how a colour is written in its corners. */
export interface Tetrahedron {
  readonly corners: readonly [number, number, number, number];
  /** [3, 3], row-major: the rows give the shares of corners 1, 2, 3 of a colour seen from corner 0. */
  readonly inverse: Float64Array;
  readonly origin: readonly [number, number, number];
}

/** Six times the volume below which four colours are as good as flat. */
const FLAT = 200;

/**
 * The palette's cloud cut into tetrahedra, so that near colours mix from near palette colours.
 *
 * Shapes   palette [k, 3], k at most 8
 * Returns  the tetrahedra; none for fewer than four colours or when all lie in a plane
 * Cost     all C(k, 4) choices, 70 at most
 * Source   B. Delaunay, "Sur la sphère vide", 1934, by the lower hull of the lifted points (c, |c|²)
 */
export function paletteTetrahedra(palette: Palette): Tetrahedron[] {
  const count = palette.length / 3;
  const found: Tetrahedron[] = [];
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count; b++)
      for (let c = b + 1; c < count; c++)
        for (let d = c + 1; d < count; d++) {
          const one = tetrahedronOf(palette, [a, b, c, d]);
          if (one && isLowest(palette, one)) found.push(one);
        }
  return found;
}

/**
 * The shares of corners 1, 2, 3 in a colour; corner 0 has the rest.
 *
 * Shapes   shares [3], written; negative outside
 * Returns  the share of corner 0
 */
export function sharesIn(
  { inverse, origin }: Tetrahedron,
  red: number,
  green: number,
  blue: number,
  shares: Float64Array,
): number {
  const x = red - origin[0];
  const y = green - origin[1];
  const z = blue - origin[2];
  for (let row = 0; row < 3; row++) {
    shares[row] = inverse[row * 3]! * x + inverse[row * 3 + 1]! * y + inverse[row * 3 + 2]! * z;
  }
  return 1 - shares[0]! - shares[1]! - shares[2]!;
}

function tetrahedronOf(palette: Palette, corners: Tetrahedron['corners']): Tetrahedron | undefined {
  const [a, b, c, d] = corners.map((corner) => palette.subarray(corner * 3, corner * 3 + 3));
  const u = minus(b!, a!);
  const v = minus(c!, a!);
  const w = minus(d!, a!);
  const rows = [cross(v, w), cross(w, u), cross(u, v)];
  const volume = u[0]! * rows[0]![0]! + u[1]! * rows[0]![1]! + u[2]! * rows[0]![2]!;
  if (Math.abs(volume) < FLAT) return undefined;
  return {
    corners,
    inverse: Float64Array.from(rows.flat(), (value) => value / volume),
    origin: [a![0]!, a![1]!, a![2]!],
  };
}

/** Whether no other palette colour, lifted, lies below the plane through the four. */
function isLowest(palette: Palette, one: Tetrahedron): boolean {
  const liftOf = (index: number) =>
    palette[index * 3]! ** 2 + palette[index * 3 + 1]! ** 2 + palette[index * 3 + 2]! ** 2;
  const lifts = one.corners.map(liftOf);
  const shares = new Float64Array(3);
  for (let other = 0; other < palette.length / 3; other++) {
    if (one.corners.includes(other)) continue;
    const at = other * 3;
    const rest = sharesIn(one, palette[at]!, palette[at + 1]!, palette[at + 2]!, shares);
    const plane = lifts[0]! * rest + lifts[1]! * shares[0]! + lifts[2]! * shares[1]! + lifts[3]! * shares[2]!;
    if (liftOf(other) < plane - 1e-6) return false;
  }
  return true;
}

const minus = (one: ArrayLike<number>, other: ArrayLike<number>): number[] => [
  one[0]! - other[0]!,
  one[1]! - other[1]!,
  one[2]! - other[2]!,
];

const cross = (u: readonly number[], v: readonly number[]): number[] => [
  u[1]! * v[2]! - u[2]! * v[1]!,
  u[2]! * v[0]! - u[0]! * v[2]!,
  u[0]! * v[1]! - u[1]! * v[0]!,
];
