import { describe, expect, it } from 'vitest';
import { AWKWARD_SIZES, samplePicture, seededBytes } from '../sample-pictures';
import type { Mask } from '../raster';
import { boxOfMask } from './box-of-mask';
import { chamferDepth, NO_WAY_OUT } from './chamfer-depth';
import { combineMasks } from './combine-masks';
import { emptyMask } from './empty-mask';
import { featherMask } from './feather-mask';
import { fillHoles } from './fill-holes';
import { growMask, shrinkMask } from './grow-mask';
import { invertMask } from './invert-mask';
import { labelComponents } from './label-components';
import { mixThroughMask } from './mix-through-mask';
import { squaredDistance } from './squared-distance';

/** Bytes from a seed, about `share` of them 128 and more. */
function noisyMask(width: number, height: number, { seed = 1, share = 0.5 } = {}): Mask {
  const next = seededBytes(seed);
  const mask = emptyMask(width, height);
  for (let at = 0; at < mask.data.length; at++) {
    const inside = next() < share * 256;
    mask.data[at] = (next() >> 1) + (inside ? 128 : 0);
  }
  return mask;
}

function drawn(...rows: readonly string[]): Mask {
  const width = rows[0]!.length;
  return {
    width,
    height: rows.length,
    data: Uint8Array.from(rows.join(''), (sign) => (sign === '#' ? 255 : 0)),
  };
}

function rowsOf({ width, height, data }: Mask): string[] {
  const signs = Array.from(data, (byte) => (byte >= 128 ? '#' : '.')).join('');
  return Array.from({ length: height }, (_, y) => signs.slice(y * width, (y + 1) * width));
}

function mirrored({ width, height, data }: Mask): Mask {
  const out = emptyMask(width, height);
  for (let at = 0; at < data.length; at++) {
    const x = at % width;
    out.data[at - x + width - 1 - x] = data[at]!;
  }
  return out;
}

const full = (width: number, height: number): Mask => invertMask(emptyMask(width, height));

describe('every function on masks', () => {
  const other = (mask: Mask): Mask => noisyMask(mask.width, mask.height, { seed: 5 });
  const cases: readonly (readonly [string, (mask: Mask) => Mask])[] = [
    ['grow by a disc', (mask) => growMask(mask, 2.5)],
    ['grow by a square', (mask) => growMask(mask, 2, 'square')],
    ['shrink by a disc', (mask) => shrinkMask(mask, 1.5)],
    ['fill holes', (mask) => fillHoles(mask)],
    ['feather', (mask) => featherMask(mask, 5)],
    ['feather to the inside', (mask) => featherMask(mask, 5, 'inside')],
    ['invert', invertMask],
    ['subtract', (mask) => combineMasks(mask, other(mask), 'subtract')],
  ];

  it.each(cases)('%s: never writes to its input and mirrors with it', (name, run) => {
    for (const [width, height] of AWKWARD_SIZES) {
      const mask = noisyMask(width, height, { seed: width, share: 0.1 });
      const before = mask.data.slice();
      const result = run(mask);
      expect(mask.data).toEqual(before);
      expect(result.data.buffer).not.toBe(mask.data.buffer);
      expect(result.data.length).toBe(width * height);
      if (name !== 'subtract') expect(run(mirrored(mask)).data).toEqual(mirrored(result).data);
    }
  });

  it.each(cases)('%s: refuses bytes that do not fit the sides', (_, run) => {
    expect(() => run({ width: 3, height: 3, data: new Uint8Array(8) })).toThrow(RangeError);
  });

  it('refuses a radius out of range', () => {
    for (const radius of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => growMask(full(2, 2), radius)).toThrow(RangeError);
      expect(() => featherMask(full(2, 2), radius)).toThrow(RangeError);
    }
    expect(() => fillHoles(full(2, 2), -1)).toThrow(RangeError);
    expect(() => combineMasks(full(2, 2), full(2, 3), 'add')).toThrow(RangeError);
  });
});

