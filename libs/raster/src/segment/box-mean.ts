/**
 * The mean of the square window around each pixel, cut at the edges.
 *
 * Shapes   plane, out f32 [height, width]; scratch f32 of the same length; all three different
 * Returns  nothing; `out` is written, `scratch` overwritten
 * Units    radius in pixels: the window is 2 × radius + 1 wide
 * Errors   none
 * Cost     O(height*width), whatever the radius
 * Source   F. Crow, "Summed-area tables for texture mapping", 1984, as running sums
 * Differs  sums are doubles, so they do not drift
 */
export function boxMean(
  plane: Float32Array,
  out: Float32Array,
  scratch: Float32Array,
  { width, height, radius }: { readonly width: number; readonly height: number; readonly radius: number },
): void {
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let sum = 0;
    for (let x = 0; x < Math.min(radius, width); x++) sum += plane[row + x]!;
    for (let x = 0; x < width; x++) {
      if (x + radius < width) sum += plane[row + x + radius]!;
      if (x > radius) sum -= plane[row + x - radius - 1]!;
      scratch[row + x] = sum / (Math.min(width - 1, x + radius) - Math.max(0, x - radius) + 1);
    }
  }
  const sums = new Float64Array(width);
  for (let y = 0; y < Math.min(radius, height); y++) {
    for (let x = 0; x < width; x++) sums[x]! += scratch[y * width + x]!;
  }
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const enters = (y + radius) * width;
    const leaves = (y - radius - 1) * width;
    if (y + radius < height) for (let x = 0; x < width; x++) sums[x]! += scratch[enters + x]!;
    if (y > radius) for (let x = 0; x < width; x++) sums[x]! -= scratch[leaves + x]!;
    const share = 1 / (Math.min(height - 1, y + radius) - Math.max(0, y - radius) + 1);
    for (let x = 0; x < width; x++) out[row + x] = sums[x]! * share;
  }
}
