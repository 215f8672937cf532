import { describe, expect, it } from 'vitest';
import { countChangedPixels } from '../count-changed-pixels';
import { emptyMask } from '../mask/empty-mask';
import { invertMask } from '../mask/invert-mask';
import type { Mask, Raster } from '../raster';
import { AWKWARD_SIZES, flatPicture, samplePicture } from '../sample-pictures';
import { labOf, writeSrgb } from '../segment/lab';
import { contactShadow } from './contact-shadow';
import { matchColours } from './match-colours';
import { placePicture } from './place-picture';
import { replaceRegion } from './replace-region';

const all = (width: number, height: number): Mask => invertMask(emptyMask(width, height));
const alphaAt = ({ width, data }: Raster, x: number, y: number): number => data[(y * width + x) * 4 + 3]!;

function boxMask(width: number, height: number, [left, top, right, bottom]: readonly number[]): Mask {
  const mask = emptyMask(width, height);
  for (let y = top!; y < bottom!; y++) mask.data.fill(255, y * width + left!, y * width + right!);
  return mask;
}

describe('placePicture', () => {
  const wide = flatPicture(40, 20, [9, 8, 7, 255]);
  const box = { left: 10, top: 10, right: 30, bottom: 40 };
  const covered = ({ data }: Raster) => data.filter((byte, at) => at % 4 === 3 && byte === 255).length;

  it('shows all of the picture in the middle of the box, or fills the box', () => {
    const contained = placePicture({ width: 50, height: 50 }, wide, box);
    expect(covered(contained)).toBe(20 * 10);
    expect([alphaAt(contained, 10, 19), alphaAt(contained, 10, 20), alphaAt(contained, 29, 29)]).toEqual([
      0, 255, 255,
    ]);
    expect(covered(placePicture({ width: 50, height: 50 }, wide, box, 'cover'))).toBe(20 * 30);
  });

  it('copies a picture that fits as it is, and cuts what leaves the canvas', () => {
    const picture = samplePicture(20, 30);
    const placed = placePicture({ width: 20, height: 30 }, picture, {
      left: 0,
      top: 0,
      right: 20,
      bottom: 30,
    });
    expect(countChangedPixels(placed, picture)).toBe(0);
    const cut = placePicture({ width: 15, height: 15 }, wide, { left: -5, top: 5, right: 35, bottom: 25 });
    expect(covered(cut)).toBe(15 * 10);
    expect(() => placePicture(wide, wide, { left: 5, top: 0, right: 5, bottom: 9 })).toThrow(RangeError);
  });
});

describe('matchColours', () => {
  it('takes over the mean of what it stands in, and is a copy at 0', () => {
    const [image, reference] = [
      samplePicture(30, 20, { opaque: true }),
      flatPicture(9, 9, [180, 120, 90, 255]),
    ];
    const meanOf = (picture: Raster, channel: number) => {
      const values = labOf(picture).filter((_, at) => at % 3 === channel);
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    };
    const matched = matchColours(image, reference, all(9, 9), 1);
    // Clipping to sRGB moves the mean a little.
    for (const channel of [0, 1, 2])
      expect(Math.abs(meanOf(matched, channel) - meanOf(reference, channel))).toBeLessThan(3);
    expect(countChangedPixels(matchColours(image, reference, all(9, 9), 0), image)).toBe(0);
    expect(countChangedPixels(matchColours(image, reference, emptyMask(9, 9), 1), image)).toBe(0);
    expect(() => matchColours(image, reference, all(9, 8), 1)).toThrow(RangeError);
    expect(() => matchColours(image, reference, all(9, 9), 1.1)).toThrow(RangeError);
  });

  it('leaves a picture matched to itself within one in 255, alpha and hidden colours exactly', () => {
    const image = samplePicture(31, 23);
    const matched = matchColours(image, image, all(31, 23), 1);
    matched.data.forEach((byte, at) => {
      const hidden = image.data[at - (at % 4) + 3] === 0;
      expect(Math.abs(byte - image.data[at]!)).toBeLessThanOrEqual(at % 4 === 3 || hidden ? 0 : 1);
    });
  });

  it('writeSrgb undoes labOf', () => {
    const image = samplePicture(40, 40, { opaque: true });
    const lab = labOf(image);
    const back = new Uint8ClampedArray(image.data);
    for (let pixel = 0; pixel < 1600; pixel++) {
      writeSrgb(back, pixel * 4, lab[pixel * 3]!, lab[pixel * 3 + 1]!, lab[pixel * 3 + 2]!);
    }
    expect(back).toEqual(image.data);
  });
});

describe('contactShadow', () => {
  it('lies a little lower than the object, is black, softer and never darker than asked', () => {
    const matte = boxMask(120, 140, [30, 20, 90, 120]);
    const shadow = contactShadow(matte, 0.5);
    expect(alphaAt(shadow, 60, 121)).toBeGreaterThan(60);
    expect(alphaAt(shadow, 60, 20)).toBeLessThan(alphaAt(shadow, 60, 121));
    expect(shadow.data.every((byte, at) => (at % 4 === 3 ? byte <= 128 : byte === 0))).toBe(true);
    expect(contactShadow(emptyMask(4, 4)).data.every((byte) => byte === 0)).toBe(true);
    expect(() => contactShadow(matte, 2)).toThrow(RangeError);
  });

  it.each(AWKWARD_SIZES)('has the size of the matte, at %i×%i', (width, height) => {
    expect(contactShadow(all(width, height)).data.length).toBe(width * height * 4);
  });
});

describe('replaceRegion', () => {
  const image = samplePicture(60, 50, { opaque: true });
  const mask = boxMask(60, 50, [20, 10, 40, 40]);
  const settings = { seam: 'plain', fit: 'cover', colourMatch: 0 } as const;

  it.each(['plain', 'seamless'] as const)('%s: keeps every byte outside the mask', (seam) => {
    const result = replaceRegion(image, mask, samplePicture(33, 21, { seed: 8 }), {
      ...settings,
      seam,
      colourMatch: 0.5,
    });
    const moved = mask.data.filter(
      (byte, pixel) =>
        byte === 0 && [0, 1, 2, 3].some((at) => result.data[pixel * 4 + at] !== image.data[pixel * 4 + at]),
    );
    expect(moved).toHaveLength(0);
    expect(countChangedPixels(result, image)).toBeGreaterThan(100);
  });

  it('shows the picture through the mask, and the image where the picture is transparent or does not reach', () => {
    const red = flatPicture(20, 10, [255, 0, 0, 255]);
    const contained = replaceRegion(image, mask, red, { ...settings, fit: 'contain' });
    expect(countChangedPixels(contained, image)).toBe(200);
    const clear = flatPicture(20, 30, [255, 0, 0, 0]);
    for (const seam of ['plain', 'seamless'] as const) {
      expect(countChangedPixels(replaceRegion(image, mask, clear, { ...settings, seam }), image)).toBe(0);
      expect(
        countChangedPixels(replaceRegion(image, emptyMask(60, 50), red, { ...settings, seam }), image),
      ).toBe(0);
    }
    expect(() => replaceRegion(image, mask, red, { ...settings, colourMatch: -1 })).toThrow(RangeError);
  });
});
