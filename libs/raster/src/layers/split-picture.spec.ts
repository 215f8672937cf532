import { describe, expect, it } from 'vitest';
import { recompositionError } from '../compose/recomposition-error';
import { flatPicture, samplePicture } from '../sample-pictures';
import { scenePicture } from '../testing/scene-picture';
import { seededPoster } from '../testing/seeded-poster';
import { designOrPhoto, splitPicture } from './split-picture';

describe('splitPicture', () => {
  it('tells designs from photographs', () => {
    expect([5, 8].map((seed) => designOrPhoto(seededPoster(seed, 120).picture))).toEqual([
      'design',
      'design',
    ]);
    expect([1, 2, 3].map((seed) => designOrPhoto(scenePicture(100, 75, seed)))).toEqual([
      'photo',
      'photo',
      'photo',
    ]);
    expect(designOrPhoto(seededPoster(1, 200).picture)).toBe('design');
    expect(designOrPhoto(flatPicture(1, 1, [1, 2, 3, 255]))).toBe('design');
  });

  it('takes the way that suits the picture, or the one that is asked for', () => {
    const [poster, scene] = [seededPoster(8, 80).picture, scenePicture(60, 40, 1)];
    expect(splitPicture(poster).method).toBe('peel');
    expect(splitPicture(scene).method).toBe('palette');
    expect(splitPicture(poster, 4, 'photo').method).toBe('palette');
    expect(splitPicture(scene, 2, 'design').method).toBe('peel');
  });

  it('recomposes to the byte either way, transparent places included', () => {
    for (const method of ['design', 'photo'] as const) {
      const picture = samplePicture(40, 30, { seed: 2 });
      const { layers } = splitPicture(picture, 'auto', method);
      expect(recompositionError(picture, layers)).toEqual({ chain8: 0, chainFloat: 0 });
    }
  });
});
