/** Numbers in 0..1 that a seed decides (mulberry32), so that the demo shows the same pictures everywhere. */
export function seededNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SIDE = 256;

/** Smooth value noise over the plane, 0..1, repeating after 256 units; octaves = how fine it gets. */
export function seededNoise(seed) {
  const next = seededNumbers(seed);
  const lattice = Float64Array.from({ length: SIDE * SIDE }, next);
  const at = (x, y) => lattice[(y & (SIDE - 1)) * SIDE + (x & (SIDE - 1))];
  const ease = (t) => t * t * (3 - 2 * t);
  const once = (x, y) => {
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [u, v] = [ease(x - left), ease(y - top)];
    const upper = at(left, top) * (1 - u) + at(left + 1, top) * u;
    const lower = at(left, top + 1) * (1 - u) + at(left + 1, top + 1) * u;
    return upper * (1 - v) + lower * v;
  };
  return (x, y, octaves = 4) => {
    let [sum, weight, total, scale] = [0, 1, 0, 1];
    for (let octave = 0; octave < octaves; octave++) {
      sum += once(x * scale + octave * 17.3, y * scale + octave * 9.1) * weight;
      total += weight;
      weight /= 2;
      scale *= 2;
    }
    return sum / total;
  };
}
