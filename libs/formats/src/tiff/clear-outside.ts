export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Writes 0 to every byte of `bytes` that lies in none of the ranges, in place, and says where the last range ends.
 *
 * Shapes   ranges may overlap and come in any order
 * Returns  end: the end of the last range; clearedBehind: whether bytes lay behind it
 * Cost     O(n log n) in the ranges, one fill a gap
 */
export function clearOutside(
  bytes: Uint8Array,
  ranges: readonly ByteRange[],
): { end: number; clearedBehind: boolean } {
  let end = 0;
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    if (from > end) bytes.fill(0, end, from);
    end = Math.max(end, to);
  }
  bytes.fill(0, end);
  return { end, clearedBehind: end < bytes.length };
}
