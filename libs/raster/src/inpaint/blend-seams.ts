import type { PixelBox } from '../mask/box-of-mask';
import { boxAround, cropMask } from '../mask/crop-mask';
import type { HoleLevel } from './hole-pyramid';
import { fillMembrane } from './membrane';

/** A step between two copies is a seam up to the first, an edge of the picture from the second on. */
const SEAM = 14;
const EDGE = 28;

/** Corrections of a part of a region: values lie [height, width, 4] from its left upper corner on. */
export interface SeamCorrections {
  readonly box: PixelBox;
  readonly values: Float32Array;
}

/**
 * What to add to copied pixels so that neighbours from different places meet without a seam: in a sky that grows lighter
 * towards the sun, copies from left and right differ by a few values along a line that an eye finds at once.
 *
 * Shapes   level.pixels [H, W, 4], level.hole [H, W]; copies i32 [H, W]: where each pixel of the hole is copied from
 * Returns  corrections of the colours for the hole's box and a pixel around it, 0 outside the hole
 * Units    bytes
 * Errors   none; the hole holds a pixel
 * Cost     of fillMembrane on that box; scratch 32 bytes a pixel of it
 * Source   P. Pérez, M. Gangnet, A. Blake, "Poisson image editing", 2003: the gradients are those of the sources, at a
 *          seam the mean of both
 * Differs  larger steps are left alone, so that no colour bleeds from an edge that was completed wrongly
 */
export function blendSeams(level: HoleLevel, copies: Int32Array): SeamCorrections {
  const whole = { width: level.width, height: level.height, data: level.hole };
  const box = boxAround(whole, 1) ?? { left: 0, top: 0, right: level.width, bottom: level.height };
  const { width, height, data: hole } = cropMask(whole, box);
  const pushes = new Float32Array(hole.length * 4);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0, pixel = (y + box.top) * level.width + box.left; x < width; x++, pixel++, to++) {
      if (x < width - 1) pushApart(level, copies, pixel, 1, pushes, to, to + 1);
      if (y < height - 1) pushApart(level, copies, pixel, level.width, pushes, to, to + width);
    }
  }
  const values = new Float32Array(hole.length * 4);
  fillMembrane(values, hole, width, height, pushes);
  return { box, values };
}

/** Two neighbours, one of them at least in the hole: by how much their step shall differ from that of their copies. */
function pushApart(
  { hole, pixels }: HoleLevel,
  copies: Int32Array,
  one: number,
  step: number,
  pushes: Float32Array,
  toOne: number,
  toOther: number,
): void {
  const other = one + step;
  if (hole[one] === 0 && hole[other] === 0) return;
  // A known pixel is its own source, and says nothing about what lies beside it in the hole.
  const first = hole[one] === 0 ? one : copies[one]!;
  const second = hole[other] === 0 ? other : copies[other]!;
  if (second === first + step) return;
  const firstSays = hole[one] !== 0 && hole[first + step] === 0;
  const secondSays = hole[other] !== 0 && hole[second - step] === 0;
  if (!firstSays && !secondSays) return;
  const a = first * 4;
  const b = second * 4;
  const afterA = firstSays ? a + step * 4 : b;
  const beforeB = secondSays ? b - step * 4 : a;
  const share = firstSays && secondSays ? 0.5 : 1;
  let most = 0;
  let least = 0;
  for (let channel = 0; channel < 3; channel++) {
    const seam = stepOf(pixels, a, b, afterA, beforeB, share, channel);
    most = Math.max(most, seam);
    least = Math.min(least, seam);
  }
  // A step that is up in one colour and down in another is a change of hue: that is an edge sooner.
  const size = most - least;
  if (size >= EDGE) return;
  const trust = Math.min(1, (EDGE - size) / (EDGE - SEAM));
  for (let channel = 0; channel < 3; channel++) {
    const seam = trust * stepOf(pixels, a, b, afterA, beforeB, share, channel);
    pushes[toOne * 4 + channel]! += seam;
    pushes[toOther * 4 + channel]! -= seam;
  }
}

/**
 * One's source would have `afterA` in the place of b, the other's `beforeB` in the place of a; who says nothing repeats
 * what is there, which adds nothing.
 */
function stepOf(
  pixels: Uint8ClampedArray,
  a: number,
  b: number,
  afterA: number,
  beforeB: number,
  share: number,
  channel: number,
): number {
  const missing = pixels[b + channel]! - pixels[afterA + channel]!;
  const excess = pixels[beforeB + channel]! - pixels[a + channel]!;
  return share * (missing + excess);
}
