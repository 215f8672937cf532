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
      kind: 'picture',
      confidence: null,
    },
  ],
});

/** A picture of 4 × 4 with a layer of 2 × 2 in its middle. */
const twoLayers = (): LayerDocument => {
  const document = documentOf(ASSET, 4, 4);
  const place = { id: 'top', name: 'Top', asset: OTHER, x: 1, y: 1, width: 2, height: 2 };
  return { ...document, layers: document.layers.flatMap((layer) => [layer, { ...layer, ...place }]) };
};

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

  it('previews an edit of one layer and leaves the others as they are', () => {
    const bench = new PictureBench();
    bench.put(ASSET, plain(4, 4, [100, 100, 100, 255]));
    bench.put(OTHER, plain(2, 2, [200, 100, 50, 255]));
    const { raster, size } = bench.preview(twoLayers(), [{ kind: 'black-white', amount: 1 }], 'top');
    expect(size).toEqual({ width: 4, height: 4 });
    expect([...raster.data.slice(0, 4)]).toEqual([100, 100, 100, 255]);
    const [red, green, blue] = raster.data.slice((1 * 4 + 1) * 4);
    expect([red, blue]).toEqual([green, green]);
    expect(red).not.toBe(100);
  });

  it('shows a document in the middle of a gesture without any operation', () => {
    const bench = new PictureBench();
    bench.put(ASSET, plain(4, 4, [100, 100, 100, 255]));
    bench.put(OTHER, plain(2, 2, [200, 100, 50, 255]));
    const document = twoLayers();
    const layers = document.layers.map((layer) => (layer.id === 'top' ? { ...layer, x: 2, y: 2 } : layer));
    const { raster } = bench.preview({ ...document, layers }, []);
    expect(raster.data[(1 * 4 + 1) * 4]).toBe(100);
    expect(raster.data[(3 * 4 + 3) * 4]).toBe(200);
  });

  it('finds the highest visible layer that has colour at a point', () => {
    const bench = new PictureBench();
    bench.put(ASSET, plain(4, 4, [100, 100, 100, 255]));
    const top = plain(2, 2, [200, 100, 50, 255]);
    top.data[3] = 0;
    bench.put(OTHER, top);
    const document = twoLayers();
    expect(bench.layerAt(document, { x: 2, y: 2 })).toBe('top');
    expect(bench.layerAt(document, { x: 1, y: 1 })).toBe('base');
    expect(bench.layerAt(document, { x: 3, y: 0 })).toBe('base');
    expect(bench.layerAt(document, { x: 9, y: 0 })).toBeNull();
    const hidden = document.layers.map((layer) => ({ ...layer, visible: layer.id === 'base' }));
    expect(bench.layerAt({ ...document, layers: hidden }, { x: 2, y: 2 })).toBe('base');
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