describe('labelComponents', () => {
  it('numbers pieces in reading order, by sides or by sides and corners', () => {
    const mask = drawn('#..#', '.#.#', '#..#');
    expect([...labelComponents(mask, 4).labels]).toEqual([1, 0, 0, 2, 0, 3, 0, 2, 4, 0, 0, 2]);
    expect([...labelComponents(mask, 8).labels]).toEqual([1, 0, 0, 2, 0, 1, 0, 2, 1, 0, 0, 2]);
  });

  it('joins pieces that meet late, and counts their pixels', () => {
    const { labels, count, areas } = labelComponents(drawn('#.#.#', '#.#.#', '#####'), 4);
    expect(new Set(labels)).toEqual(new Set([0, 1]));
    expect([count, areas[0], areas[1]]).toEqual([1, 4, 11]);
  });

  it('agrees with a flood fill on noise', () => {
    for (const [width, height] of AWKWARD_SIZES.slice(0, 4)) {
      for (const neighbours of [4, 8] as const) {
        const mask = noisyMask(width, height, { seed: 3 + width });
        const { labels, count, areas } = labelComponents(mask, neighbours);
        const flooded = flood(mask, neighbours);
        expect(labels).toEqual(flooded.labels);
        expect(count).toBe(flooded.count);
        expect(areas.reduce((sum, area) => sum + area, 0)).toBe(width * height);
      }
    }
  });
});

describe('distances', () => {
  it('squaredDistance is that of the nearest selected pixel, to the whole number', () => {
    for (const share of [0.01, 0.3]) {
      const mask = noisyMask(33, 21, { seed: 4, share });
      const inside = [...mask.data].flatMap((byte, at) =>
        byte >= 128 ? [[at % 33, Math.floor(at / 33)]] : [],
      );
      const nearest = Array.from(mask.data, (_, at) =>
        Math.min(...inside.map(([x, y]) => (x! - (at % 33)) ** 2 + (y! - Math.floor(at / 33)) ** 2)),
      );
      expect([...squaredDistance(mask)]).toEqual(nearest);
    }
  });

  it('is infinite where nothing, and without a way out where everything is selected', () => {
    expect(new Set(squaredDistance(emptyMask(4, 3)))).toEqual(new Set([Number.POSITIVE_INFINITY]));
    expect(chamferDepth(full(4, 3)).every((depth) => depth >= NO_WAY_OUT)).toBe(true);
  });

  it('chamferDepth stays within 8 % of the true depth', () => {
    const mask = growMask(
      drawn(
        ...Array.from({ length: 61 }, (_, y) => `${'.'.repeat(30)}${y === 30 ? '#' : '.'}${'.'.repeat(30)}`),
      ),
      22,
    );
    const [depth, squares] = [chamferDepth(mask), squaredDistance(invertMask(mask))];
    depth.forEach((thirds, at) => {
      const exact = Math.sqrt(squares[at]!);
      expect(Math.abs(thirds / 3 - exact)).toBeLessThanOrEqual(0.08 * exact);
    });
  });
});

describe('growMask and shrinkMask', () => {
  it('reach in a disc, in a square, and not beyond', () => {
    const dot = drawn('.......', '.......', '.......', '...#...', '.......', '.......', '.......');
    const disc = ['.......', '...#...', '..###..', '.#####.', '..###..', '...#...', '.......'];
    expect(rowsOf(growMask(dot, 2))).toEqual(disc);
    const square = ['.......', '.#####.', '.#####.', '.#####.', '.#####.', '.#####.', '.......'];
    expect(rowsOf(growMask(dot, 2, 'square'))).toEqual(square);
    expect(rowsOf(shrinkMask(growMask(dot, 2, 'square'), 1))).toEqual(rowsOf(growMask(dot, 1, 'square')));
  });

  it('only add or only take away, keep a soft edge that is not reached, and leave the border alone', () => {
    const mask = noisyMask(63, 65, { share: 0.02 });
    const [grown, shrunk] = [growMask(mask, 3), shrinkMask(mask, 3)];
    mask.data.forEach((byte, at) => {
      expect([byte, 255]).toContain(grown.data[at]);
      expect([byte, 0]).toContain(shrunk.data[at]);
    });
    expect(growMask(mask, 0).data).toEqual(mask.data);
    expect(shrinkMask(full(5, 5), 4).data).toEqual(full(5, 5).data);
    expect(growMask(emptyMask(5, 5), 4).data).toEqual(emptyMask(5, 5).data);
  });

  it('close a gap that is narrower than twice the radius', () => {
    const bars = drawn('.........', '.##..##..', '.##..##..', '.........', '.........');
    expect(labelComponents(shrinkMask(growMask(bars, 2, 'square'), 2, 'square'), 4).count).toBe(1);
  });
});

describe('fillHoles', () => {
  it('fills what is enclosed, leaves a bay that reaches the border, and can spare large gaps', () => {
    const mask = drawn('#####.', '#.#.#.', '#.###.', '##..#.', '#####.', '#.....');
    expect(rowsOf(fillHoles(mask))).toEqual(['#####.', '#####.', '#####.', '#####.', '#####.', '#.....']);
    expect(rowsOf(fillHoles(mask, 1))).toEqual(['#####.', '#.###.', '#.###.', '##..#.', '#####.', '#.....']);
    expect(fillHoles(fillHoles(mask)).data).toEqual(fillHoles(mask).data);
  });
});

