import { describe, expect, it } from 'vitest';
import { countChangedPixels } from '../count-changed-pixels';
import { emptyMask } from '../mask/empty-mask';
import { invertMask } from '../mask/invert-mask';
import { copyRaster, type Mask, type Raster } from '../raster';
import { AWKWARD_SIZES, flatPicture, samplePicture } from '../sample-pictures';
import { gradientEnergyRatio, psnrWithin, ssimWithin } from '../testing/picture-likeness';
import { proceduralScene } from '../testing/procedural-scene';
import { sceneHole } from '../testing/scene-hole';
import { completeHole } from './complete-hole';
import { holeRegions } from './hole-regions';
import { fillMembrane } from './membrane';
import { patchDistance } from './patch-distance';
import { proposeRemovals } from './propose-removals';
import { pullPush } from './pull-push';
import { removeObject } from './remove-object';
import { seamlessClone } from './seamless-clone';
import { mixSeeds, SeededDraws } from './seeded-draws';

const SMALL = { seed: 3, growPx: 2 };

function boxMask(width: number, height: number, left: number, top: number, side: number): Mask {
  const mask = emptyMask(width, height);
  for (let y = Math.max(0, top); y < Math.min(height, top + side); y++) {
    for (let x = Math.max(0, left); x < Math.min(width, left + side); x++) mask.data[y * width + x] = 255;
  }
  return mask;
}

/** A hole at every border and corner, and one in the middle. */
function holesAround(width: number, height: number): Mask[] {
  const side = Math.max(1, Math.floor(Math.min(width, height) / 4));
  return [0, Math.floor((width - side) / 2), width - side].flatMap((left) =>
    [0, Math.floor((height - side) / 2), height - side].map((top) => boxMask(width, height, left, top, side)),
  );
}

function painted(image: Raster, hole: Mask, colour = [255, 0, 255, 255]): Raster {
  const out = copyRaster(image);
  hole.data.forEach((byte, pixel) => byte >= 128 && out.data.set(colour, pixel * 4));
  return out;
}

function ramp(width: number, height: number): Raster {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at++) {
    data.set([20 + 2 * (at % width), 250 - 3 * Math.floor(at / width), 77, 255], at * 4);
  }
  return { width, height, data };
}

function outsideEqual(before: Raster, after: Raster, changed: Mask): boolean {
  return changed.data.every(
    (byte, pixel) =>
      byte !== 0 || [0, 1, 2, 3].every((at) => before.data[pixel * 4 + at] === after.data[pixel * 4 + at]),
  );
}

