import { linearFromSrgb, srgbFromLinear } from './srgb';

/** One colour as three numbers that the callee may overwrite: [red, green, blue] or [L, a, b]. */
export type Colour = Float64Array;

/**
 * Turns sRGB into OKLab, in place.
 *
 * Shapes   colour [3]: red, green, blue 0..1 in, L 0..1, a, b about -.4...4 out
 * Errors   none; values outside 0..1 are carried on
 * Source   B. Ottosson, "A perceptual color space for image processing", 2020
 */
export function oklabFromSrgb(colour: Colour): void {
  const red = linearFromSrgb(colour[0]!);
  const green = linearFromSrgb(colour[1]!);
  const blue = linearFromSrgb(colour[2]!);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  colour[0] = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  colour[1] = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  colour[2] = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
}

/**
 * Turns OKLab into sRGB, in place; the inverse of oklabFromSrgb.
 *
 * Shapes   colour [3]: L, a, b in; red, green, blue out, outside 0..1 where the gamut ends
 * Errors   none
 * Source   as oklabFromSrgb
 */
export function srgbFromOklab(colour: Colour): void {
  const [L, a, b] = [colour[0]!, colour[1]!, colour[2]!];
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  colour[0] = srgbFromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  colour[1] = srgbFromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  colour[2] = srgbFromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
}
