import { div255 } from './flatten';

/** One pixel of a stack of soft layers, bottom to top; solveSoftPixel writes all of it but the weights. */
export interface SoftPixel {
  /** [k]: wanted weight of each layer, 0..1, sum about 1. */
  readonly weights: Float64Array;
  /** [k]: over-alphas, bytes. */
  readonly alphas: Int32Array;
  /** [k, 3]: colours, bytes. */
  readonly colours: Int32Array;
  /** [k]: what the rounded alphas really weigh. */
  readonly effective: Float64Array;
  /** [k]: layers by falling effective weight. */
  readonly order: Int32Array;
}

/** The float error that still rounds to the right byte, with a margin for the order of additions. */
const FLOAT_REACH = 0.4999;

/**
 * The scratch of one pixel.
 *
 * Shapes   each [k] or [k, 3]
 * Returns  zeros
 */
export function newSoftPixel(count: number): SoftPixel {
  return {
    weights: new Float64Array(count),
    alphas: new Int32Array(count),
    colours: new Int32Array(count * 3),
    effective: new Float64Array(count),
    order: new Int32Array(count),
  };
}

/**
 * Colours and over-alphas of one pixel's soft layers so that both compositors give the wanted colour: palette colour
 * plus what the mixture misses, then the smallest step of one layer that is exact.
 *
 * Shapes   pixel as said; palette [k, 3] bytes, bottom to top
 * Units    red, green, blue: the wanted bytes
 * Returns  how many of the three values needed the last resort, the wanted colour in every layer
 * Order    layers are tried by falling weight, the lower one first when equal; steps 1, -1, 2, -2, ...: part of the
 *          format, so that the same picture gives the same layers everywhere
 * Cost     O(k) for most pixels, O(k * steps) where rounding misses
 * Source   weights w with sum 1 and the residual r = I - sum(w P): adding r to every layer is exact before rounding,
 *          and one colour in all layers is exact whatever the weights
 */
export function solveSoftPixel(
  pixel: SoftPixel,
  palette: Float64Array,
  red: number,
  green: number,
  blue: number,
): number {
  quantise(pixel);
  sortByWeight(pixel);
  return (
    solveChannel(pixel, palette, 0, red) +
    solveChannel(pixel, palette, 1, green) +
    solveChannel(pixel, palette, 2, blue)
  );
}

function quantise({ weights, alphas, effective }: SoftPixel): void {
  let below = 0;
  for (let k = 0; k < weights.length; k++) {
    const weight = weights[k]!;
    below += weight;
    alphas[k] = weight > 0 ? Math.floor((weight / below) * 255 + 0.5) : 0;
  }
  let through = 1;
  for (let k = weights.length - 1; k >= 0; k--) {
    const alpha = alphas[k]! / 255;
    effective[k] = through * alpha;
    through *= 1 - alpha;
  }
}

function sortByWeight({ effective, order }: SoftPixel): void {
  for (let k = 0; k < order.length; k++) {
    let place = k;
    for (; place > 0 && effective[order[place - 1]!]! < effective[k]!; place--) {
      order[place] = order[place - 1]!;
    }
    order[place] = k;
  }
}

function solveChannel(pixel: SoftPixel, palette: Float64Array, part: number, wanted: number): 0 | 1 {
  const { effective, colours, order } = pixel;
  const count = order.length;
  let residual = wanted;
  for (let k = 0; k < count; k++) residual -= effective[k]! * palette[k * 3 + part]!;
  let rest = wanted;
  for (let k = 0; k < count; k++) {
    const colour = byteOf(palette[k * 3 + part]! + residual);
    colours[k * 3 + part] = colour;
    rest -= effective[k]! * colour;
  }
  for (let place = 0; place < count && Math.abs(rest) > (place === 0 ? 0.25 : 0.45); place++) {
    const k = order[place]!;
    const weight = effective[k]!;
    if (weight === 0) break;
    const before = colours[k * 3 + part]!;
    const colour = byteOf(before + rest / weight);
    colours[k * 3 + part] = colour;
    rest -= weight * (colour - before);
  }
  if (Math.abs(rest) < FLOAT_REACH && chain8(pixel, part) === wanted) return 0;
  if (stepOne(pixel, part, wanted, rest)) return 0;
  for (let k = 0; k < count; k++) colours[k * 3 + part] = wanted;
  return 1;
}

/** Moves one layer's colour by the first step that is exact in both compositors. */
function stepOne(pixel: SoftPixel, part: number, wanted: number, rest: number): boolean {
  const { effective, colours, order } = pixel;
  for (let place = 0; place < order.length; place++) {
    const k = order[place]!;
    const weight = effective[k]!;
    if (weight === 0) return false;
    const before = colours[k * 3 + part]!;
    const steps = Math.ceil(3 / weight);
    for (let step = 1; step <= steps; step++) {
      for (let signed = step, sign = 0; sign < 2; sign++, signed = -signed) {
        const colour = before + signed;
        // The float sum moves by weight a step: where that is off, the chain need not be tried.
        if (colour < 0 || colour > 255 || Math.abs(rest - weight * signed) >= FLOAT_REACH) continue;
        colours[k * 3 + part] = colour;
        if (chain8(pixel, part) === wanted) return true;
      }
    }
    colours[k * 3 + part] = before;
  }
  return false;
}

function chain8({ alphas, colours }: SoftPixel, part: number): number {
  let value = 0;
  for (let k = 0; k < alphas.length; k++) {
    const alpha = alphas[k]!;
    if (alpha > 0) value = div255(colours[k * 3 + part]! * alpha + value * (255 - alpha));
  }
  return value;
}

const byteOf = (value: number): number => Math.max(0, Math.min(255, Math.round(value)));