describe('featherMask', () => {
  it('keeps all, nothing and a radius of 0 as they are', () => {
    expect(featherMask(full(40, 9), 12).data).toEqual(full(40, 9).data);
    expect(featherMask(emptyMask(40, 9), 12).data).toEqual(emptyMask(40, 9).data);
    const mask = noisyMask(17, 19);
    expect(featherMask(mask, 0).data).toEqual(mask.data);
  });

  it('falls steadily across an edge, about as far as was asked; inside stays inside', () => {
    const edge = drawn(...Array.from({ length: 3 }, () => `${'#'.repeat(40)}${'.'.repeat(40)}`));
    const row = [...featherMask(edge, 10).data.subarray(80, 160)];
    expect(row).toEqual(row.toSorted((one, other) => other - one));
    expect(row[28]).toBeGreaterThan(245);
    expect(row[51]).toBeLessThan(10);
    expect(row[39]! + row[40]!).toBeGreaterThan(252);
    const inner = featherMask(edge, 10, 'inside').data;
    expect(inner.every((byte, at) => byte <= edge.data[at]!)).toBe(true);
    expect(inner[80]).toBe(255);
  });
});

describe('combining, inverting, boxing', () => {
  it('add, subtract and intersect as sets do', () => {
    const [one, other] = [drawn('##..', '##..'), drawn('.##.', '.##.')];
    expect(rowsOf(combineMasks(one, other, 'add'))).toEqual(['###.', '###.']);
    expect(rowsOf(combineMasks(one, other, 'subtract'))).toEqual(['#...', '#...']);
    expect(rowsOf(combineMasks(one, other, 'intersect'))).toEqual(['.#..', '.#..']);
    const soft = noisyMask(9, 9);
    expect(combineMasks(soft, soft, 'add').data).toEqual(soft.data);
    expect(invertMask(invertMask(soft)).data).toEqual(soft.data);
  });

  it('boxes what is selected at all', () => {
    expect(boxOfMask(emptyMask(3, 3))).toBeNull();
    expect(boxOfMask(drawn('....', '..#.', '.#..', '....'))).toEqual({
      left: 1,
      top: 1,
      right: 3,
      bottom: 3,
    });
    expect(boxOfMask(full(3, 2))).toEqual({ left: 0, top: 0, right: 3, bottom: 2 });
  });
});

describe('mixThroughMask', () => {
  it('keeps every byte where the mask is 0 and takes every byte where it is 255', () => {
    const [before, after] = [samplePicture(63, 65, { seed: 1 }), samplePicture(63, 65, { seed: 2 })];
    const mask = noisyMask(63, 65);
    for (let at = 0; at < mask.data.length; at += 3) mask.data[at] = at % 2 === 0 ? 0 : 255;
    const result = mixThroughMask(before, after, mask);
    mask.data.forEach((share, pixel) => {
      const bytes = result.data.slice(pixel * 4, pixel * 4 + 4);
      if (share === 0) expect(bytes).toEqual(before.data.slice(pixel * 4, pixel * 4 + 4));
      if (share === 255) expect(bytes).toEqual(after.data.slice(pixel * 4, pixel * 4 + 4));
    });
    const half = { width: 1, height: 1, data: Uint8Array.of(128) };
    const [red, clear] = [Uint8ClampedArray.of(200, 0, 0, 255), Uint8ClampedArray.of(0, 255, 0, 0)];
    const mixed = mixThroughMask({ ...half, data: red }, { ...half, data: clear }, half);
    expect([...mixed.data]).toEqual([200, 0, 0, 127]);
    expect(() => mixThroughMask(before, samplePicture(3, 3), mask)).toThrow(RangeError);
  });
});

function flood({ width, height, data }: Mask, neighbours: 4 | 8): { labels: Int32Array; count: number } {
  const labels = new Int32Array(data.length);
  let count = 0;
  for (let start = 0; start < data.length; start++) {
    if (data[start]! < 128 || labels[start] !== 0) continue;
    count++;
    const open = [start];
    labels[start] = count;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const [x, y] = [at % width, Math.floor(at / width)];
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          if (neighbours === 4 && dx !== 0 && dy !== 0) continue;
          const next = (y + dy) * width + x + dx;
          const there = x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height;
          if (!there || data[next]! < 128 || labels[next] !== 0) continue;
          labels[next] = count;
          open.push(next);
        }
      }
    }
  }
  return { labels, count };
}
