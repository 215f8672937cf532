import { addFromCoarse, type FourPlanes } from './add-from-coarse';

/** Over-relaxation: a starting value that worked for every hole tried. */
const OMEGA = 1.7;
const COARSE_SWEEPS = 24;
const FINEST_SWEEPS = 20;
/** Coarser than this a level has nothing left to say. */
const SMALLEST_SIDE = 4;

/**
 * Fills a hole like a soap film: every pixel of the hole becomes the mean of its four neighbours.
 *
 * Shapes   values f32 [H, W, 4], hole [H, W], 0 = known: values of the hole are written, what is known stays.
 *          pushes f32 [H, W, 4]: by how much a pixel shall lie above its neighbours, summed over them; left out, 0
 * Returns  nothing; when all is hole, zeros
 * Units    whatever the values mean
 * Errors   none
 * Cost     about 50 visits of each hole pixel; scratch 30 bytes a pixel
 * Source   P. Pérez, M. Gangnet, A. Blake, "Poisson image editing", 2003, in its membrane form; red-black successive
 *          over-relaxation, D. Young, 1950; cascadic multigrid, F. Bornemann, P. Deuflhard, 1996
 * Differs  at the picture's edge a neighbour that is missing does not count (Neumann)
 */
export function fillMembrane(
  values: Float32Array,
  hole: Uint8Array,
  width: number,
  height: number,
  pushes: Float32Array | null = null,
): void {
  const film: Film = { width, height, values, hole, pushes };
  const levels = [film];
  for (let at = film; Math.min(at.width, at.height) > SMALLEST_SIDE && hasHole(at);) {
    at = halved(at);
    levels.push(at);
  }
  clearHole(levels.at(-1)!);
  for (let at = levels.length - 1; at >= 0; at--) {
    const level = levels[at]!;
    if (at < levels.length - 1) startFrom(levels[at + 1]!, level);
    relax(level, at === 0 && levels.length > 1 ? FINEST_SWEEPS : COARSE_SWEEPS);
  }
}

interface Film extends FourPlanes {
  /** [H, W], 0 = known. */
  readonly hole: Uint8Array;
  /** [H, W, 4] */
  readonly pushes: Float32Array | null;
}

function hasHole({ hole }: Film): boolean {
  for (let at = 0; at < hole.length; at++) if (hole[at] !== 0) return true;
  return false;
}

/** Means of the known pixels of 2×2; unknown only where all four are. */
function halved(fine: Film): Film {
  const width = (fine.width + 1) >> 1;
  const height = (fine.height + 1) >> 1;
  const values = new Float32Array(width * height * 4);
  const counts = new Uint8Array(width * height);
  for (let y = 0; y < fine.height; y++) {
    for (let x = 0, from = y * fine.width; x < fine.width; x++, from++) {
      if (fine.hole[from] !== 0) continue;
      const to = (y >> 1) * width + (x >> 1);
      counts[to]!++;
      for (let channel = 0; channel < 4; channel++) {
        values[to * 4 + channel]! += fine.values[from * 4 + channel]!;
      }
    }
  }
  const hole = new Uint8Array(counts.length);
  for (let pixel = 0; pixel < counts.length; pixel++) {
    const count = counts[pixel]!;
    if (count === 0) hole[pixel] = 1;
    else for (let at = pixel * 4; at < pixel * 4 + 4; at++) values[at]! /= count;
  }
  return { width, height, values, hole, pushes: fine.pushes && summed(fine, width, height) };
}

/** A coarse pixel is pushed as hard as its four together: what flows over its border is what arises inside. */
function summed(
  { width: fineWidth, height: fineHeight, pushes }: Film,
  width: number,
  height: number,
): Float32Array {
  const out = new Float32Array(width * height * 4);
  for (let y = 0; y < fineHeight; y++) {
    for (let x = 0, from = y * fineWidth * 4; x < fineWidth; x++, from += 4) {
      const to = ((y >> 1) * width + (x >> 1)) * 4;
      for (let plane = 0; plane < 4; plane++) out[to + plane]! += pushes![from + plane]!;
    }
  }
  return out;
}

/** The coarsest hole begins at the mean of what is known. */
function clearHole({ values, hole }: Film): void {
  const sums = [0, 0, 0, 0];
  let count = 0;
  for (let pixel = 0; pixel < hole.length; pixel++) {
    if (hole[pixel] !== 0) continue;
    count++;
    for (let channel = 0; channel < 4; channel++) sums[channel]! += values[pixel * 4 + channel]!;
  }
  for (let pixel = 0; pixel < hole.length; pixel++) {
    if (hole[pixel] === 0) continue;
    for (let channel = 0; channel < 4; channel++) {
      values[pixel * 4 + channel] = count === 0 ? 0 : sums[channel]! / count;
    }
  }
}

/** A hole begins where the coarser film came to rest. */
function startFrom(coarse: Film, fine: Film): void {
  const { hole, values } = fine;
  const shares = new Float32Array(hole.length);
  for (let pixel = 0; pixel < hole.length; pixel++) {
    if (hole[pixel] === 0) continue;
    shares[pixel] = 1;
    values.fill(0, pixel * 4, pixel * 4 + 4);
  }
  addFromCoarse(coarse, fine, shares);
}

/** Sweeps over all unknown pixels of even colour, then of odd: neither reads what it writes. */
function relax(film: Film, sweeps: number): void {
  const [even, odd] = [unknownPixels(film, 0), unknownPixels(film, 1)];
  for (let sweep = 0; sweep < sweeps; sweep++) {
    relaxColour(film, even);
    relaxColour(film, odd);
  }
}

function unknownPixels({ width, height, hole }: Film, colour: 0 | 1): Int32Array {
  let count = 0;
  for (let y = 0; y < height; y++) {
    for (let x = (y + colour) & 1; x < width; x += 2) if (hole[y * width + x] !== 0) count++;
  }
  const pixels = new Int32Array(count);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = (y + colour) & 1; x < width; x += 2)
      if (hole[y * width + x] !== 0) pixels[to++] = y * width + x;
  }
  return pixels;
}

function relaxColour({ width, height, values, pushes }: Film, pixels: Int32Array): void {
  const lastRow = (height - 1) * width;
  for (let place = 0; place < pixels.length; place++) {
    const pixel = pixels[place]!;
    const x = pixel % width;
    const at = pixel * 4;
    let count = 0;
    let red = 0;
    let green = 0;
    let blue = 0;
    let fourth = 0;
    for (let side = 0; side < 4; side++) {
      if (
        side === 0 ? x === 0 : side === 1 ? x === width - 1 : side === 2 ? pixel < width : pixel >= lastRow
      ) {
        continue;
      }
      const next = at + (side === 0 ? -4 : side === 1 ? 4 : side === 2 ? -4 * width : 4 * width);
      count++;
      red += values[next]!;
      green += values[next + 1]!;
      blue += values[next + 2]!;
      fourth += values[next + 3]!;
    }
    if (count === 0) continue;
    if (pushes) {
      red += pushes[at]!;
      green += pushes[at + 1]!;
      blue += pushes[at + 2]!;
      fourth += pushes[at + 3]!;
    }
    const gain = OMEGA / count;
    values[at] = (1 - OMEGA) * values[at]! + gain * red;
    values[at + 1] = (1 - OMEGA) * values[at + 1]! + gain * green;
    values[at + 2] = (1 - OMEGA) * values[at + 2]! + gain * blue;
    values[at + 3] = (1 - OMEGA) * values[at + 3]! + gain * fourth;
  }
}
