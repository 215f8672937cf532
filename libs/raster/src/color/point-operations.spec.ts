import { describe, expect, it } from 'vitest';
import { flatPicture, samplePicture } from '../sample-pictures';
import type { Raster } from '../raster';
import { adjustBrightness, brightnessSteps } from './adjust-brightness';
import { adjustContrast, contrastSteps } from './adjust-contrast';
import { adjustExposure, exposureSteps } from './adjust-exposure';
import { adjustSaturation, saturationSteps } from './adjust-saturation';
import { adjustVibrance, vibranceSteps } from './adjust-vibrance';
import { adjustWarmth, warmthSteps } from './adjust-warmth';
import { applyDirectly, applyPointSteps, fuse } from './apply-point-steps';
import { blackWhite, blackWhiteSteps } from './black-white';
import { oklabFromSrgb, srgbFromOklab } from './oklab';
import type { PointStep } from './point-step';
import { linearFromSrgb, srgbFromLinear } from './srgb';

const pixel = (run: (image: Raster) => Raster, colour: readonly [number, number, number]) =>
  [...run(flatPicture(1, 1, [...colour, 255])).data].slice(0, 3);

/** Big enough that chains go through their table. */
const BIG = samplePicture(256, 256, { seed: 3, opaque: true });

function largestDifference(one: Raster, other: Raster): number {
  return one.data.reduce((most, byte, at) => Math.max(most, Math.abs(byte - other.data[at]!)), 0);
}

describe('sRGB and OKLab', () => {
  it('come back from linear light and from OKLab, inside and outside the gamut', () => {
    for (const value of [-0.3, -0.001, 0, 0.0031308, 0.04045, 0.2, 0.5, 1, 1.4]) {
      expect(srgbFromLinear(linearFromSrgb(value))).toBeCloseTo(value, 6);
    }
    const colour = Float64Array.of(0.9, 0.1, -0.05);
    oklabFromSrgb(colour);
    srgbFromOklab(colour);
    [0.9, 0.1, -0.05].forEach((value, at) => expect(colour[at]).toBeCloseTo(value, 5));
  });

  it('know white as L = 1 without chroma, and red as published', () => {
    const white = Float64Array.of(1, 1, 1);
    oklabFromSrgb(white);
    [1, 0, 0].forEach((value, at) => expect(white[at]).toBeCloseTo(value, 4));
    const red = Float64Array.of(1, 0, 0);
    oklabFromSrgb(red);
    [0.62796, 0.22486, 0.12585].forEach((value, at) => expect(red[at]).toBeCloseTo(value, 4));
  });
});

