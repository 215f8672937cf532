import { describe, expect, it } from 'vitest';
import { flattenLayers } from '../compose/flatten';
import { countChangedPixels } from '../count-changed-pixels';
import { emptyMask } from '../mask/empty-mask';
import { invertMask } from '../mask/invert-mask';
import { resizeMask } from '../mask/resize-mask';
import { squaredDistance } from '../mask/squared-distance';
import { copyRaster, type Mask, type Raster } from '../raster';
import { AWKWARD_SIZES, flatPicture, samplePicture, seededBytes } from '../sample-pictures';
import { overlapOf } from '../testing/picture-likeness';
import { sceneObject } from '../testing/scene-object';
import { boxMean } from './box-mean';
import { cleanCutout } from './clean-cutout';
import { FlowNetwork } from './flow-network';
import { guidedFilter } from './guided-filter';
import { labOf } from './lab';
import { magicWand } from './magic-wand';
import { prepareSelection } from './prepare-selection';
import { refineMatte } from './refine-matte';
import { selectObject } from './select-object';
import { solveForeground } from './solve-foreground';
import { superpixelBorders } from './superpixel-borders';
import { superpixels } from './superpixels';

const middle = (box: { left: number; top: number; right: number; bottom: number }, inside = true) => ({
  x: (box.left + box.right) >> 1,
  y: (box.top + box.bottom) >> 1,
  inside,
});

function noise(width: number, height: number, seed: number): Mask {
  const next = seededBytes(seed);
  return { width, height, data: Uint8Array.from({ length: width * height }, next) };
}

describe('labOf', () => {
  it('gives the known values of white, black, grey and the primaries', () => {
    const colours = [
      [255, 255, 255, 100, 0, 0],
      [0, 0, 0, 0, 0, 0],
      [119, 119, 119, 50.03, 0, 0],
      [255, 0, 0, 53.24, 80.09, 67.2],
      [0, 255, 0, 87.73, -86.18, 83.18],
      [0, 0, 255, 32.3, 79.19, -107.86],
    ];
    for (const [red, green, blue, ...expected] of colours) {
      const lab = labOf(flatPicture(1, 1, [red!, green!, blue!, 255]));
      expected.forEach((value, at) => expect(Math.abs(lab[at]! - value)).toBeLessThan(0.05));
    }
  });
});

describe('superpixels', () => {
  it.each(AWKWARD_SIZES)('cover every pixel once and count their areas, at %i×%i', (width, height) => {
    const { labels, count, areas } = superpixels(labOf(samplePicture(width, height)), width, height);
    expect(labels.every((label) => label >= 0 && label < count)).toBe(true);
    expect(areas.reduce((sum, area) => sum + area, 0)).toBe(width * height);
  });

  it('do not cross a strong edge', () => {
    const image = flatPicture(48, 48, [250, 250, 250, 255]);
    for (let y = 0; y < 48; y++)
      for (let x = 0; x < 21; x++) image.data.set([20, 20, 160, 255], (y * 48 + x) * 4);
    const { labels } = superpixels(labOf(image), 48, 48);
    const left = new Set(labels.filter((_, at) => at % 48 < 21));
    expect(labels.some((label, at) => at % 48 >= 21 && left.has(label))).toBe(false);
  });

  it('touch along as many pixel sides as there are between different labels, each pair named once', () => {
    const found = superpixels(labOf(samplePicture(40, 30)), 40, 30);
    const { one, other, length } = superpixelBorders(found, 40, 30);
    let sides = 0;
    found.labels.forEach((label, at) => {
      if (at % 40 < 39 && label !== found.labels[at + 1]) sides++;
      if (at + 40 < found.labels.length && label !== found.labels[at + 40]) sides++;
    });
    expect(length.reduce((sum, pair) => sum + pair, 0)).toBe(sides);
    const pairs = [...one].map((label, at) => label * found.count + other[at]!);
    expect(pairs).toEqual([...new Set(pairs)].toSorted((a, b) => a - b));
    expect(one.every((label, at) => label < other[at]!)).toBe(true);
  });
});

