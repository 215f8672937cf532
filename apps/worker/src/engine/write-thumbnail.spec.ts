import { describe, expect, it } from 'vitest';
import { thumbnailSize } from './write-thumbnail';

describe('thumbnailSize', () => {
  it.each([
    [
      { width: 4000, height: 3000 },
      { width: 512, height: 384 },
    ],
    [
      { width: 3000, height: 4000 },
      { width: 384, height: 512 },
    ],
    [
      { width: 100, height: 50 },
      { width: 100, height: 50 },
    ],
    [
      { width: 40_000, height: 3 },
      { width: 512, height: 1 },
    ],
    [
      { width: 1, height: 1 },
      { width: 1, height: 1 },
    ],
  ])('%o becomes %o', (picture, expected) => {
    expect(thumbnailSize(picture)).toEqual(expected);
  });
});