describe('adjustments', () => {
  it('keep black, white and, for contrast, mid grey', () => {
    for (const amount of [-1, -0.4, 0.2, 1]) {
      for (const run of [adjustBrightness, adjustContrast]) {
        expect(pixel((image) => run(image, amount), [0, 0, 0])).toEqual([0, 0, 0]);
        expect(pixel((image) => run(image, amount), [255, 255, 255])).toEqual([255, 255, 255]);
      }
      const [grey] = pixel((image) => adjustContrast(image, amount), [128, 128, 128]);
      expect(Math.abs(grey! - 128)).toBeLessThanOrEqual(1);
    }
  });

  it('make mid grey 1 + amount times as steep under contrast', () => {
    for (const amount of [0.2, 0.5, 1]) {
      const [step] = contrastSteps(amount);
      if (step?.kind !== 'curve') throw new Error('Expected a curve');
      expect((step.at(0.501) - step.at(0.499)) / 0.002).toBeCloseTo(1 + amount, 3);
      const [inverse] = contrastSteps(-amount);
      if (inverse?.kind !== 'curve') throw new Error('Expected a curve');
      expect(inverse.at(step.at(0.3))).toBeCloseTo(0.3, 9);
    }
  });

  it('double the light at a quarter of the exposure range', () => {
    const [grey] = pixel((image) => adjustExposure(image, 0.25), [100, 100, 100]);
    expect(grey).toBe(Math.round(255 * srgbFromLinear(2 * linearFromSrgb(100 / 255))));
  });

  it('move grey to yellow when warmer and to blue when cooler, at the same luminance', () => {
    const [red, green, blue] = pixel((image) => adjustWarmth(image, 0.5), [128, 128, 128]);
    expect(red).toBeGreaterThan(128);
    expect(blue).toBeLessThan(128);
    const luminance = [red, green, blue].reduce(
      (sum: number, value, at) => sum + [0.2126, 0.7152, 0.0722][at]! * linearFromSrgb(value! / 255),
      0,
    );
    expect(luminance).toBeCloseTo(linearFromSrgb(128 / 255), 2);
    const cooler = pixel((image) => adjustWarmth(image, -0.5), [128, 128, 128]);
    expect(cooler[2]).toBeGreaterThan(128);
    expect(cooler[0]).toBeLessThan(128);
  });

  it('leave greys grey under saturation and vibrance, through the table too', () => {
    const greys: Raster = { ...BIG, data: BIG.data.map((_, at) => (at % 4 === 3 ? 255 : (at >> 2) & 255)) };
    for (const run of [adjustSaturation, adjustVibrance]) {
      for (const amount of [-1, 0.3, 1])
        expect(largestDifference(run(greys, amount), greys)).toBeLessThanOrEqual(1);
    }
  });

  it('leave no colour at saturation -1 and at black and white 1', () => {
    for (const result of [adjustSaturation(BIG, -1), blackWhite(BIG, 1)]) {
      for (let at = 0; at < result.data.length; at += 4) {
        const [red, green, blue] = result.data.subarray(at, at + 3);
        expect(Math.max(red!, green!, blue!) - Math.min(red!, green!, blue!)).toBeLessThanOrEqual(1);
        if (at > 4000) break;
      }
    }
  });

  it('raise pale colours more than strong ones under vibrance', () => {
    const chroma = ([red, green, blue]: number[]) => {
      const colour = Float64Array.of(red! / 255, green! / 255, blue! / 255);
      oklabFromSrgb(colour);
      return Math.hypot(colour[1]!, colour[2]!);
    };
    const gain = (colour: [number, number, number]) =>
      chroma(pixel((image) => adjustVibrance(image, 1), colour)) / chroma(colour);
    expect(gain([150, 130, 120])).toBeGreaterThan(1.5);
    expect(gain([220, 40, 40])).toBeLessThan(1.2);
  });
});

describe('a chain in one pass', () => {
  const chains: readonly (readonly [string, readonly PointStep[]])[] = [
    ['warmth', warmthSteps(0.2)],
    ['strong warmth', warmthSteps(-1)],
    ['saturation', saturationSteps(0.2)],
    ['full saturation, which leaves the gamut', saturationSteps(1)],
    ['vibrance', vibranceSteps(0.6)],
    ['black and white', blackWhiteSteps(1)],
    ['warmer and a little brighter', [...warmthSteps(0.2), ...brightnessSteps(0.1)]],
    ['curves at both ends', [...exposureSteps(0.1), ...warmthSteps(0.3), ...contrastSteps(0.2)]],
    [
      'everything',
      [...brightnessSteps(0.2), ...saturationSteps(0.3), ...contrastSteps(-0.2), ...vibranceSteps(-0.4)],
    ],
  ];

  it.each(chains)('stays within 2 bytes of the chain itself: %s', (_, steps) => {
    expect(largestDifference(applyPointSteps(BIG, steps), applyDirectly(BIG, steps))).toBeLessThanOrEqual(2);
  });

  it('is exact for curves alone', () => {
    const steps = [...brightnessSteps(0.2), ...contrastSteps(0.3)];
    expect(applyPointSteps(BIG, steps)).toEqual(applyDirectly(BIG, steps));
  });

  it('goes through one table for what people ask for, and evaluates what a table is too coarse for', () => {
    for (const amount of [-0.4, 0.2, 0.4]) {
      expect(fuse(warmthSteps(amount))).not.toBeNull();
      expect(fuse(saturationSteps(amount))).not.toBeNull();
      expect(fuse(vibranceSteps(amount))).not.toBeNull();
    }
    const jagged: PointStep = {
      kind: 'mix',
      apply: (colour) => void (colour[0] = colour[1]! > 0.51 ? 1 : 0),
    };
    expect(fuse([jagged])).toBeNull();
  });
});
