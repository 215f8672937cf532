import { seededNumbers } from './seeded-noise.mjs';

/** Light of a colour as a screen shows it: linear 0..1 from a hex colour. */
export const light = (hex) =>
  [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });

export const mix = (a, b, amount) => a.map((value, channel) => value + (b[channel] - value) * amount);
export const scale = (colour, amount) => colour.map((value) => value * amount);
export const add = (a, b) => a.map((value, channel) => value + b[channel]);
export const clamp = (value, low = 0, high = 1) => Math.min(high, Math.max(low, value));
export const smooth = (from, to, value) => {
  const t = clamp((value - from) / (to - from));
  return t * t * (3 - 2 * t);
};

/**
 * Paints a picture pixel by pixel.
 *
 * Shapes   colourAt(u, v) gives linear light [R, G, B]; u 0..aspect from the left, v 0..1 from the top
 * Returns  { width, height, rgb } with rgb [H, W, 3] sRGB bytes and the fine grain of a camera
 */
export function paint({ width, height, seed }, colourAt) {
  const rgb = new Uint8Array(width * height * 3);
  const next = seededNumbers(seed);
  let at = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = colourAt((x + 0.5) / height, (y + 0.5) / height);
      const grain = (next() + next() - 1) * 2.2;
      for (let channel = 0; channel < 3; channel++)
        rgb[at++] = clamp(screenByte(colour[channel]) + grain, 0, 255);
    }
  }
  return { width, height, rgb };
}

/** Linear light to an sRGB byte; what is brighter than white bends softly instead of clipping. */
function screenByte(value) {
  const soft = value <= 0.8 ? Math.max(0, value) : 1 - 0.2 * Math.exp(-(value - 0.8) / 0.2);
  return 255 * (soft <= 0.0031308 ? soft * 12.92 : 1.055 * soft ** (1 / 2.4) - 0.055);
}
