import { PIXEL_OPERATION_KINDS, type PixelOperation } from '@lamina/contract';
import { adjustBrightness, adjustWarmth, countChangedPixels } from '@lamina/raster';
import { flatPicture, samplePicture } from '@lamina/raster/testing';
import { describe, expect, it } from 'vitest';
import { applyOperations } from './apply-operations';
import { memoryNeeded } from './memory-needed';
import { sizeAfter } from './size-after';

const ONE_OF_EACH: readonly PixelOperation[] = [
  { kind: 'adjust', property: 'warmth', amount: 0.2 },
  { kind: 'black-white', amount: 0.5 },
  { kind: 'sharpen', amount: 0.3 },
  { kind: 'blur', sigmaFraction: 0.02 },
  { kind: 'crop', ratio: { width: 4, height: 3 } },
  { kind: 'rotate', degrees: 90 },
  { kind: 'flip', axis: 'horizontal' },
  { kind: 'resize', to: { percent: 50 } },
  { kind: 'recolour', from: '#d0402b', to: '#2850dc', tolerance: 0.6, keepShading: 1 },
];

describe('applyOperations', () => {
  it('runs every kind of the contract and gives the size that was foretold', () => {
    const image = samplePicture(63, 65);
    expect(ONE_OF_EACH.map(({ kind }) => kind).toSorted()).toEqual(PIXEL_OPERATION_KINDS.toSorted());
    for (const operation of ONE_OF_EACH) {
      expect(applyOperations(image, [operation])).toMatchObject(sizeAfter(image, operation));
    }
  });

  it('gives a copy when there is nothing to do or every amount is 0', () => {
    const image = samplePicture(17, 3);
    const nothing: PixelOperation[] = [
      { kind: 'adjust', property: 'contrast', amount: 0 },
      { kind: 'sharpen', amount: 0 },
      { kind: 'blur', sigmaFraction: 0 },
      { kind: 'black-white', amount: 0 },
    ];
    for (const operations of [[], nothing]) {
      const result = applyOperations(image, operations);
      expect(countChangedPixels(image, result)).toBe(0);
      expect(result.data).not.toBe(image.data);
    }
  });

  it('runs neighbouring adjustments as one pass, within one rounding of one after another', () => {
    const image = samplePicture(63, 65);
    const result = applyOperations(image, [
      { kind: 'adjust', property: 'warmth', amount: 0.2 },
      { kind: 'adjust', property: 'brightness', amount: 0.1 },
    ]);
    const apart = adjustBrightness(adjustWarmth(image, 0.2), 0.1);
    result.data.forEach((byte, at) => expect(Math.abs(byte - apart.data[at]!)).toBeLessThanOrEqual(2));
  });

  it('keeps the order: a crop before a turn is not a turn before a crop', () => {
    const image = samplePicture(40, 20);
    const crop: PixelOperation = { kind: 'crop', ratio: { width: 3, height: 1 } };
    const turn: PixelOperation = { kind: 'rotate', degrees: 90 };
    expect(applyOperations(image, [crop, turn])).toMatchObject({ width: 13, height: 40 });
    expect(applyOperations(image, [turn, crop])).toMatchObject({ width: 20, height: 7 });
  });

  it('scales a blur with the picture, so that a preview looks like the result', () => {
    const edge = (side: number) => {
      const image = flatPicture(side, side, [0, 0, 0, 255]);
      for (let at = 0; at < side * side; at++)
        if (at % side >= side / 2) image.data.set([255, 255, 255], at * 4);
      return image;
    };
    const blur: PixelOperation = { kind: 'blur', sigmaFraction: 0.05 };
    const [small, large] = [applyOperations(edge(100), [blur]), applyOperations(edge(400), [blur])];
    const level = (image: typeof small, x: number) =>
      image.data[(Math.floor(image.height / 2) * image.width + Math.floor(image.width * x)) * 4]!;
    for (const x of [0.4, 0.45, 0.55, 0.6])
      expect(Math.abs(level(small, x) - level(large, x))).toBeLessThanOrEqual(14);
  });

  it('names each step in a word that holds nothing of the person', () => {
    const steps: string[] = [];
    applyOperations(samplePicture(9, 9), ONE_OF_EACH, (_, step) => steps.push(step));
    expect(steps.at(-1)).toBe('done');
    for (const step of steps) expect(step).toMatch(/^[a-z]+$/);
  });
});

describe('memoryNeeded', () => {
  it('counts input, both sides of a step and its scratch', () => {
    const size = { width: 1000, height: 1000 };
    const bytesOf = (operations: PixelOperation[]) =>
      memoryNeeded(size, operations).bytes - memoryNeeded(size, []).bytes;
    expect(bytesOf([{ kind: 'sharpen', amount: 1 }])).toBe(0);
    expect(bytesOf([{ kind: 'blur', sigmaFraction: 0.01 }])).toBe(8e6);
    expect(
      bytesOf([
        { kind: 'sharpen', amount: 1 },
        { kind: 'flip', axis: 'vertical' },
      ]),
    ).toBe(4e6);
    expect(bytesOf([{ kind: 'resize', to: { percent: 200 } }])).toBe(12e6);
  });
});