describe('FlowNetwork', () => {
  it('finds the cheapest of all cuts', () => {
    const next = seededBytes(11);
    for (let round = 0; round < 30; round++) {
      const edges = Array.from(
        { length: 14 },
        () => [next() % 7, next() % 7, next() % 20, next() % 5] as const,
      );
      const network = new FlowNetwork(7, edges.length);
      for (const [from, to, capacity, back] of edges) network.connect(from, to, capacity, back);
      const costOf = (side: (node: number) => boolean): number =>
        edges.reduce(
          (sum, [from, to, there, back]) =>
            sum + (side(from) && !side(to) ? there : 0) + (side(to) && !side(from) ? back : 0),
          0,
        );
      // Source 0 and sink 6: the five others on either side.
      const costs = Array.from({ length: 32 }, (_, bits) =>
        costOf((node) => node === 0 || (node < 6 && ((bits >> (node - 1)) & 1) === 1)),
      );
      const found = network.cut(0, 6);
      expect([found[0], found[6]]).toEqual([1, 0]);
      expect(costOf((node) => found[node] === 1)).toBe(Math.min(...costs));
    }
  });
});

describe('selectObject', () => {
  it('finds an object in a box, and from one click alone', () => {
    for (const seed of [2, 5]) {
      const { raster, matte, box } = sceneObject(128, 112, seed);
      const ground = prepareSelection(raster);
      expect(overlapOf(selectObject(ground, { box }).mask, matte)).toBeGreaterThan(0.93);
      expect(overlapOf(selectObject(ground, { clicks: [middle(box)] }).mask, matte)).toBeGreaterThan(0.9);
    }
  });

  it('gives the same mask whether or not the fitted box is passed on, and never writes to what it is given', () => {
    const { raster, box } = sceneObject(96, 96, 3);
    const before = copyRaster(raster);
    const ground = prepareSelection(raster);
    const kept = JSON.stringify([...ground.patches.labels, ...ground.borders.length]);
    const { fitted, mask } = selectObject(ground, { box });
    const clicks = [{ x: box.left + 2, y: box.top + 2, inside: false }, middle(box)];
    expect(selectObject(ground, { box, clicks }, fitted).mask).toEqual(
      selectObject(ground, { box, clicks }).mask,
    );
    expect(selectObject(ground, { box }, fitted).mask).toEqual(mask);
    expect(countChangedPixels(raster, before)).toBe(0);
    expect(JSON.stringify([...ground.patches.labels, ...ground.borders.length])).toBe(kept);
  });

  it('obeys clicks: inside is in, outside is out, both also beyond the box', () => {
    const { raster, box } = sceneObject(96, 96, 4);
    const ground = prepareSelection(raster);
    const far = { x: 3, y: 92, inside: true };
    const { mask } = selectObject(ground, { box, clicks: [{ ...middle(box), inside: false }, far] });
    expect(mask.data[far.y * 96 + far.x]).toBe(255);
    const out = selectObject(ground, {
      box,
      clicks: [{ x: box.left + 1, y: box.top + 1, inside: false }],
    }).mask;
    expect(out.data[(box.top + 1) * 96 + box.left + 1]).toBe(0);
  });

  it('lets a click claim what it reaches without crossing an edge, though colours cannot tell', () => {
    const image = flatPicture(120, 100, [150, 150, 150, 255]);
    const truth = emptyMask(120, 100);
    const grain = seededBytes(4);
    for (let pixel = 0; pixel < 12_000; pixel++) {
      const distance = Math.hypot((pixel % 120) - 60, Math.floor(pixel / 120) - 50);
      if (distance < 30) truth.data[pixel] = 255;
      const light = (distance > 26 && distance < 31 ? 60 : 150) + (grain() >> 5);
      image.data.set([light, light, light, 255], pixel * 4);
    }
    const ground = prepareSelection(image);
    const box = { left: 20, top: 12, right: 100, bottom: 88 };
    const clicks = [{ x: 60, y: 50, inside: true }];
    expect(overlapOf(selectObject(ground, { box, clicks }).mask, truth)).toBeGreaterThan(0.8);
  });

  it.each(AWKWARD_SIZES)('has an answer of the right size for %i×%i', (width, height) => {
    const ground = prepareSelection(samplePicture(width, height));
    const box = { left: 0, top: 0, right: width, bottom: height };
    for (const hint of [{ box }, { clicks: [{ x: width - 1, y: 0, inside: true }] }]) {
      const { mask } = selectObject(ground, hint);
      expect([mask.width, mask.height, mask.data.length]).toEqual([width, height, width * height]);
    }
  });

  it('refuses a hint that points at nothing', () => {
    const ground = prepareSelection(samplePicture(20, 10));
    const box = { left: 2, top: 2, right: 8, bottom: 8 };
    expect(() => selectObject(ground, {})).toThrow(RangeError);
    expect(() => selectObject(ground, { clicks: [{ x: 1, y: 1, inside: false }] })).toThrow(RangeError);
    expect(() => selectObject(ground, { clicks: [{ x: 20, y: 1, inside: true }] })).toThrow(RangeError);
    expect(() => selectObject(ground, { box: { ...box, right: 21 } })).toThrow(RangeError);
    expect(() => selectObject(ground, { box: { ...box, bottom: 2 } })).toThrow(RangeError);
  });

  it('works on a smaller picture where the picture is large, and still returns its size', () => {
    const { raster, matte, box } = sceneObject(1000, 800, 8);
    const ground = prepareSelection(raster);
    expect(ground.proxyWidth * ground.proxyHeight).toBeLessThanOrEqual(500_000);
    expect(overlapOf(selectObject(ground, { box }).mask, matte)).toBeGreaterThan(0.95);
  });
});

