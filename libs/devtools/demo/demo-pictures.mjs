import { add, clamp, light, mix, paint, scale, smooth } from './paint.mjs';
import { seededNoise } from './seeded-noise.mjs';

/** The pictures of the demo, made by us and by nobody's camera: [name, how it is painted]. */
export const DEMO_PICTURES = [
  ['Hills at dusk', hillsAtDusk],
  ['Oranges on the table', orangesOnTheTable],
  ['The red boat', redBoat],
];

/** A low sun behind five rows of hills, each paler the farther it is. */
export function hillsAtDusk({ width, height, seed = 7 }) {
  const noise = seededNoise(seed);
  const [zenith, horizon, glow] = [light('#2c3f6b'), light('#f3a671'), light('#ffdc9a')];
  const [near, far] = [light('#1c2b2e'), light('#b07f86')];
  const sun = { u: (0.62 * width) / height, v: 0.47 };
  const ridges = Array.from({ length: 5 }, (_, row) => {
    const depth = row / 4;
    return (u) =>
      0.5 +
      depth * 0.36 -
      (noise(u * (1.3 + row * 0.9) + row * 31, row * 7.7, 5) - 0.5) * (0.2 + depth * 0.14);
  });
  return paint({ width, height, seed }, (u, v) => {
    for (let row = ridges.length - 1; row >= 0; row--) {
      const ridge = ridges[row](u);
      if (v < ridge) continue;
      const body = mix(far, near, (row + 0.6) / 5);
      const mist = 0.35 * (1 - row / 5) * smooth(0, 0.25, v - ridge);
      const grass = (noise(u * 60, v * 90, 3) - 0.5) * 0.35 * (row / 4);
      return scale(mix(body, horizon, mist), 1 + grass);
    }
    const distance = Math.hypot(u - sun.u, v - sun.v);
    const sky = mix(zenith, horizon, smooth(0, 0.6, v));
    const cloud = smooth(0.52, 0.75, noise(u * 2.2, v * 7 + 3, 5)) * smooth(0.55, 0.15, v);
    const disc = smooth(0.062, 0.058, distance);
    const halo = Math.exp(-distance * 5.5);
    return add(mix(mix(sky, light('#e9a58e'), cloud * 0.7), glow, clamp(halo)), scale(glow, disc * 1.2));
  });
}

/** Five oranges and a green apple in the light of a window; spheres are met by their own equation. */
export function orangesOnTheTable({ width, height, seed = 21 }) {
  const noise = seededNoise(seed);
  const [wall, shade, wood, woodDark] = [
    light('#d9d2c3'),
    light('#8d877d'),
    light('#9a6a42'),
    light('#5f3d24'),
  ];
  const centre = width / height / 2;
  const fruit = [
    [-0.36, 0.64, 0.135, '#e8801a'],
    [0.33, 0.62, 0.125, '#ee8f22'],
    [-0.02, 0.6, 0.14, '#e57a14'],
    [-0.19, 0.74, 0.15, '#ef8a1d'],
    [0.46, 0.75, 0.12, '#7f9f35'],
    [0.15, 0.77, 0.155, '#ea7f18'],
  ].map(([x, y, radius, hex]) => ({ x: centre + x, y, radius, colour: light(hex) }));
  const toLight = [-0.55, -0.62, 0.56];
  const shadowAt = (u, v) =>
    fruit.reduce((dark, { x, y, radius }) => {
      const [dx, dy] = [(u - x - radius * 0.75) / (radius * 1.5), (v - y - radius * 0.82) / (radius * 0.42)];
      return Math.max(dark, smooth(1, 0.25, Math.hypot(dx, dy)));
    }, 0);
  return paint({ width, height, seed }, (u, v) => {
    for (let index = fruit.length - 1; index >= 0; index--) {
      const { x, y, radius, colour } = fruit[index];
      const [nx, ny] = [(u - x) / radius, (v - y) / radius];
      const inside = nx * nx + ny * ny;
      if (inside >= 1) continue;
      const nz = Math.sqrt(1 - inside);
      const peel = (noise(u * 210 + index * 40, v * 210, 2) - 0.5) * 0.16;
      const facing = clamp(nx * toLight[0] + ny * toLight[1] + nz * toLight[2] + peel);
      const bounce = clamp(ny) * 0.12;
      const shine = clamp(2 * facing * nz - toLight[2]) ** 26 * 0.5;
      const dent = smooth(0.16, 0.02, Math.hypot(nx - 0.1, ny + 0.62)) * 0.5;
      return add(add(scale(colour, (0.09 + facing * 0.95) * (1 - dent)), scale(wood, bounce)), [
        shine,
        shine,
        shine,
      ]);
    }
    if (v > 0.62) {
      const depth = (v - 0.62) / 0.38;
      const grain = noise(u * 3 + noise(u, v * 20, 2) * 0.8, (v + 0.2) ** 2 * 46, 4);
      const board = mix(woodDark, wood, grain * (0.75 + depth * 0.4));
      return scale(board, (1.25 - 0.5 * (u / centre / 2)) * (1 - 0.75 * shadowAt(u, v)));
    }
    const pane = smooth(0.02, 0, Math.abs(((u - v * 0.35) % 0.42) - 0.21) - 0.17) * smooth(1.05, 0.45, u);
    const plaster = 1 + (noise(u * 40, v * 40, 3) - 0.5) * 0.06;
    return scale(mix(shade, wall, 0.35 + 0.65 * pane), plaster * (1.05 - 0.35 * (u / centre / 2)));
  });
}