describe('removeObject', () => {
  it.each(AWKWARD_SIZES.slice(1))(
    'changes nothing outside the grown mask, at corners and in the middle of %i×%i',
    (width, height) => {
      const image = samplePicture(width, height, { opaque: width > 20 });
      const before = copyRaster(image);
      // Large pictures cost time, and the next test goes round all borders.
      const masks = holesAround(width, height).filter((_, at) => width < 20 || at % 4 === 0);
      if (width > 200) masks.length = 1;
      for (const mask of masks) {
        const { raster, changed } = removeObject(image, mask, SMALL);
        expect(outsideEqual(image, raster, changed)).toBe(true);
        expect(mask.data.every((byte, at) => byte === 0 || changed.data[at] === 255)).toBe(true);
      }
      expect(countChangedPixels(image, before)).toBe(0);
    },
  );

  it('leaves nothing of a painted object, whatever border or corner it stands at', () => {
    const scene = proceduralScene(64, 64, 5, 'gravel');
    for (const hole of holesAround(64, 64)) {
      const { raster } = removeObject(painted(scene, hole), hole, { seed: 1, growPx: 0 });
      expect(outsideEqual(scene, raster, hole)).toBe(true);
      expect(hole.data.every((byte, pixel) => byte === 0 || raster.data[pixel * 4 + 1]! > 10)).toBe(true);
    }
  });

  it('leaves no seam in a sky that grows lighter, where copies from both sides meet', () => {
    const grain = samplePicture(110, 90, { seed: 6, opaque: true });
    const sky = ramp(110, 90);
    for (let at = 0; at < sky.data.length; at++) {
      const light = 60 + ((at >> 2) % 110) + (grain.data[(at & ~3) + 2]! - 128) / 20;
      if (at % 4 < 3) sky.data[at] = light;
    }
    const hole = boxMask(110, 90, 36, 26, 36);
    const { raster, method } = removeObject(painted(sky, hole), hole, { seed: 1, growPx: 0 });
    expect(method).toBe('patches');
    // Means of columns, so that the grain does not count.
    const columns = Array.from({ length: 50 }, (_, column) => {
      let sum = 0;
      for (let y = 26; y < 62; y++) sum += raster.data[(y * 110 + column + 30) * 4]!;
      return sum / 36;
    });
    const steps = columns.slice(1).map((mean, at) => mean - columns[at]!);
    expect(Math.max(...steps.map(Math.abs))).toBeLessThan(6);
  });

  it('gives the same bytes for the same seed and others for another', () => {
    const image = proceduralScene(96, 96, 2, 'earth');
    const hole = boxMask(96, 96, 30, 50, 24);
    const one = removeObject(image, hole, { seed: 1 });
    expect(removeObject(image, hole, { seed: 1 })).toEqual(one);
    expect(countChangedPixels(removeObject(image, hole, { seed: 2 }).raster, one.raster)).toBeGreaterThan(0);
  });

  it('changes nothing where nothing is selected and refuses a mask of everything', () => {
    const image = samplePicture(20, 20);
    const { raster, changed } = removeObject(image, emptyMask(20, 20), { seed: 1 });
    expect(countChangedPixels(raster, image)).toBe(0);
    expect(changed.data.every((byte) => byte === 0)).toBe(true);
    expect(() => removeObject(image, invertMask(emptyMask(20, 20)), { seed: 1 })).toThrow(RangeError);
    expect(() => removeObject(image, emptyMask(20, 21), { seed: 1 })).toThrow(RangeError);
    expect(() => removeObject(image, boxMask(20, 20, 2, 2, 3), { seed: 1, growPx: -1 })).toThrow(RangeError);
  });

  it('fills from a single pixel that is left', () => {
    const image = flatPicture(9, 9, [10, 200, 30, 255]);
    const all = invertMask(emptyMask(9, 9));
    all.data[40] = 0;
    const { raster, changed } = removeObject(painted(image, all), all, { seed: 1 });
    expect(changed.data).toEqual(all.data);
    expect(countChangedPixels(raster, image)).toBe(0);
  });

  it('brings a flat colour and a gradient back, to one in 255', () => {
    const flat = flatPicture(70, 60, [200, 40, 90, 255]);
    const hole = boxMask(70, 60, 20, 15, 25);
    const result = removeObject(painted(flat, hole), hole, { seed: 1 });
    expect(result.method).toBe('smooth');
    expect(countChangedPixels(result.raster, flat)).toBe(0);
    const steady = ramp(70, 60);
    const closed = removeObject(painted(steady, hole), hole, { seed: 1 }).raster;
    closed.data.forEach((byte, at) => expect(Math.abs(byte - steady.data[at]!)).toBeLessThanOrEqual(1));
  });

  it('lends no colour from pixels that are transparent', () => {
    const image = flatPicture(40, 40, [0, 90, 0, 255]);
    for (let pixel = 0; pixel < 40 * 12; pixel++) image.data.set([255, 0, 0, 0], pixel * 4);
    const hole = boxMask(40, 40, 14, 6, 12);
    const { raster, changed } = removeObject(image, hole, { seed: 1, growPx: 0 });
    changed.data.forEach((byte, pixel) => {
      if (byte === 0 || raster.data[pixel * 4 + 3] === 0) return;
      expect(raster.data[pixel * 4]).toBeLessThan(3);
    });
  });

  it('stays as rough as its surroundings and near the truth on procedural scenes', () => {
    const figures = [1, 4, 9].map((seed) => {
      const scene = proceduralScene(128, 128, seed);
      const hole = sceneHole(128, 128, seed, 'ellipse');
      const { raster } = removeObject(painted(scene, hole), hole, { seed: 1, growPx: 0 });
      return [
        psnrWithin(raster, scene, hole),
        ssimWithin(raster, scene, hole),
        gradientEnergyRatio(raster, scene, hole),
      ];
    });
    const mean = (index: number) => figures.reduce((sum, row) => sum + row[index]!, 0) / figures.length;
    expect(mean(0)).toBeGreaterThan(22);
    expect(mean(1)).toBeGreaterThan(0.6);
    expect(mean(2)).toBeGreaterThan(0.75);
    expect(mean(2)).toBeLessThan(1.25);
  });
});

