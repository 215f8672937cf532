import { describe, expect, it } from 'vitest';
import { countChangedPixels } from '../count-changed-pixels';
import { boxOfMask } from '../mask/box-of-mask';
import type { Raster } from '../raster';
import { gradientEnergyRatio, overlapOf, psnrWithin, ssimWithin } from './picture-likeness';
import { GROUNDS, proceduralScene } from './procedural-scene';
import { sceneHole } from './scene-hole';
import { sceneObject } from './scene-object';

const lighter = (image: Raster, by: number): Raster => ({
  ...image,
  data: image.data.map((byte, at) => (at % 4 === 3 ? byte : byte + by)),
});

describe('procedural scenes', () => {
  it('are the same for the same seed and others for another, on every ground', () => {
    for (const ground of GROUNDS) {
      const scene = proceduralScene(48, 40, 3, ground);
      expect(countChangedPixels(proceduralScene(48, 40, 3, ground), scene)).toBe(0);
      expect(countChangedPixels(proceduralScene(48, 40, 4, ground), scene)).toBeGreaterThan(1000);
    }
  });

  it('hold an object whose matte and box are known, and nothing else that changes', () => {
    const { raster, background, matte, box } = sceneObject(64, 60, 2);
    const changed = matte.data.filter((byte) => byte > 0).length;
    expect(countChangedPixels(raster, background)).toBeLessThanOrEqual(changed);
    const tight = boxOfMask(matte)!;
    expect(box.left <= tight.left && box.right >= tight.right && box.top <= tight.top).toBe(true);
    expect(matte.data.includes(255)).toBe(true);
  });
});

describe('likeness', () => {
  const scene = proceduralScene(64, 64, 1, 'gravel');
  const hole = sceneHole(64, 64, 1, 'box');

  it('is perfect for the truth itself and falls with the error', () => {
    expect(psnrWithin(scene, scene, hole)).toBe(Number.POSITIVE_INFINITY);
    expect(ssimWithin(scene, scene, hole)).toBeCloseTo(1, 6);
    expect(gradientEnergyRatio(scene, scene, hole)).toBe(1);
    expect(psnrWithin(lighter(scene, 8), scene, hole)).toBeCloseTo(20 * Math.log10(255 / 8), 0);
    expect(ssimWithin(lighter(scene, 30), scene, hole)).toBeLessThan(
      ssimWithin(lighter(scene, 5), scene, hole),
    );
  });

  it('counts only what lies in the mask, and sees that a blurred picture has lost its energy', () => {
    const outside = { ...scene, data: scene.data.map((byte, at) => (hole.data[at >> 2] === 0 ? 0 : byte)) };
    expect(psnrWithin(outside, scene, hole)).toBe(Number.POSITIVE_INFINITY);
    const flat = { ...scene, data: new Uint8ClampedArray(scene.data.length).fill(128) };
    expect(gradientEnergyRatio(flat, scene, hole)).toBe(0);
    expect(overlapOf(hole, hole)).toBe(1);
    expect(overlapOf(sceneHole(64, 64, 2, 'disc'), hole)).toBeLessThan(1);
  });
});
