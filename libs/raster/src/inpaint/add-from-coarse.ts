/** A table of four numbers a pixel, [height, width, 4]. */
export interface FourPlanes {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/**
 * Adds to a level of a pyramid what the next coarser one has there, between its pixel centres.
 *
 * Shapes   coarse [⌈H/2⌉, ⌈W/2⌉, 4], fine [H, W, 4], shares [H, W]: how much of the coarse value each pixel takes
 * Returns  nothing; `fine.values` is written where the share is above 0
 * Errors   none
 * Cost     16 reads a pixel that takes something
 */
export function addFromCoarse(coarse: FourPlanes, fine: FourPlanes, shares: Float32Array): void {
  const { values, width } = coarse;
  for (let y = 0; y < fine.height; y++) {
    const down = clampedTo((y - 0.5) / 2, coarse.height - 1);
    const top = Math.floor(down);
    const bottom = Math.min(coarse.height - 1, top + 1);
    const dy = down - top;
    for (let x = 0, pixel = y * fine.width; x < fine.width; x++, pixel++) {
      const share = shares[pixel]!;
      if (share <= 0) continue;
      const across = clampedTo((x - 0.5) / 2, width - 1);
      const left = Math.floor(across);
      const right = Math.min(width - 1, left + 1);
      const dx = across - left;
      const a = (top * width + left) * 4;
      const b = (top * width + right) * 4;
      const c = (bottom * width + left) * 4;
      const d = (bottom * width + right) * 4;
      for (let plane = 0; plane < 4; plane++) {
        const upper = values[a + plane]! * (1 - dx) + values[b + plane]! * dx;
        const lower = values[c + plane]! * (1 - dx) + values[d + plane]! * dx;
        fine.values[pixel * 4 + plane]! += share * (upper * (1 - dy) + lower * dy);
      }
    }
  }
}

function clampedTo(value: number, most: number): number {
  return value < 0 ? 0 : value > most ? most : value;
}
