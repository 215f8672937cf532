/**
 * Numbers that look drawn and are the same on every machine: one stream for every list of seeds, so that work can be
 * cut up without the pieces sharing a stream.
 *
 * Source   G. Marsaglia, "Xorshift RNGs", 2003; the seeds are mixed by the finaliser of MurmurHash3
 */
export class SeededDraws {
  private state: number;

  constructor(...seeds: readonly number[]) {
    let state = 0x9e3779b9;
    for (const seed of seeds) state = mixed(state ^ Math.imul(seed | 0, 0x85ebca6b));
    // Zero is the one state that a xorshift never leaves.
    this.state = state === 0 ? 0x6d2b79f5 : state;
  }

  /** A whole number from 0 to 2^32 - 1. */
  next(): number {
    let state = this.state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.state = state;
    return state >>> 0;
  }

  /** A whole number from 0 to count - 1, for counts up to 2^32. */
  below(count: number): number {
    return Math.floor((this.next() / 4294967296) * count);
  }

  /** From 0 to just below 1. */
  fraction(): number {
    return this.next() / 4294967296;
  }
}

/**
 * One seed made of several.
 *
 * Returns  a whole number from 0 to 2^32 - 1; the order of the seeds counts
 */
export function mixSeeds(...seeds: readonly number[]): number {
  return new SeededDraws(...seeds).next();
}

function mixed(word: number): number {
  let state = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return state ^ (state >>> 16);
}