describe('resizeMask', () => {
  it('copies at the same size, keeps all and nothing, and makes edges soft, not wider', () => {
    const mask = noise(9, 7, 1);
    expect(resizeMask(mask, 9, 7).data).toEqual(mask.data);
    const all = invertMask(emptyMask(5, 3));
    expect(resizeMask(all, 23, 17).data).toEqual(invertMask(emptyMask(23, 17)).data);
    const half = { width: 4, height: 1, data: Uint8Array.of(255, 255, 0, 0) };
    const wide = [...resizeMask(half, 16, 1).data];
    expect(wide).toEqual(wide.toSorted((one, other) => other - one));
    expect(wide.reduce((sum, byte) => sum + byte, 0)).toBe(255 * 8);
    expect(() => resizeMask(mask, 0, 7)).toThrow(RangeError);
  });
});

describe('boxMean and guidedFilter', () => {
  it('boxMean is the mean of the window, cut at the edges', () => {
    for (const [width, height, radius] of [
      [7, 5, 2],
      [1, 9, 3],
      [6, 1, 8],
    ] as const) {
      const plane = Float32Array.from(noise(width, height, 4).data);
      const out = new Float32Array(plane.length);
      boxMean(plane, out, new Float32Array(plane.length), { width, height, radius });
      out.forEach((mean, at) => {
        const [x, y] = [at % width, Math.floor(at / width)];
        const window = [...plane].filter(
          (_, other) =>
            Math.abs((other % width) - x) <= radius && Math.abs(Math.floor(other / width) - y) <= radius,
        );
        expect(mean).toBeCloseTo(window.reduce((sum, value) => sum + value, 0) / window.length, 3);
      });
    }
  });

  it('a plane that is a linear function of the colours comes back as it was', () => {
    const planes = [1, 2, 3].map((seed) => Float32Array.from(noise(20, 20, seed).data, (byte) => byte / 255));
    const [red, green, blue] = [planes[0]!, planes[1]!, planes[2]!];
    const plane = red.map((value, at) => 0.2 + 0.3 * value + 0.1 * green[at]! + 0.2 * blue[at]!);
    const settings = { width: 20, height: 20, radius: 4, epsilon: 1e-7 };
    const result = guidedFilter([red, green, blue], plane, settings);
    result.forEach((value, at) => expect(Math.abs(value - plane[at]!)).toBeLessThan(1e-3));
  });
});

