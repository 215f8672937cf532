import { describe, expect, it } from 'vitest';
import {
  adjustBrightness,
  adjustContrast,
  adjustExposure,
  adjustSaturation,
  adjustVibrance,
  adjustWarmth,
  blackWhite,
  blurRaster,
  copyRaster,
  countChangedPixels,
  cropToRatio,
  flipRaster,
  isOpaque,
  recolour,
  resizeRaster,
  rotateRaster,
  sharpen,
  type Raster,
} from './index';
import { AWKWARD_SIZES, samplePicture } from './sample-pictures';

interface Case {
  readonly name: string;
  readonly run: (image: Raster) => Raster;
  readonly identity?: (image: Raster) => Raster;
  readonly keepsAlpha: boolean;
}

const scale = (factor: number) => (image: Raster) =>
  resizeRaster(image, Math.ceil(image.width * factor), Math.ceil(image.height * factor));
const point = (name: string, run: (image: Raster, amount: number) => Raster, amount: number): Case => ({
  name: `${name} ${amount}`,
  run: (image) => run(image, amount),
  identity: (image) => run(image, 0),
  keepsAlpha: true,
});

const both = (name: string, run: (image: Raster, amount: number) => Raster): Case[] =>
  [-1, -0.3, 0.2, 1].map((amount) => point(name, run, amount));

const CASES: readonly Case[] = [
  ...both('brightness', adjustBrightness),
  ...both('exposure', adjustExposure),
  ...both('contrast', adjustContrast),
  ...both('warmth', adjustWarmth),
  ...both('saturation', adjustSaturation),
  ...both('vibrance', adjustVibrance),
  point('black and white', blackWhite, 0.5),
  point('black and white', blackWhite, 1),
  point('sharpen', sharpen, 0.2),
  point('sharpen', sharpen, 1),
  ...[0.5, 2, 2.5, 7, 40].map((sigmaPx) => ({
    name: `blur ${sigmaPx}`,
    run: (image: Raster) => blurRaster(image, sigmaPx),
    identity: (image: Raster) => blurRaster(image, 0),
    keepsAlpha: false,
  })),
  {
    name: 'recolour',
    run: (image) => recolour(image, { from: '#d0402b', to: '#2850dc', tolerance: 0.6, keepShading: 0.7 }),
    identity: (image) => recolour(image, { from: '#d0402b', to: '#d0402b', tolerance: 1, keepShading: 1 }),
    keepsAlpha: true,
  },
  {
    name: 'resize to a third',
    run: scale(1 / 3),
    identity: (image) => resizeRaster(image, image.width, image.height),
    keepsAlpha: false,
  },
  { name: 'resize to 0.77', run: scale(0.77), keepsAlpha: false },
  { name: 'resize to 1.9', run: scale(1.9), keepsAlpha: false },
  { name: 'rotate left', run: (image) => rotateRaster(image, 270), keepsAlpha: false },
  { name: 'flip', run: (image) => flipRaster(image, 'vertical'), keepsAlpha: false },
];

describe.each(CASES)('$name', ({ name, run, identity, keepsAlpha }) => {
  it.each(AWKWARD_SIZES)('never writes to its input, at %i×%i', (width, height) => {
    const image = samplePicture(width, height);
    const before = copyRaster(image);
    const result = run(image);
    expect(sameBytes(image, before)).toBe(true);
    expect(result.data.buffer).not.toBe(image.data.buffer);
    expect(result.data.length).toBe(result.width * result.height * 4);
  });

  it.each(AWKWARD_SIZES)('gives the mirrored bytes for a mirrored picture, at %i×%i', (width, height) => {
    for (const opaque of [true, false]) {
      const image = samplePicture(width, height, { opaque });
      const turns = name.startsWith('rotate');
      for (const axis of ['horizontal', 'vertical'] as const) {
        const across = axis === 'horizontal' ? 'vertical' : 'horizontal';
        const mirrored = flipRaster(run(image), turns ? across : axis);
        expect(sameBytes(run(flipRaster(image, axis)), mirrored)).toBe(true);
      }
    }
  });

  it('is the identity where nothing is asked', () => {
    if (!identity) return;
    for (const [width, height] of AWKWARD_SIZES) {
      const image = samplePicture(width, height);
      expect(sameBytes(identity(image), image)).toBe(true);
      expect(identity(image).data).not.toBe(image.data);
    }
  });

  it('keeps alpha, and an opaque picture opaque', () => {
    const image = samplePicture(63, 65);
    if (keepsAlpha) expect(sameAlpha(run(image), image)).toBe(true);
    expect(isOpaque(run(samplePicture(63, 65, { opaque: true })))).toBe(true);
  });

  it('gives the same bytes twice', () => {
    const image = samplePicture(63, 65, { seed: 9 });
    expect(sameBytes(run(image), run(image))).toBe(true);
  });
});

describe('every function', () => {
  it('refuses bytes that do not fit the sides, and numbers out of range', () => {
    const broken = { width: 2, height: 2, data: new Uint8ClampedArray(15) };
    const image = samplePicture(3, 3);
    for (const { run } of CASES) expect(() => run(broken)).toThrow(RangeError);
    for (const amount of [Number.NaN, 1.01, -1.01, Number.POSITIVE_INFINITY]) {
      for (const adjust of [
        adjustBrightness,
        adjustContrast,
        adjustExposure,
        adjustSaturation,
        adjustVibrance,
      ]) {
        expect(() => adjust(image, amount)).toThrow(RangeError);
      }
      expect(() => adjustWarmth(image, amount)).toThrow(RangeError);
      expect(() => blackWhite(image, amount)).toThrow(RangeError);
      expect(() => sharpen(image, amount)).toThrow(RangeError);
    }
    expect(() => blurRaster(image, -1)).toThrow(RangeError);
    expect(() => blurRaster(image, Number.NaN)).toThrow(RangeError);
    expect(() => resizeRaster(image, 0, 3)).toThrow(RangeError);
    expect(() => resizeRaster(image, 1.5, 3)).toThrow(RangeError);
    expect(() => cropToRatio(image, { width: 0, height: 1 })).toThrow(RangeError);
    expect(() => rotateRaster(image, 45 as 90)).toThrow(RangeError);
    expect(() => recolour(image, { from: 'red', to: '#000000', tolerance: 0, keepShading: 0 })).toThrow(
      RangeError,
    );
  });
});

function sameBytes(one: Raster, other: Raster): boolean {
  const sameSides = one.width === other.width && one.height === other.height;
  return sameSides && countChangedPixels(one, other) === 0;
}

function sameAlpha(one: Raster, other: Raster): boolean {
  for (let at = 3; at < one.data.length; at += 4) if (one.data[at] !== other.data[at]) return false;
  return true;
}
