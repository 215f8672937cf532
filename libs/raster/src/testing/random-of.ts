/**
 * Numbers from a name: each sample of each set has a stream of its own, so that a new draw in one moves no other.
 *
 * Units    name: any text
 * Returns  a function that gives 0 <= number < 1
 * Source   T. Ettinger, mulberry32; G. Fowler, L. C. Noll, K.-P. Vo, FNV-1a for the seed
 */
export function randomOf(name: string): () => number {
  let state = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) state = Math.imul(state ^ name.charCodeAt(at), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