describe('refineMatte', () => {
  it('brings a rough outline nearer to the true matte, and stays 0 and 255 away from it', () => {
    const { raster, matte } = sceneObject(160, 140, 5);
    const rough = emptyMask(160, 140);
    matte.data.forEach((_, at) => {
      const [x, y] = [at % 160, Math.floor(at / 160)];
      // As if seen through tiles of 4 pixels.
      rough.data[at] =
        matte.data[Math.min(139, y - (y % 4) + 2) * 160 + Math.min(159, x - (x % 4) + 2)]! >= 128 ? 255 : 0;
    });
    const refined = refineMatte(raster, rough);
    const errorOf = ({ data }: Mask) =>
      data.reduce((sum, byte, at) => sum + Math.abs(byte - matte.data[at]!), 0);
    expect(errorOf(refined)).toBeLessThan(0.65 * errorOf(rough));
    const [inner, outer] = [squaredDistance(invertMask(rough)), squaredDistance(rough)];
    const far = inner.map((square, at) => square + outer[at]!);
    refined.data.forEach((byte, at) => far[at]! > 49 && expect(byte).toBe(rough.data[at]));
  });

  it('gives the same bytes in strips as in one, and leaves all and nothing alone', () => {
    const image = samplePicture(24, 600, { opaque: true });
    const stripes = emptyMask(24, 600);
    for (let at = 0; at < stripes.data.length; at++) if (at % 24 > 9) stripes.data[at] = 255;
    const whole = refineMatte(image, stripes).data;
    const rows = (from: number, to: number) => ({
      image: { width: 24, height: to - from, data: image.data.slice(from * 96, to * 96) },
      mask: { width: 24, height: to - from, data: stripes.data.slice(from * 24, to * 24) },
    });
    const part = rows(200, 320);
    const inner = refineMatte(part.image, part.mask).data.slice(14 * 24, 106 * 24);
    inner.forEach((byte, at) => expect(Math.abs(byte - whole[214 * 24 + at]!)).toBeLessThanOrEqual(1));
    for (const mask of [emptyMask(24, 600), invertMask(emptyMask(24, 600))]) {
      expect(refineMatte(image, mask).data).toEqual(mask.data);
    }
    expect(() => refineMatte(image, emptyMask(24, 600), { bandPx: 0 })).toThrow(RangeError);
    expect(() => refineMatte(image, emptyMask(24, 60))).toThrow(RangeError);
  });
});

