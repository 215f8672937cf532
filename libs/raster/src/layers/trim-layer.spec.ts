import { describe, expect, it } from 'vitest';
import { fadeRaster } from '../compose/fade';
import { flattenLayers } from '../compose/flatten';
import { recompositionError } from '../compose/recomposition-error';
import { padRaster } from '../geometry/pad';
import { AWKWARD_SIZES, samplePicture } from '../sample-pictures';
import { emptyRaster } from '../raster';
import { splitPicture } from './split-picture';
import { trimLayer } from './trim-layer';

describe('trimLayer', () => {
  it('undoes a margin and keeps the place of every pixel', () => {
    const picture = samplePicture(7, 5);
    picture.data.forEach((_, at) => at % 4 === 3 && (picture.data[at] = 200));
    const layer = { raster: padRaster(picture, 3), x: -2, y: 4, opacity: 0.5, name: 'Star' };
    expect(trimLayer(layer)).toEqual({ raster: picture, x: 1, y: 7, opacity: 0.5, name: 'Star' });
  });

  it('gives nothing for a layer that shows nothing', () => {
    expect(trimLayer({ raster: emptyRaster(3, 2), x: 0, y: 0, opacity: 1 })).toBeNull();
  });

  it('leaves a split exact when its lowest layer stays whole, transparent places included', () => {
    for (const method of ['design', 'photo'] as const) {
      const picture = samplePicture(40, 30, { seed: 6 });
      const [lowest, ...others] = splitPicture(picture, 'auto', method).layers;
      const trimmed = [lowest!, ...others.flatMap((layer) => trimLayer(layer) ?? [])];
      expect(recompositionError(picture, trimmed)).toEqual({ chain8: 0, chainFloat: 0 });
    }
  });
});

describe('padRaster', () => {
  it.each(AWKWARD_SIZES)('puts %i × %i into the middle of nothing', (width, height) => {
    const picture = samplePicture(width, height);
    const padded = padRaster(picture, 2);
    expect([padded.width, padded.height]).toEqual([width + 4, height + 4]);
    expect(flattenLayers(picture, [{ raster: padded, x: -2, y: -2, opacity: 1 }])).toEqual(picture);
    expect(padRaster(picture, 0)).toEqual(picture);
  });

  it('refuses a margin that is none', () => {
    expect(() => padRaster(samplePicture(2, 2), -1)).toThrow(RangeError);
    expect(() => padRaster(samplePicture(2, 2), 0.5)).toThrow(RangeError);
  });
});

describe('fadeRaster', () => {
  it.each([0.002, 0.25, 0.5, 0.999, 1])(
    'lies on others at full opacity as the picture did at %f',
    (opacity) => {
      const [ground, upper] = [samplePicture(20, 10, { seed: 1 }), samplePicture(20, 10, { seed: 2 })];
      const on = (raster: typeof upper, share: number) =>
        flattenLayers(ground, [
          { raster: ground, x: 0, y: 0, opacity: 1 },
          { raster, x: 3, y: -2, opacity: share },
        ]);
      expect(on(fadeRaster(upper, opacity), 1)).toEqual(on(upper, opacity));
    },
  );
});
