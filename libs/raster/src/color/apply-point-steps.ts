import { assertRaster, copyRaster, type Raster } from '../raster';
import { pixelWords } from '../pixel-words';
import { applyLut3d, buildLut3d, type Lut3d, type LutCurves } from './lut3d';
import { linearFromSrgb, srgbFromLinear } from './srgb';
import { runSteps, type PointStep } from './point-step';

const AFTER_ENTRIES = 4096;
const CHECK_COLOURS = 4096;
const CHECK_SEED = 0x1a31a;
const CHECK_LIMIT = 1.5;
/** Up to here making a table costs more than it saves. */
const DIRECT_PIXELS = 40_000;
const MEMO_BITS = 17;
const MEMO_BITS_SMALL = 10;

/**
 * The picture after a chain of point operations, in one pass with one rounding.
 *
 * Shapes   image [H, W, 4] sRGB bytes, straight alpha
 * Returns  a new [H, W, 4]; the input is not written to; alpha is copied; no steps: a copy
 * Errors   RangeError when the bytes do not fit the sides
 * Cost     O(H*W). Curves alone: a table of 256 bytes, exact. Else one 33³ table when it stays within 1.5/255 of the
 *          chain on 4096 seeded colours and all greys, else the chain itself with a memory of 2^17 colours
 * Differs  steps are composed in float, so a chain is finer than its steps one after another
 */
export function applyPointSteps(image: Raster, steps: readonly PointStep[]): Raster {
  assertRaster(image);
  if (steps.length === 0) return copyRaster(image);
  if (steps.every(({ kind }) => kind === 'curve')) return applyCurve(image, byteCurve(steps));
  if (image.width * image.height <= DIRECT_PIXELS) return applyDirectly(image, steps);
  const table = fuse(steps);
  return table ? applyLut3d(image, table.lut, table.curves) : applyDirectly(image, steps);
}

interface Fused {
  readonly lut: Lut3d;
  readonly curves: LutCurves;
}

/**
 * Curves at both ends stay exact tables, what lies between becomes the cube; null when the cube is too coarse. The cube
 * holds sRGB values or, where that is too coarse, linear light: a strong colour that leaves the gamut bends sharply at 0
 * in sRGB and not at all in light.
 *
 * Returns  the table with the curves around it, or null
 * Cost     one or two tables and their checks, 20 to 50 ms
 */
export function fuse(steps: readonly PointStep[]): Fused | null {
  const first = steps.findIndex(({ kind }) => kind === 'mix');
  const last = steps.findLastIndex(({ kind }) => kind === 'mix');
  const middle = steps.slice(first, last + 1);
  const after = steps.slice(last + 1);
  const before = first > 0 ? table(255, (value) => curveOf(steps.slice(0, first), value)) : undefined;
  const inSrgb: Fused = {
    lut: buildLut3d((colour) => runSteps(middle, colour)),
    curves: {
      before,
      after: after.length > 0 ? table(AFTER_ENTRIES, (value) => 255 * curveOf(after, value)) : undefined,
    },
  };
  if (isCloseEnough(inSrgb, steps)) return inSrgb;
  const inLight: Fused = {
    lut: buildLut3d((colour) => {
      runSteps(middle, colour);
      for (let channel = 0; channel < 3; channel++) colour[channel] = linearFromSrgb(colour[channel]!);
    }),
    curves: { before, after: table(AFTER_ENTRIES, (light) => 255 * curveOf(after, srgbFromLinear(light))) },
  };
  return isCloseEnough(inLight, steps) ? inLight : null;
}

/** [last + 1]: a function at 0, 1/last .. 1. */
function table(last: number, at: (value: number) => number): Float64Array {
  return Float64Array.from({ length: last + 1 }, (_, index) => at(index / last));
}

function isCloseEnough({ lut, curves }: Fused, steps: readonly PointStep[]): boolean {
  const colours = checkColours();
  const seen = applyLut3d(colours, lut, curves).data;
  const colour = new Float64Array(3);
  for (let at = 0; at < seen.length; at += 4) {
    for (let channel = 0; channel < 3; channel++) colour[channel] = colours.data[at + channel]! / 255;
    runSteps(steps, colour);
    for (let channel = 0; channel < 3; channel++) {
      const wanted = Math.max(0, Math.min(255, colour[channel]! * 255));
      if (Math.abs(seen[at + channel]! - wanted) > CHECK_LIMIT) return false;
    }
  }
  return true;
}

/** 4096 colours of a fixed seed and the 256 greys, always the same, so the same chain always takes the same way. */
function checkColours(): Raster {
  const words = new Uint32Array(CHECK_COLOURS + 256);
  let state = CHECK_SEED;
  for (let at = 0; at < CHECK_COLOURS; at++) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    words[at] = (mixed ^ (mixed >>> 14)) >>> 0;
  }
  for (let grey = 0; grey < 256; grey++) words[CHECK_COLOURS + grey] = grey * 0x01010101;
  return { width: words.length, height: 1, data: new Uint8ClampedArray(words.buffer) };
}

function curveOf(steps: readonly PointStep[], value: number): number {
  let result = value;
  for (const step of steps) if (step.kind === 'curve') result = step.at(result);
  return result;
}

function byteCurve(steps: readonly PointStep[]): Uint8ClampedArray {
  return Uint8ClampedArray.from({ length: 256 }, (_, value) => 255 * curveOf(steps, value / 255));
}

function applyCurve(image: Raster, curve: Uint8ClampedArray): Raster {
  const { data } = image;
  const out = new Uint8ClampedArray(data.length);
  for (let at = 0; at < data.length; at += 4) {
    out[at] = curve[data[at]!]!;
    out[at + 1] = curve[data[at + 1]!]!;
    out[at + 2] = curve[data[at + 2]!]!;
    out[at + 3] = data[at + 3]!;
  }
  return { ...image, data: out };
}

/**
 * The judge of the fused way, and the way of chains that a cube does not hold: each colour once, as far as it is
 * remembered.
 *
 * Shapes   image [H, W, 4]
 * Returns  a new [H, W, 4]; the input is not written to; alpha is copied
 * Cost     one run of the chain for each pixel whose colour is not remembered; 1.1 MB of memory for colours
 */
export function applyDirectly(image: Raster, steps: readonly PointStep[]): Raster {
  const words = pixelWords(image);
  const out = new Uint8ClampedArray(image.data.length);
  const outWords = new Uint32Array(out.buffer);
  const bits = words.length <= DIRECT_PIXELS ? MEMO_BITS_SMALL : MEMO_BITS;
  const known = new Uint32Array(1 << bits);
  const results = new Uint32Array(1 << bits);
  const isKnown = new Uint8Array(1 << bits);
  const colour = new Float64Array(3);
  for (let pixel = 0; pixel < words.length; pixel++) {
    const word = words[pixel]!;
    const slot = Math.imul(word, 0x9e3779b1) >>> (32 - bits);
    if (isKnown[slot] === 1 && known[slot] === word) {
      outWords[pixel] = results[slot]!;
      continue;
    }
    const at = pixel * 4;
    for (let channel = 0; channel < 3; channel++) colour[channel] = image.data[at + channel]! / 255;
    runSteps(steps, colour);
    out[at] = colour[0]! * 255;
    out[at + 1] = colour[1]! * 255;
    out[at + 2] = colour[2]! * 255;
    out[at + 3] = image.data[at + 3]!;
    known[slot] = word;
    results[slot] = outWords[pixel]!;
    isKnown[slot] = 1;
  }
  return { ...image, data: out };
}