describe('solveForeground', () => {
  it('gives the picture back exactly over its background, with the least alpha that the matte allows', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const image = samplePicture(61, 43, { seed, opaque: true });
      const background = samplePicture(61, 43, { seed: seed + 40, opaque: true });
      const matte = noise(61, 43, seed);
      const { layer, liftedPixels } = solveForeground(image, background, matte);
      expect(countChangedPixels(over(layer, background), image)).toBe(0);
      const stack = [background, layer].map((raster) => ({ raster, x: 0, y: 0, opacity: 1 }));
      expect(countChangedPixels(flattenLayers(image, stack), image)).toBe(0);
      let lifted = 0;
      matte.data.forEach((wanted, pixel) => {
        expect(layer.data[pixel * 4 + 3]).toBeGreaterThanOrEqual(wanted);
        if (layer.data[pixel * 4 + 3]! > wanted) lifted++;
      });
      expect(liftedPixels).toBe(lifted);
    }
  });

  it('recovers the colour and alpha of a known mix', () => {
    const back = flatPicture(1, 1, [200, 200, 200, 255]);
    const image = flatPicture(1, 1, [140, 110, 180, 255]);
    const matte = { width: 1, height: 1, data: Uint8Array.of(153) };
    expect([...solveForeground(image, back, matte).layer.data]).toEqual([100, 50, 167, 153]);
    const same = solveForeground(back, back, emptyMask(1, 1));
    expect([...same.layer.data, same.liftedPixels]).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('cleanCutout', () => {
  it('has less of the background at its edge than a plain cut', () => {
    const { raster, background, matte } = sceneObject(120, 100, 6);
    const clean = cleanCutout(raster, matte);
    const truth = (pixel: number, channel: number) => {
      const share = matte.data[pixel]! / 255;
      const [mix, back] = [raster.data[pixel * 4 + channel]!, background.data[pixel * 4 + channel]!];
      return (mix - (1 - share) * back) / share;
    };
    let [cleanError, plainError, count] = [0, 0, 0];
    matte.data.forEach((byte, pixel) => {
      expect(clean.data[pixel * 4 + 3]).toBe(byte);
      if (byte < 60 || byte > 230) return;
      for (let channel = 0; channel < 3; channel++) {
        cleanError += Math.abs(clean.data[pixel * 4 + channel]! - truth(pixel, channel));
        plainError += Math.abs(raster.data[pixel * 4 + channel]! - truth(pixel, channel));
        count++;
      }
    });
    expect(count).toBeGreaterThan(100);
    expect(cleanError).toBeLessThan(0.5 * plainError);
  });

  it('is the picture where all is selected, and empty where nothing is', () => {
    const image = samplePicture(17, 9, { opaque: true });
    expect(countChangedPixels(cleanCutout(image, invertMask(emptyMask(17, 9))), image)).toBe(0);
    expect(cleanCutout(image, emptyMask(17, 9)).data.every((byte) => byte === 0)).toBe(true);
  });
});

describe('magicWand', () => {
  const image = flatPicture(8, 4, [200, 30, 30, 255]);
  for (let y = 0; y < 4; y++) image.data.set([30, 30, 200, 255], (y * 8 + 4) * 4);
  image.data.set([203, 30, 30, 255], 4);

  it('takes what hangs together, or all of the colour', () => {
    const near = magicWand(image, { x: 0, y: 0, tolerance: 3, contiguous: true });
    expect(near.data.reduce((sum, byte) => sum + byte, 0)).toBe(255 * 16);
    const all = magicWand(image, { x: 0, y: 0, tolerance: 3, contiguous: false });
    expect(all.data.reduce((sum, byte) => sum + byte, 0)).toBe(255 * 28);
  });

  it('grows with the tolerance, from the very colour to everything', () => {
    const areas = [0, 3, 200].map((tolerance) => {
      const { data } = magicWand(image, { x: 0, y: 0, tolerance, contiguous: true });
      return data.filter((byte) => byte > 0).length;
    });
    expect(areas).toEqual([15, 16, 32]);
    const picture = samplePicture(63, 65);
    const [less, more] = [5, 20].map((tolerance) =>
      magicWand(picture, { x: 30, y: 30, tolerance, contiguous: true }),
    );
    expect(less!.data.every((byte, at) => byte <= more!.data[at]!)).toBe(true);
  });

  it('refuses a place outside and a tolerance out of range', () => {
    for (const wrong of [{ x: 8 }, { y: -1 }, { tolerance: 201 }, { tolerance: Number.NaN }]) {
      expect(() => magicWand(image, { x: 0, y: 0, tolerance: 1, contiguous: true, ...wrong })).toThrow(
        RangeError,
      );
    }
  });
});

/** Float over, one rounding: what the document's compositor does. */
function over(layer: Raster, background: Raster): Raster {
  const data = background.data.slice();
  for (let at = 0; at < data.length; at += 4) {
    const share = layer.data[at + 3]! / 255;
    for (let channel = at; channel < at + 3; channel++) {
      data[channel] = Math.round(data[channel]! + share * (layer.data[channel]! - data[channel]!));
    }
  }
  return { ...background, data };
}
