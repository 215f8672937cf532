const LEVELS = 12;
const HUES = 18;
/** a and b from -90 to 90; what lies beyond counts as the end. */
const REACH = 90;
const SOFTNESS = 1.3;
/** No colour is impossible. */
const FLOOR = 1e-5;

/**
 * How often colours occur, softly: a colour also counts for its neighbours, so a few hundred samples say something about
 * colours that were not among them.
 *
 * Shapes   12×18×18 cells of L, a, b
 */
export class ColourHistogram {
  private readonly counts = new Float64Array(LEVELS * HUES * HUES);
  private total = 0;

  /**
   * Counts one colour.
   *
   * Units    L 0..100, a, b -90..90, weight at least 0
   */
  add(L: number, a: number, b: number, weight: number): void {
    const [l, i, j] = [
      placeOf(L / 100, LEVELS),
      placeOf(a / (2 * REACH) + 0.5, HUES),
      placeOf(b / (2 * REACH) + 0.5, HUES),
    ];
    const [lCell, iCell, jCell] = [Math.floor(l), Math.floor(i), Math.floor(j)];
    for (let near = 0; near < 27; near++) {
      const x = lCell + (near % 3) - 1;
      const y = iCell + (Math.floor(near / 3) % 3) - 1;
      const z = jCell + Math.floor(near / 9) - 1;
      if (x < 0 || y < 0 || z < 0 || x >= LEVELS || y >= HUES || z >= HUES) continue;
      const square = (x + 0.5 - l) ** 2 + (y + 0.5 - i) ** 2 + (z + 0.5 - j) ** 2;
      const share = weight * Math.exp(-SOFTNESS * square);
      this.counts[(x * HUES + y) * HUES + z]! += share;
      this.total += share;
    }
  }

  /** The same counts in a new histogram, and those of another at a share of the whole. */
  mixedWith(other: ColourHistogram, share: number): ColourHistogram {
    const mixed = new ColourHistogram();
    const own = this.total > 0 ? (1 - share) / this.total : 0;
    const rest = other.total > 0 ? share / other.total : 0;
    for (let at = 0; at < this.counts.length; at++) {
      mixed.counts[at] = this.counts[at]! * own + other.counts[at]! * rest;
      mixed.total += mixed.counts[at]!;
    }
    return mixed;
  }

  /** How likely a colour is: above 0, at most a little over 1. */
  likelihood(L: number, a: number, b: number): number {
    const cell =
      (Math.floor(placeOf(L / 100, LEVELS)) * HUES + Math.floor(placeOf(a / (2 * REACH) + 0.5, HUES))) *
        HUES +
      Math.floor(placeOf(b / (2 * REACH) + 0.5, HUES));
    return (this.total > 0 ? this.counts[cell]! / this.total : 0) + FLOOR;
  }
}

/** A share of 0..1 as a place in so many cells. */
function placeOf(share: number, cells: number): number {
  return Math.min(cells - 1e-3, Math.max(0, share * cells));
}
