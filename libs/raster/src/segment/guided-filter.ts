import { boxMean } from './box-mean';

export interface GuidedSettings {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  /** How much of a colour's variance is noise; colours are 0..1. */
  readonly epsilon: number;
}

/**
 * A plane redrawn along the edges of a colour picture: in each window it becomes a linear function of the colours.
 *
 * Shapes   red, green, blue, plane f32 [height, width], 0..1 → f32 [height, width]
 * Returns  a new plane; it may leave 0..1 a little
 * Units    radius in pixels
 * Errors   none
 * Cost     17 box means; scratch 17 planes
 * Source   K. He, J. Sun, X. Tang, "Guided image filtering", 2013, section 3.5
 */
export function guidedFilter(
  [red, green, blue]: readonly [Float32Array, Float32Array, Float32Array],
  plane: Float32Array,
  settings: GuidedSettings,
): Float32Array {
  const length = plane.length;
  const scratch = new Float32Array(length);
  const product = new Float32Array(length);
  const mean = (of: Float32Array): Float32Array => {
    const out = new Float32Array(length);
    boxMean(of, out, scratch, settings);
    return out;
  };
  const meanOfProduct = (one: Float32Array, other: Float32Array): Float32Array => {
    for (let at = 0; at < length; at++) product[at] = one[at]! * other[at]!;
    return mean(product);
  };
  const means: Means = {
    r: mean(red),
    g: mean(green),
    b: mean(blue),
    p: mean(plane),
    rp: meanOfProduct(red, plane),
    gp: meanOfProduct(green, plane),
    bp: meanOfProduct(blue, plane),
    rr: meanOfProduct(red, red),
    rg: meanOfProduct(red, green),
    rb: meanOfProduct(red, blue),
    gg: meanOfProduct(green, green),
    gb: meanOfProduct(green, blue),
    bb: meanOfProduct(blue, blue),
  };
  solve(means, settings.epsilon);
  // The four planes of coefficients now lie where the products with p and the mean of p were.
  const [ar, ag, ab, rest] = [mean(means.rp), mean(means.gp), mean(means.bp), mean(means.p)];
  for (let at = 0; at < length; at++) {
    rest[at]! += ar[at]! * red[at]! + ag[at]! * green[at]! + ab[at]! * blue[at]!;
  }
  return rest;
}

type Means = Readonly<
  Record<'r' | 'g' | 'b' | 'p' | 'rp' | 'gp' | 'bp' | 'rr' | 'rg' | 'rb' | 'gg' | 'gb' | 'bb', Float32Array>
>;

/** a = (Σ + εU)⁻¹ cov(I, p) over rp, gp, bp; b = p̄ - a·μ over p. */
function solve({ r, g, b, p, rp, gp, bp, rr, rg, rb, gg, gb, bb }: Means, epsilon: number): void {
  for (let at = 0; at < p.length; at++) {
    const mr = r[at]!;
    const mg = g[at]!;
    const mb = b[at]!;
    const mp = p[at]!;
    const s00 = rr[at]! - mr * mr + epsilon;
    const s01 = rg[at]! - mr * mg;
    const s02 = rb[at]! - mr * mb;
    const s11 = gg[at]! - mg * mg + epsilon;
    const s12 = gb[at]! - mg * mb;
    const s22 = bb[at]! - mb * mb + epsilon;
    const c0 = rp[at]! - mr * mp;
    const c1 = gp[at]! - mg * mp;
    const c2 = bp[at]! - mb * mp;
    const i00 = s11 * s22 - s12 * s12;
    const i01 = s02 * s12 - s01 * s22;
    const i02 = s01 * s12 - s02 * s11;
    const i11 = s00 * s22 - s02 * s02;
    const i12 = s02 * s01 - s00 * s12;
    const i22 = s00 * s11 - s01 * s01;
    const determinant = s00 * i00 + s01 * i01 + s02 * i02;
    const ar = (i00 * c0 + i01 * c1 + i02 * c2) / determinant;
    const ag = (i01 * c0 + i11 * c1 + i12 * c2) / determinant;
    const ab = (i02 * c0 + i12 * c1 + i22 * c2) / determinant;
    rp[at] = ar;
    gp[at] = ag;
    bp[at] = ab;
    p[at] = mp - ar * mr - ag * mg - ab * mb;
  }
}
