import type { Raster } from '@lamina/raster';
import { describe, expect, it } from 'vitest';
import type { Orientation } from '../image-header';
import { turnUpright } from './turn-upright';

/** One letter a pixel, so that a turn can be read. */
const picture = (rows: readonly string[]): Raster => {
  const data = new Uint8ClampedArray(rows.join('').length * 4);
  [...rows.join('')].forEach((letter, index) => data.fill(letter.charCodeAt(0), index * 4, index * 4 + 4));
  return { width: rows[0]!.length, height: rows.length, data };
};
const rowsOf = ({ width, height, data }: Raster): string[] =>
  Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) => String.fromCharCode(data[(y * width + x) * 4]!)).join(''),
  );

describe('turnUpright', () => {
  // prettier-ignore
  it.each<[Orientation, string[]]>([
    [1, ['abc', 'def']],
    [2, ['cba', 'fed']],
    [3, ['fed', 'cba']],
    [4, ['def', 'abc']],
    [5, ['ad', 'be', 'cf']],
    [6, ['da', 'eb', 'fc']],
    [7, ['fc', 'eb', 'da']],
    [8, ['cf', 'be', 'ad']],
  ])('turns orientation %i', (orientation, expected) => {
    expect(rowsOf(turnUpright(picture(['abc', 'def']), orientation))).toEqual(expected);
  });

  it('reads a picture that begins off the word border', () => {
    const { width, height, data } = picture(['abc', 'def']);
    const shifted = new Uint8ClampedArray(data.length + 1);
    shifted.set(data, 1);
    const turned = turnUpright({ width, height, data: shifted.subarray(1) }, 3);
    expect(rowsOf(turned)).toEqual(['fed', 'cba']);
  });
});
