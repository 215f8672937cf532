/**
 * Linear light of an sRGB value, continued as an odd function below 0 so that colours outside the gamut pass through
 * a chain of adjustments unharmed and are clipped once, at its end.
 *
 * Units    value, result: 0 = black .. 1 = white, finite beyond both
 * Source   IEC 61966-2-1
 * Differs  defined below 0
 */
export function linearFromSrgb(value: number): number {
  const size = Math.abs(value);
  const linear = size <= 0.04045 ? size / 12.92 : ((size + 0.055) / 1.055) ** 2.4;
  return value < 0 ? -linear : linear;
}

/**
 * The sRGB value of linear light; the inverse of linearFromSrgb.
 *
 * Units    linear, result: 0 = black .. 1 = white, finite beyond both
 * Source   IEC 61966-2-1
 * Differs  defined below 0
 */
export function srgbFromLinear(linear: number): number {
  const size = Math.abs(linear);
  const value = size <= 0.0031308 ? size * 12.92 : 1.055 * size ** (1 / 2.4) - 0.055;
  return linear < 0 ? -value : value;
}

/** Luminance of linear sRGB primaries (Rec. 709 weights, D65). */
export const LUMINANCE = { red: 0.2126, green: 0.7152, blue: 0.0722 } as const;
