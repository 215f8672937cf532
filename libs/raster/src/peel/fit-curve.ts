import type { Raster } from '../raster';
import { FIT_TOLERANCE, inliersOf, missOf, thinned, type ColourAt } from './ground-model';

/** A place's coordinate along a gradient: across a direction, or away from a centre. */
type Coordinate = (x: number, y: number) => number;

const BIN_PX = 5;
const BINS_MIN = 8;
const NEAR_MEDIAN = 3;
/** A gradient does not jump: a curve that does follows an edge between two things. */
const JUMP_MAX = 9;
const SEARCHED = 1500;
const ANGLES = 30;
const HALVINGS = 7;
const END_BINS = 4;
const CENTRES = 8;

/**
 * A gradient of any profile along one direction.
 *
 * Shapes   picture [H, W, 4]; pixels: indices
 * Returns  undefined when no direction gives a smooth profile
 * Cost     44 fits of 1 500 pixels
 */
export function fitProfile(picture: Raster, pixels: Int32Array): ColourAt | undefined {
  const along = (angle: number): Coordinate => {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return (x, y) => x * cos + y * sin;
  };
  const search = searchOn(picture, pixels);
  let [best, most] = [0, -1];
  const attempt = (angle: number): void => {
    const score = search(along(angle), 1);
    if (score > most) [best, most] = [angle, score];
  };
  for (let step = 0; step < ANGLES; step++) attempt((step * Math.PI) / ANGLES);
  for (let halving = 0, reach = Math.PI / ANGLES / 2; halving < HALVINGS; halving++, reach /= 2) {
    const middle = best;
    attempt(middle - reach);
    attempt(middle + reach);
  }
  return refined(picture, pixels, along(best));
}

/**
 * A gradient of any profile around a centre, which may lie outside of the picture.
 *
 * Shapes   picture [H, W, 4]; pixels: indices
 * Returns  undefined when no centre gives a smooth profile
 * Cost     some 150 fits of 1 500 pixels
 */
export function fitRadial(picture: Raster, pixels: Int32Array): ColourAt | undefined {
  const { width, height } = picture;
  const around =
    (cx: number, cy: number): Coordinate =>
    (x, y) =>
      Math.hypot(x - cx, y - cy);
  const search = searchOn(picture, pixels);
  let [bestX, bestY, most, reach] = [0, 0, -1, 4];
  const attempt = (cx: number, cy: number): void => {
    const score = search(around(cx, cy), reach);
    if (score > most) [bestX, bestY, most] = [cx, cy, score];
  };
  const [stepX, stepY] = [(1.4 * width) / (CENTRES - 1), (1.4 * height) / (CENTRES - 1)];
  for (let row = 0; row < CENTRES; row++) {
    for (let column = 0; column < CENTRES; column++) {
      attempt(-0.2 * width + column * stepX, -0.2 * height + row * stepY);
    }
  }
  for (let [dx, dy] = [stepX / 2, stepY / 2]; dx > 0.1;) {
    const [x, y, before] = [bestX, bestY, most];
    for (let turn = 0; turn < 8; turn++) {
      attempt(x + dx * Math.cos((turn * Math.PI) / 4), y + dy * Math.sin((turn * Math.PI) / 4));
    }
    if (most > before) continue;
    [dx, dy, reach] = [dx / 2, dy / 2, Math.max(1, reach / 2)];
    most = search(around(bestX, bestY), reach);
  }
  return refined(picture, pixels, around(bestX, bestY));
}

/**
 * How well a coordinate explains the pixels: each counts 1 when exact and less the more it is missed. The reach, in
 * tolerances, is wide while a search is far off and narrow at its end.
 */
function searchOn(picture: Raster, pixels: Int32Array): (coordinate: Coordinate, reach: number) => number {
  const few = thinned(pixels, SEARCHED);
  const scratch = new Float64Array(3);
  return (coordinate, reach) => {
    const { colourAt } = curveOf(picture, few, coordinate);
    let score = 0;
    for (const pixel of few) {
      score += 1 / (1 + (missOf(picture, colourAt, pixel, scratch) / (reach * FIT_TOLERANCE)) ** 2);
    }
    return score;
  };
}

