import { assertRaster, assertWithin, copyRaster, type Raster } from '../raster';
import { applyLut3d, buildLut3d, LUT_NODES, type Lut3d } from './lut3d';
import { oklabFromSrgb, srgbFromOklab, type Colour } from './oklab';

/** Colours as #rrggbb; tolerance and keepShading 0..1. */
export interface RecolourSettings {
  readonly from: string;
  readonly to: string;
  readonly tolerance: number;
  readonly keepShading: number;
}

/** Reach in OKLab at tolerance 0 and what tolerance 1 adds: the edge of a flat colour, a third of the hue circle. */
const REACH_MIN = 0.03;
const REACH_MORE = 0.37;
/** Of a colour with a hue, hue counts in full and lightness and chroma little: the shades of a thing belong to it. */
const SHADE_WEIGHTS = { lightness: 0.15, chroma: 0.2 } as const;
const HUE_RADIUS_MIN = 0.1;
/** The share of `from`'s chroma at which a paler colour begins to belong to it, and at which it fully does. */
const PALE_FROM = 0.2;
const PALE_TO = 0.5;
/** Below this chroma a colour has no hue that could be turned: it is moved, and told from others by distance alone. */
const NEUTRAL_CHROMA = 0.03;
const NEUTRAL_LIGHTNESS_WEIGHT = 0.5;
const CHROMA_RATIO_MAX = 3;

/**
 * The table that moves one colour to another and takes along what lies near it.
 *
 * Returns  a new 33³ table; `from` comes out as `to` exactly, colours out of reach keep their bytes
 * Units    from, to: #rrggbb. tolerance 0..1: the reach, .03 to .4 in OKLab, mostly in hue; full effect up to half the
 *          reach, then a smooth step down to none. keepShading 0..1: 0 paints flat, 1 keeps every difference of
 *          lightness and turns hue and chroma together
 * Errors   RangeError when a colour is not #rrggbb or a number is out of range
 * Cost     35 937 evaluations, about 15 ms
 * Source   out = to + s (colour - from) in OKLab
 * Differs  hue turns and chroma scales instead of moving by a vector, so a pale highlight of red becomes a pale
 *          highlight of blue, and greys stay; a neutral `from` moves
 */
export function recolourLut(settings: RecolourSettings): Lut3d {
  const { tolerance, keepShading } = settings;
  assertWithin('tolerance', tolerance, 0, 1);
  assertWithin('keepShading', keepShading, 0, 1);
  const from = oklabOf(settings.from);
  const to = oklabOf(settings.to);
  const belongs = belongingTo(from, REACH_MIN + REACH_MORE * tolerance);
  const turn = turnBetween(from, to);
  const moved = new Float64Array(3);
  const lut = buildLut3d((colour) => {
    moved.set(colour);
    oklabFromSrgb(moved);
    const strength = belongs(moved);
    if (strength === 0) return;
    turn(moved);
    for (let part = 0; part < 3; part++) moved[part] = to[part]! + keepShading * (moved[part]! - to[part]!);
    srgbFromOklab(moved);
    for (let part = 0; part < 3; part++) {
      colour[part] = colour[part]! + strength * (moved[part]! - colour[part]!);
    }
  });
  return pinColour(lut, bytesOf(settings.from), bytesOf(settings.to));
}

/**
 * The picture with one colour moved to another.
 *
 * Shapes   image [H, W, 4] sRGB bytes, straight alpha
 * Returns  a new [H, W, 4]; the input is not written to; alpha is copied; from = to: a copy
 * Units    as recolourLut
 * Errors   RangeError as recolourLut, and when the bytes do not fit the sides
 * Cost     one pass, O(H*W), and the table
 */
export function recolour(image: Raster, settings: RecolourSettings): Raster {
  assertRaster(image);
  const lut = recolourLut(settings);
  return settings.from === settings.to ? copyRaster(image) : applyLut3d(image, lut);
}

