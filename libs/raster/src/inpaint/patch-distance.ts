/** A patch is 8×8 pixels; the pixel that names it lies 3 from its left and its top. */
export const PATCH = 8;
export const PATCH_BEFORE = 3;
export const PATCH_AFTER = PATCH - 1 - PATCH_BEFORE;

/**
 * How different two patches are: the sum of squared differences of all four bytes of their 64 pixels.
 *
 * Shapes   pixels [H, W, 4], any four bytes; both patches inside
 * Returns  the sum, at most 16 646 400; once it reaches `limit`, some number of at least `limit`
 * Units    one, other: the patches' pixels as y * width + x
 * Errors   none; patches that leave the picture give nonsense
 * Cost     256 differences, fewer when it gives up
 */
export function patchDistance(
  pixels: Uint8ClampedArray,
  width: number,
  one: number,
  other: number,
  limit: number,
): number {
  const corner = PATCH_BEFORE * (width + 1);
  let a = (one - corner) * 4;
  let b = (other - corner) * 4;
  const skip = (width - PATCH) * 4;
  let sum = 0;
  for (let row = 0; row < PATCH; row++) {
    for (const end = a + PATCH * 4; a < end; a += 4, b += 4) {
      const d0 = pixels[a]! - pixels[b]!;
      const d1 = pixels[a + 1]! - pixels[b + 1]!;
      const d2 = pixels[a + 2]! - pixels[b + 2]!;
      const d3 = pixels[a + 3]! - pixels[b + 3]!;
      sum += d0 * d0 + d1 * d1 + d2 * d2 + d3 * d3;
    }
    if (sum >= limit) return sum;
    a += skip;
    b += skip;
  }
  return sum;
}
