import { oklabFromSrgb, srgbFromOklab } from '@lamina/raster';

/** The colours that have a name, as a person means them rather than as CSS defines them. */
const BYTES: Readonly<Record<string, readonly [number, number, number]>> = {
  red: [220, 40, 40],
  green: [40, 160, 60],
  blue: [40, 80, 220],
  yellow: [245, 210, 50],
  orange: [245, 140, 30],
  purple: [130, 60, 180],
  pink: [245, 120, 180],
  black: [15, 15, 15],
  white: [250, 250, 250],
  grey: [128, 128, 128],
  gray: [128, 128, 128],
  brown: [120, 75, 40],
  cyan: [40, 200, 220],
  teal: [20, 130, 130],
  navy: [15, 30, 90],
  gold: [212, 175, 55],
  beige: [235, 220, 190],
  maroon: [110, 10, 30],
  turquoise: [64, 224, 208],
  magenta: [220, 40, 200],
  silver: [192, 192, 192],
};
const SHADES: Readonly<Record<string, number>> = { light: 0.15, pale: 0.15, dark: -0.15, deep: -0.15 };

/** Every way to name a colour, plain, in the plural and as a shade, with its #rrggbb. */
export function colourNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [name, bytes] of Object.entries(BYTES)) {
    names.set(name, hexOf(bytes));
    names.set(`${name}s`, hexOf(bytes));
    for (const [shade, lift] of Object.entries(SHADES))
      names.set(`${shade} ${name}`, hexOf(lifted(bytes, lift)));
  }
  return names;
}

/** #rgb and #rrggbb as #rrggbb. */
export function fullHex(hex: string): string {
  return hex.length === 4 ? `#${[...hex.slice(1)].map((digit) => digit + digit).join('')}` : hex;
}

function lifted(bytes: readonly number[], lift: number): number[] {
  const colour = Float64Array.from(bytes, (value) => value / 255);
  oklabFromSrgb(colour);
  colour[0] = Math.max(0, Math.min(1, colour[0]! + lift));
  srgbFromOklab(colour);
  return Array.from(colour, (value) => Math.round(255 * Math.max(0, Math.min(1, value))));
}

function hexOf(bytes: readonly number[]): string {
  return `#${bytes.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
