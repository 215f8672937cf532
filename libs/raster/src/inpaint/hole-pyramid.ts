import { CHAMFER_STEP, chamferDepth, NO_WAY_OUT } from '../mask/chamfer-depth';

/** One size of a region whose hole shall be completed. */
export interface HoleLevel {
  readonly width: number;
  readonly height: number;
  /** [H, W, 4]: three colours and the texture byte. */
  readonly pixels: Uint8ClampedArray;
  /** [H, W], 255 = to be filled. */
  readonly hole: Uint8Array;
  /** How many pixels along each side are mirrored padding: they are no source. */
  readonly padding: number;
}

/** A hole this shallow is completed from its surroundings in one go; a region this small says no more when halved. */
const SHALLOW_PX = 5;
const SMALLEST_SIDE = 48;

/**
 * A region at full size, halved, quartered..., until its hole is shallow.
 *
 * Shapes   first [H, W]; each further level half of the one before, rounded down
 * Returns  the levels, finest first; the first is the one that was passed
 * Errors   none
 * Cost     O(H*W) in all
 * Differs  means of the known pixels of 2×2; with fewer than 2 of 4 known a pixel is hole
 */
export function holePyramid(first: HoleLevel): HoleLevel[] {
  const levels = [first];
  for (let level = first; Math.min(level.width, level.height) >= SMALLEST_SIDE && isDeep(level);) {
    level = halved(level);
    levels.push(level);
  }
  return levels;
}

function isDeep({ width, height, hole }: HoleLevel): boolean {
  const depth = chamferDepth({ width, height, data: hole });
  return depth.some((thirds) => thirds > SHALLOW_PX * CHAMFER_STEP && thirds < NO_WAY_OUT);
}

function halved(fine: HoleLevel): HoleLevel {
  const width = fine.width >> 1;
  const height = fine.height >> 1;
  const pixels = new Uint8ClampedArray(width * height * 4);
  const hole = new Uint8Array(width * height);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to++) {
      const corner = 2 * y * fine.width + 2 * x;
      let red = 0;
      let green = 0;
      let blue = 0;
      let known = 0;
      for (let child = 0; child < 4; child++) {
        const from = corner + (child & 1) + (child >> 1) * fine.width;
        if (fine.hole[from] !== 0) continue;
        known++;
        red += fine.pixels[from * 4]!;
        green += fine.pixels[from * 4 + 1]!;
        blue += fine.pixels[from * 4 + 2]!;
      }
      if (known < 2) {
        hole[to] = 255;
        continue;
      }
      pixels[to * 4] = red / known;
      pixels[to * 4 + 1] = green / known;
      pixels[to * 4 + 2] = blue / known;
    }
  }
  return { width, height, pixels, hole, padding: (fine.padding + 1) >> 1 };
}