/** How much a colour belongs to `from`, 0..1. */
function belongingTo(from: Colour, reach: number): (colour: Colour) => number {
  const chroma = Math.hypot(from[1]!, from[2]!);
  if (chroma < NEUTRAL_CHROMA) {
    return ([L = 0, a = 0, b = 0]) => {
      const lightness = NEUTRAL_LIGHTNESS_WEIGHT * (L - from[0]!);
      return strengthAt(Math.hypot(lightness, a - from[1]!, b - from[2]!) / reach);
    };
  }
  const [alongA, alongB] = [from[1]! / chroma, from[2]! / chroma];
  const hueRadius = Math.max(chroma, HUE_RADIUS_MIN);
  return ([L = 0, a = 0, b = 0]) => {
    const along = a * alongA + b * alongB;
    if (along <= PALE_FROM * chroma) return 0;
    const hue = hueRadius * Math.atan2(b * alongA - a * alongB, along);
    const lightness = SHADE_WEIGHTS.lightness * (L - from[0]!);
    const shade = SHADE_WEIGHTS.chroma * (Math.hypot(a, b) - chroma);
    const pale = smoothStep((along / chroma - PALE_FROM) / (PALE_TO - PALE_FROM));
    return pale * strengthAt(Math.hypot(hue, lightness, shade) / reach);
  };
}

/** 1 up to half the reach, then a smooth step to 0 at the reach. */
function strengthAt(share: number): number {
  return smoothStep((1 - share) * 2);
}

function smoothStep(at: number): number {
  if (at <= 0) return 0;
  return at >= 1 ? 1 : at * at * (3 - 2 * at);
}

/** How a colour near `from` follows it to `to` with all its shading; overwrites its argument. */
function turnBetween(from: Colour, to: Colour): (colour: Colour) => void {
  const fromChroma = Math.hypot(from[1]!, from[2]!);
  const lightness = to[0]! - from[0]!;
  const [moveA, moveB] = [to[1]! - from[1]!, to[2]! - from[2]!];
  if (fromChroma < NEUTRAL_CHROMA || Math.hypot(to[1]!, to[2]!) > CHROMA_RATIO_MAX * fromChroma) {
    return (colour) => {
      colour[0] = colour[0]! + lightness;
      colour[1] = colour[1]! + moveA;
      colour[2] = colour[2]! + moveB;
    };
  }
  // (to / from) as complex numbers: one multiplication turns the hue and scales the chroma.
  const square = fromChroma * fromChroma;
  const real = (to[1]! * from[1]! + to[2]! * from[2]!) / square;
  const imaginary = (to[2]! * from[1]! - to[1]! * from[2]!) / square;
  return (colour) => {
    const [a, b] = [colour[1]!, colour[2]!];
    colour[0] = colour[0]! + lightness;
    colour[1] = real * a - imaginary * b;
    colour[2] = imaginary * a + real * b;
  };
}

/** Moves the eight nodes around a colour by what the table misses there, so that this one colour is exact. */
function pinColour(lut: Lut3d, from: readonly number[], to: readonly number[]): Lut3d {
  const pixel: Raster = { width: 1, height: 1, data: Uint8ClampedArray.of(...from, 255) };
  for (let round = 0; round < 2; round++) {
    const seen = applyLut3d(pixel, lut).data;
    for (let corner = 0; corner < 8; corner++) {
      const node = from.reduce((at, value, axis) => {
        const low = Math.min(LUT_NODES - 2, Math.floor((value / 255) * (LUT_NODES - 1)));
        return at * LUT_NODES + low + ((corner >> axis) & 1);
      }, 0);
      for (let part = 0; part < 3; part++) lut[node * 3 + part]! += to[part]! - seen[part]!;
    }
  }
  return lut;
}

function oklabOf(hex: string): Colour {
  const colour = Float64Array.from(bytesOf(hex), (value) => value / 255);
  oklabFromSrgb(colour);
  return colour;
}

function bytesOf(hex: string): readonly number[] {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) {
    throw new RangeError(`Expected a colour to be #rrggbb but received ${hex}`);
  }
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}
