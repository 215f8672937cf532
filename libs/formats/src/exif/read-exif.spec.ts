import { describe, expect, it } from 'vitest';
import { asciiBytes, joinBytes } from '../join-bytes';
import { tiffOf } from '../testing';
import { orientationExif } from './orientation-exif';
import { readExif } from './read-exif';

describe('readExif', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8] as const)('reads back orientation %i of a fresh block', (orientation) => {
    expect(readExif(orientationExif(orientation))).toEqual({ orientation, groups: ['EXIF'] });
    expect(readExif(joinBytes([asciiBytes('Exif\0\0'), orientationExif(orientation)])).orientation).toBe(
      orientation,
    );
  });

  it('names GPS, a thumbnail and a maker note without reading them', () => {
    const [short, long] = [3, 4];
    const first = [
      { tag: 0x0112, type: short, count: 1, value: 3 },
      { tag: 0x8769, type: long, count: 1, value: 8 + 2 + 36 + 4 },
      { tag: 0x8825, type: long, count: 1, value: 8 },
    ];
    const inner = [{ tag: 0x927c, type: 7, count: 4, value: 0 }];
    expect(readExif(tiffOf([first, inner]))).toEqual({
      orientation: 3,
      groups: ['EXIF', 'GPS', 'thumbnail', 'MakerNote'],
    });
  });

  it.each([
    ['empty', new Uint8Array()],
    ['cut short', orientationExif(6).subarray(0, 15)],
    ['of a directory far away', Uint8Array.of(0x4d, 0x4d, 0, 42, 0xff, 0, 0, 0)],
    ['of an orientation 9', orientationExif(9 as 8)],
  ])('takes a block that is %s for upright', (_, block) => {
    expect(readExif(block).orientation).toBe(1);
  });
});
