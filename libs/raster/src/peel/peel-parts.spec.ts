import { describe, expect, it } from 'vitest';
import { seededBytes } from '../sample-pictures';
import { completeBySymmetry } from './complete-by-symmetry';
import { fillSmoothly } from './fill-smoothly';
import { hullOfMask } from './hull-of-mask';
import { labelComponents, labelFlatAreas } from './label-components';
import { countMarks, erode, fillHoles, grow } from './mask-grid';

/** Marks from rows of text: # is marked. */
const marksOf = (...rows: string[]): Uint8Array =>
  Uint8Array.from(rows.join(''), (letter) => (letter === '#' ? 1 : 0));

describe('marks', () => {
  it('grow in four directions and shrink from all sides, the rim included', () => {
    const dot = marksOf('.....', '..#..', '.....');
    expect(grow(dot, 5, 3, 1)).toEqual(marksOf('..#..', '.###.', '..#..'));
    expect(erode(marksOf('#####', '#####', '#####'), 5, 3, 1)).toEqual(marksOf('.....', '.###.', '.....'));
    expect(grow(dot, 5, 3, 0)).toEqual(dot);
  });

  it('fill what is enclosed and nothing else', () => {
    const ring = marksOf('####.', '#..#.', '####.');
    expect(fillHoles(ring, 5, 3)).toEqual(marksOf('####.', '####.', '####.'));
    const open = marksOf('####.', '#....', '####.');
    expect(fillHoles(open, 5, 3)).toEqual(open);
  });

  it('have a convex hull that holds them', () => {
    const corner = marksOf('#....', '.....', '....#', '.....', '#....');
    expect(hullOfMask(corner, 5, 5)).toEqual(marksOf('#....', '###..', '#####', '###..', '#....'));
    expect(hullOfMask(marksOf('..#', '...'), 3, 2)).toEqual(marksOf('..#', '...'));
  });
});

describe('labelComponents', () => {
  it('joins over corners and finds areas and bounds', () => {
    const found = labelComponents(marksOf('#.#.', '.#..', '...#'), 4, 3);
    expect([found.count, found.areas[1], found.areas[2]]).toEqual([2, 3, 1]);
    expect([...found.bounds.subarray(4, 8)]).toEqual([0, 0, 2, 1]);
  });

  it('agrees with flooding on noise', () => {
    const next = seededBytes(3);
    const [width, height] = [31, 27];
    const marks = Uint8Array.from({ length: width * height }, () => (next() < 100 ? 1 : 0));
    const { labels, areas, count } = labelComponents(marks, width, height);
    const seen = new Uint8Array(marks.length);
    let components = 0;
    for (let start = 0; start < marks.length; start++) {
      if (marks[start] === 0 || seen[start] === 1) continue;
      components++;
      const reached = [start];
      seen[start] = 1;
      for (let at = 0; at < reached.length; at++) {
        const [x, y] = [reached[at]! % width, Math.floor(reached[at]! / width)];
        for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
          for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
            const to = row * width + column;
            if (marks[to] === 0 || seen[to] === 1) continue;
            seen[to] = 1;
            reached.push(to);
          }
        }
      }
      expect(new Set(reached.map((at) => labels[at])).size).toBe(1);
      expect(areas[labels[start]!]).toBe(reached.length);
    }
    expect(count).toBe(components);
  });

  it('gives each flat area a label of its own', () => {
    const { labels, count } = labelFlatAreas(Uint32Array.of(7, 7, 9, 7, 9, 9), 3, 2);
    expect([...labels]).toEqual([1, 1, 2, 1, 2, 2]);
    expect(count).toBe(2);
  });
});

describe('completeBySymmetry', () => {
  it('gives a box the corner that something covers', () => {
    const shape = marksOf('.......', '.###...', '.####..', '.####..', '.......');
    const region = marksOf('.....#.', '.#####.', '.#####.', '.####..', '.......');
    expect(completeBySymmetry(shape, region, 7, 5)).toEqual(
      marksOf('.......', '.####..', '.####..', '.####..', '.......'),
    );
  });

  it('leaves alone what is not its own mirror image, and nothing', () => {
    const shape = marksOf('#....', '##...', '###..');
    expect(completeBySymmetry(shape, shape, 5, 3)).toEqual(shape);
    expect(countMarks(completeBySymmetry(new Uint8Array(15), shape, 5, 3))).toBe(0);
  });
});

describe('fillSmoothly', () => {
  it('keeps what is known and stays within its range', () => {
    const next = seededBytes(8);
    const values = Float32Array.from({ length: 40 * 30 }, () => 50 + (next() % 100));
    const hole = Uint8Array.from(values, () => (next() < 128 ? 1 : 0));
    const filled = fillSmoothly(values, hole, 40, 30, 1);
    for (let at = 0; at < hole.length; at++) {
      if (hole[at] === 0) expect(filled[at]).toBe(values[at]);
      else expect(filled[at]! >= 49.9 && filled[at]! <= 149.1).toBe(true);
    }
    expect(fillSmoothly(values, hole.fill(1), 40, 30, 1).every((value) => value === 0)).toBe(true);
  });
});
