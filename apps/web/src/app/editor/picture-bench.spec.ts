import type { LayerDocument } from '@lamina/contract';
import type { Raster } from '@lamina/raster';
import { describe, expect, it } from 'vitest';
import { PictureBench } from './picture-bench';

const ASSET = '01989f0e-7c4b-7e1a-9b60-2f6f1f0a4c11';
const OTHER = '01989f0e-7c4b-7e1a-9b60-2f6f1f0a4c12';
const plain = (width: number, height: number, rgba: readonly number[]): Raster => {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < data.length; at++) data[at] = rgba[at % 4] ?? 0;
  return { width, height, data };
};
const documentOf = (asset: string, width: number, height: number): LayerDocument => ({
  version: 1,
  width,
  height,
  layers: [
    {
      id: 'base',
      name: 'Picture',
      asset,
      x: 0,
      y: 0,
      width,
      height,
      opacity: 1,
      visible: true,
      blend: 'normal',
    },
  ],
});

describe('the picture bench', () => {
  it('gives the stored bytes of a picture that nothing was done to', () => {
    const bench = new PictureBench();
    const picture = plain(7, 5, [10, 20, 30, 255]);
    bench.put(ASSET, picture);
    expect([...bench.render(documentOf(ASSET, 7, 5)).data]).toEqual([...picture.data]);
  });

  it('shows a plain picture without a copy, and a faded one as the engine renders it', () => {
    const bench = new PictureBench();
    const picture = plain(4, 4, [10, 20, 30, 255]);
    const document = documentOf(ASSET, 4, 4);
    bench.put(ASSET, picture);
    expect(bench.shown(document)).toBe(picture);
    const faded = { ...document, layers: document.layers.map((layer) => ({ ...layer, opacity: 0.5 })) };
    expect(bench.shown(faded).data[3]).toBe(128);
    const hidden = { ...document, layers: document.layers.map((layer) => ({ ...layer, visible: false })) };
    expect(bench.shown(hidden).data[3]).toBe(0);
  });

  it('previews on a proxy and says how large the full picture would be', () => {
    const bench = new PictureBench();
    bench.put(ASSET, plain(3000, 30, [200, 100, 50, 255]));
    const { raster, size } = bench.preview(documentOf(ASSET, 3000, 30), [{ kind: 'rotate', degrees: 90 }]);
    expect(size).toEqual({ width: 30, height: 3000 });
    expect([raster.width, raster.height]).toEqual([10, 1024]);
    expect([...raster.data.slice(0, 4)]).toEqual([200, 100, 50, 255]);
  });

  it('picks the colour of a pixel and none where nothing is', () => {
    const bench = new PictureBench();
    bench.put(ASSET, plain(2, 2, [229, 71, 60, 255]));
    bench.put(OTHER, plain(2, 2, [229, 71, 60, 0]));
    expect(bench.pick(documentOf(ASSET, 2, 2), { x: 1, y: 1 })).toBe('#e5473c');
    expect(bench.pick(documentOf(ASSET, 2, 2), { x: 2, y: 1 })).toBeNull();
    expect(bench.pick(documentOf(OTHER, 2, 2), { x: 0, y: 0 })).toBeNull();
  });

  it('counts what changed between two steps', () => {
    const bench = new PictureBench();
    const after = plain(3, 3, [10, 20, 30, 255]);
    after.data[4] = 99;
    bench.put(ASSET, plain(3, 3, [10, 20, 30, 255]));
    bench.put(OTHER, after);
    expect(bench.count(documentOf(ASSET, 3, 3), documentOf(OTHER, 3, 3))).toBe(1);
  });

  it('forgets the pictures that are no longer wanted', () => {
    const bench = new PictureBench();
    bench.put(ASSET, plain(1, 1, [0, 0, 0, 255]));
    bench.keep([]);
    expect(() => bench.thumbnail(ASSET, 52)).toThrow(RangeError);
  });
});