/** A red boat on a lake in the morning, with its reflection broken by the waves. */
export function redBoat({ width, height, seed = 40 }) {
  const noise = seededNoise(seed);
  const [high, low, forest, water] = [light('#6fa3cf'), light('#dfe9ec'), light('#2f4a3c'), light('#27566e')];
  const [red, rim, white] = [light('#c3261f'), light('#7a1712'), light('#f4f0e6')];
  const shore = 0.46;
  const middle = (width / height) * 0.46;
  const boat = (u, v) => {
    const x = (u - middle) / 0.34;
    if (Math.abs(x) > 1) return null;
    const top = 0.585 - 0.055 * Math.abs(x) ** 2.4;
    const keel = 0.7 - 0.11 * Math.abs(x) ** 4;
    if (v < top || v > keel) return null;
    if (v < top + 0.014) return white;
    const plank = 0.9 + 0.1 * Math.cos((v - top) * 190);
    return mix(scale(red, plank), rim, smooth(0.2, 1, x * 0.5 + (v - top) / (keel - top)));
  };
  const mast = (u, v) => {
    if (Math.abs(u - middle) < 0.0055 && v > 0.16 && v < 0.59) return light('#6b4a2e');
    const reach = (v - 0.19) * 0.62;
    const belly = 1 + 0.12 * Math.sin((v - 0.19) * 9);
    if (v > 0.19 && v < 0.53 && u > middle + 0.008 && u < middle + 0.008 + reach * belly) {
      return scale(white, 0.78 + 0.22 * smooth(0, 0.2, u - middle) - 0.12 * smooth(0.45, 0.53, v));
    }
    return null;
  };
  const boatAt = (u, v) => boat(u, v) ?? mast(u, v);
  const farShore = (u, v) => {
    const trees = shore - 0.03 - noise(u * 3.1, 2, 3) * 0.1 - noise(u * 34, 5, 3) * 0.035;
    if (v > trees) return scale(forest, 0.7 + noise(u * 70, v * 110, 4) * 0.7);
    const hill = 0.34 - noise(u * 1.1 + 9, 1, 4) * 0.16;
    if (v > hill) return mix(light('#7d93a5'), low, smooth(0, 0.2, v - hill) * 0.7);
    const cloud = smooth(0.5, 0.78, noise(u * 1.7 + 4, v * 5, 5));
    return mix(mix(high, low, smooth(0, 0.42, v)), white, cloud * 0.75);
  };
  const waterline = 0.69;
  return paint({ width, height, seed }, (u, v) => {
    const seen = boatAt(u, v) ?? (v < shore ? farShore(u, v) : null);
    if (seen) return seen;
    const depth = (v - shore) / (1 - shore);
    const ripple = (noise(u * (26 - depth * 14), v * (130 - depth * 70), 3) - 0.5) * (0.02 + depth * 0.07);
    // The boat mirrors at its own waterline, the far shore at the edge of the lake.
    const nearBoat = v > waterline - 0.02 ? boatAt(u + ripple, 2 * waterline - v + ripple) : null;
    const mirrored = nearBoat ?? farShore(u + ripple, clamp(2 * shore - v + ripple * 1.5, 0.01, shore));
    const glint = smooth(0.7, 0.8, noise(u * 18, v * 160, 3)) * 0.25;
    return add(mix(mirrored, water, 0.35 + depth * 0.3), scale(white, glint * (1 - depth)));
  });
}