describe('proposeRemovals', () => {
  it('proposes three that differ on texture, one on a smooth ground, the first being that of removeObject', () => {
    const image = proceduralScene(80, 80, 7, 'earth');
    const hole = boxMask(80, 80, 20, 45, 18);
    const proposals = proposeRemovals(image, hole, SMALL);
    expect(proposals).toHaveLength(3);
    expect(proposals[0]).toEqual(removeObject(image, hole, SMALL));
    const smooth = proposeRemovals(flatPicture(60, 60, [1, 2, 3, 255]), boxMask(60, 60, 20, 20, 9), SMALL);
    expect(smooth).toHaveLength(1);
  });
});

describe('completeHole', () => {
  it('copies from pixels that are known, for every pixel of the hole and no other', () => {
    const { width, height, data } = proceduralScene(64, 48, 3);
    const hole = boxMask(64, 48, 0, 20, 20).data;
    const level = { width, height, pixels: data, hole, padding: 0 };
    const before = data.slice();
    const copies = completeHole(level, { seed: 5 })!;
    expect(data).toEqual(before);
    copies.forEach((from, at) => {
      if (hole[at] === 0) expect(from).toBe(-1);
      else expect(hole[from]).toBe(0);
    });
  });

  it('has nothing to copy from where no patch is wholly known', () => {
    const level = { width: 9, height: 9, pixels: flatPicture(9, 9, [0, 0, 0, 0]).data, padding: 0 };
    expect(completeHole({ ...level, hole: boxMask(9, 9, 4, 4, 1).data }, { seed: 1 })).toBeNull();
  });
});

describe('patchDistance', () => {
  it('is the sum of squares over 64 pixels, and is given up only beyond the limit', () => {
    const { data } = samplePicture(24, 24);
    const [one, other] = [3 * 24 + 3, 12 * 24 + 15];
    let sum = 0;
    for (let row = -3; row <= 4; row++) {
      for (let at = -12; at < 20; at++) {
        sum += (data[(one + row * 24) * 4 + at]! - data[(other + row * 24) * 4 + at]!) ** 2;
      }
    }
    expect(patchDistance(data, 24, one, other, Number.POSITIVE_INFINITY)).toBe(sum);
    expect(patchDistance(data, 24, one, other, 1000)).toBeGreaterThanOrEqual(1000);
    expect(patchDistance(data, 24, one, one, 1)).toBe(0);
  });
});

describe('smooth fills', () => {
  const hole = Uint8Array.from(boxMask(37, 29, 8, 6, 17).data, (byte) => byte / 255);

  it('the film brings a linear ramp back and keeps what is known', () => {
    const truth = Float32Array.from(ramp(37, 29).data);
    const values = truth.map((value, at) => (hole[at >> 2] === 0 ? value : 0));
    fillMembrane(values, hole, 37, 29);
    values.forEach((value, at) => {
      if (hole[at >> 2] === 0) expect(value).toBe(truth[at]);
      else expect(Math.abs(value - truth[at]!)).toBeLessThan(2);
    });
  });

  it('a film that is pushed takes the shape whose bends were asked for', () => {
    const truth = new Float32Array(37 * 29 * 4).map((_, at) => {
      const [x, y] = [(at >> 2) % 37, Math.floor((at >> 2) / 37)];
      return (x - 16) * (y - 12) + 0.5 * (x - 15) ** 2;
    });
    // The second difference of that shape is 1 everywhere, so each pixel lies 1 below the sum over its neighbours.
    const values = truth.map((value, at) => (hole[at >> 2] === 0 ? value : 0));
    fillMembrane(values, hole, 37, 29, new Float32Array(values.length).fill(-1));
    values.forEach((value, at) => expect(Math.abs(value - truth[at]!)).toBeLessThan(2));
  });

  it('pull-push stays within the range of what is known', () => {
    const values = Float32Array.from(samplePicture(37, 29).data);
    const known = values.filter((_, at) => hole[at >> 2] === 0);
    const [least, most] = [Math.min(...known), Math.max(...known)];
    pullPush(values, hole, 37, 29);
    values.forEach((value) => expect(value >= least - 1e-3 && value <= most + 1e-3).toBe(true));
  });

  it('both give zeros where nothing is known and survive a single pixel', () => {
    for (const fill of [pullPush, fillMembrane]) {
      const values = new Float32Array(4 * 6).fill(9);
      fill(values, new Uint8Array(6).fill(1), 3, 2);
      expect([...values]).toEqual(new Array(24).fill(0));
      const one = Float32Array.of(1, 2, 3, 4);
      fill(one, Uint8Array.of(0), 1, 1);
      expect([...one]).toEqual([1, 2, 3, 4]);
    }
  });
});