function refined(picture: Raster, pixels: Int32Array, coordinate: Coordinate): ColourAt | undefined {
  const first = curveOf(picture, pixels, coordinate);
  const inliers = inliersOf(picture, first.colourAt, pixels, FIT_TOLERANCE * 1.5);
  if (inliers.length <= 12) return undefined;
  const { colourAt, jump } = curveOf(picture, inliers, coordinate);
  return jump <= JUMP_MAX ? colourAt : undefined;
}

/** The robust mean colour of each bin along a coordinate, and the largest step between neighbours. */
function curveOf(
  { width, data }: Raster,
  pixels: Int32Array,
  coordinate: Coordinate,
): { colourAt: ColourAt; jump: number } {
  const places = Float64Array.from(pixels, (pixel) => coordinate(pixel % width, Math.floor(pixel / width)));
  let [low, high] = [Infinity, -Infinity];
  for (const place of places) {
    if (place < low) low = place;
    if (place > high) high = place;
  }
  const bins = Math.max(BINS_MIN, Math.ceil((high - low) / BIN_PX));
  const scale = (bins - 1) / (high - low || 1);
  const members: number[][] = Array.from({ length: bins }, () => []);
  for (let at = 0; at < pixels.length; at++)
    members[Math.round((places[at]! - low) * scale)]!.push(pixels[at]!);
  const curve = new Float64Array(bins * 3);
  for (let part = 0; part < 3; part++) {
    let known = -1;
    for (let bin = 0; bin < bins; bin++) {
      if (members[bin]!.length === 0) continue;
      const value = robustMean(Float64Array.from(members[bin]!, (pixel) => data[pixel * 4 + part]!));
      const before = known === -1 ? value : curve[known * 3 + part]!;
      for (let between = known + 1; between <= bin; between++) {
        curve[between * 3 + part] = before + ((value - before) * (between - known)) / (bin - known);
      }
      known = bin;
    }
    for (let bin = known + 1; bin < bins; bin++) curve[bin * 3 + part] = curve[known * 3 + part]!;
  }
  let jump = 0;
  for (let at = 3; at < curve.length; at++) jump = Math.max(jump, Math.abs(curve[at]! - curve[at - 3]!));
  // Beyond what was seen the curve goes on as it ended: a gradient's middle may be covered, or just not looked at yet.
  const ends = [0, bins - 1].map((end) => slopeAt(curve, end, bins));
  const colourAt: ColourAt = (x, y, into) => {
    const place = (coordinate(x, y) - low) * scale;
    const bin = Math.max(0, Math.min(bins - 2, Math.floor(place)));
    for (let part = 0, at = bin * 3; part < 3; part++, at++) {
      const within = Math.max(0, Math.min(bins - 1, place));
      const beyond = (place - within) * ends[place < 0 ? 0 : 1]![part]!;
      into[part] = curve[at]! + (curve[at + 3]! - curve[at]!) * (within - bin) + beyond;
    }
  };
  return { colourAt, jump };
}

/** The mean slope a bin over the last few bins of an end. */
function slopeAt(curve: Float64Array, end: number, bins: number): readonly number[] {
  const reach = Math.min(END_BINS, bins - 1);
  const from = end === 0 ? 0 : bins - 1 - reach;
  return [0, 1, 2].map((part) => (curve[(from + reach) * 3 + part]! - curve[from * 3 + part]!) / reach);
}

function robustMean(values: Float64Array): number {
  values.sort();
  const median = values[values.length >> 1]!;
  let [sum, count] = [0, 0];
  for (const value of values) {
    if (Math.abs(value - median) > NEAR_MEDIAN) continue;
    sum += value;
    count++;
  }
  return sum / count;
}
