/** A repeatable stream of numbers 0..1 (mulberry32), so that a failing mutation can be made again from its seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The same file with one to four bytes changed, or cut short: what a broken disk or a fuzzer makes of it. */
export function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  const copy = new Uint8Array(bytes);
  const changes = 1 + Math.floor(random() * 4);
  for (let change = 0; change < changes; change++) {
    // A quarter of the changes hit the first 256 bytes, where headers and tables stand.
    const span = random() < 0.25 ? Math.min(256, copy.length) : copy.length;
    copy[Math.floor(random() * span)] = Math.floor(random() * 256);
  }
  return random() < 0.2 ? copy.subarray(0, Math.floor(random() * copy.length)) : copy;
}