describe('seamlessClone', () => {
  it('leaves a picture alone that is set into itself, also when it is lighter throughout', () => {
    const target = samplePicture(50, 40);
    const mask = boxMask(50, 40, 10, 10, 18);
    expect(countChangedPixels(seamlessClone(target, target, mask), target)).toBe(0);
    const ground = ramp(50, 40);
    const lighter = { ...ground, data: ground.data.map((byte, at) => (at % 4 === 3 ? byte : byte - 15)) };
    const set = seamlessClone(ground, lighter, mask);
    set.data.forEach((byte, at) => expect(Math.abs(byte - ground.data[at]!)).toBeLessThanOrEqual(1));
  });

  it.each(AWKWARD_SIZES)('keeps bytes outside the mask and alpha everywhere, at %i×%i', (width, height) => {
    const [target, source] = [samplePicture(width, height), samplePicture(width, height, { seed: 2 })];
    const before = copyRaster(target);
    for (const mask of holesAround(width, height).slice(0, 5)) {
      const result = seamlessClone(target, source, mask);
      expect(outsideEqual(target, result, mask)).toBe(true);
      expect(result.data.filter((_, at) => at % 4 === 3)).toEqual(
        target.data.filter((_, at) => at % 4 === 3),
      );
    }
    expect(countChangedPixels(target, before)).toBe(0);
  });
});

describe('holeRegions', () => {
  it('takes letters of a word together and holes far apart one by one', () => {
    const mask = emptyMask(600, 100);
    for (const x of [10, 30, 50, 500]) mask.data[50 * 600 + x] = 255;
    const { owners, boxes } = holeRegions(mask);
    expect([10, 30, 50, 500, 300].map((x) => owners[50 * 600 + x])).toEqual([1, 1, 1, 2, 0]);
    expect(boxes).toHaveLength(2);
    expect(boxes[0]).toEqual({ left: 0, top: 0, right: 179, bottom: 100 });
    expect(holeRegions(emptyMask(9, 9)).boxes).toEqual([]);
  });

  it('takes thousands of specks together, so that they do not cost a region each', () => {
    const mask = emptyMask(1500, 1000);
    for (let y = 0; y < 1000; y += 40) for (let x = 0; x < 1500; x += 40) mask.data[y * 1500 + x] = 255;
    const { owners, boxes } = holeRegions(mask);
    expect(boxes.length).toBeLessThanOrEqual(32);
    expect(mask.data.every((byte, pixel) => owners[pixel]! > 0 === byte > 0)).toBe(true);
  });
});

describe('SeededDraws', () => {
  it('gives the same numbers for the same seeds, other ones for others, all within range', () => {
    const draw = (...seeds: number[]) => Array.from({ length: 50 }, () => new SeededDraws(...seeds).next());
    expect(draw(1, 2)).toEqual(draw(1, 2));
    expect(mixSeeds(1, 2)).not.toBe(mixSeeds(2, 1));
    expect(new Set(Array.from({ length: 1000 }, (_, seed) => mixSeeds(seed))).size).toBe(1000);
    const draws = new SeededDraws(0);
    const counts = new Array<number>(7).fill(0);
    for (let count = 0; count < 7000; count++) counts[draws.below(7)]!++;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
