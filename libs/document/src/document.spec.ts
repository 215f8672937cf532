import { LayerDocument } from '@lamina/contract';
import type { Raster } from '@lamina/raster';
import { describe, expect, it } from 'vitest';
import { applyInstant } from './apply-instant';
import { firstDocument } from './first-document';
import { invertInstant } from './invert-instant';
import { renderDocument } from './render-document';
import { replaceLayerPixels } from './replace-layer-pixels';
import { sizeAfter } from './size-after';

const first = firstDocument({ asset: 'out-1', width: 4, height: 3, name: 'Picture' });
const second: LayerDocument = {
  ...first,
  layers: [
    ...first.layers,
    { ...first.layers[0]!, id: 'top', asset: 'out-2', x: 1, y: 1, width: 2, height: 2 },
  ],
};

function picture(width: number, height: number, value: number, alpha = 255): Raster {
  const data = new Uint8ClampedArray(width * height * 4).map((_, at) =>
    at % 4 === 3 ? alpha : value + (at % 7),
  );
  return { width, height, data };
}

describe('a document', () => {
  it('begins as one layer that fills the canvas, as the contract says', () => {
    expect(LayerDocument.parse(first)).toEqual(first);
    expect(first.layers).toMatchObject([{ x: 0, y: 0, width: 4, height: 3, opacity: 1, visible: true }]);
    expect(first.layers).toMatchObject([{ kind: 'picture', confidence: null }]);
  });

  it('is never written to', () => {
    const before = JSON.parse(JSON.stringify(second)) as LayerDocument;
    applyInstant(second, { kind: 'set-layer-opacity', layer: 'top', opacity: 0 });
    replaceLayerPixels(second, 'base', { asset: 'out-9', width: 9, height: 9 });
    expect(second).toEqual(before);
  });

  it('refuses an operation on a layer that is not there', () => {
    const operation = { kind: 'set-layer-visible', layer: 'gone', visible: true } as const;
    expect(applyInstant(first, operation)).toMatchObject({ ok: false, code: 'layer-refused' });
    expect(() => invertInstant(first, operation)).toThrow(RangeError);
  });

  it('takes the canvas along when a layer that filled it gets new sides', () => {
    const after = replaceLayerPixels(first, 'base', { asset: 'out-2', width: 3, height: 4 });
    expect(LayerDocument.parse(after)).toMatchObject({
      width: 3,
      height: 4,
      layers: [{ asset: 'out-2', width: 3 }],
    });
  });

  it('keeps the middle of a smaller layer where it was', () => {
    const after = replaceLayerPixels(second, 'top', { asset: 'out-3', width: 4, height: 4 });
    expect(after).toMatchObject({ width: 4, height: 3 });
    expect(after.layers[1]).toMatchObject({ asset: 'out-3', x: 0, y: 0, width: 4, height: 4 });
  });
});

describe('renderDocument', () => {
  const rasters = new Map([
    ['out-1', picture(4, 3, 10)],
    ['out-2', picture(2, 2, 200)],
  ]);

  it('gives one opaque layer back byte for byte', () => {
    expect(renderDocument(first, rasters)).toEqual(rasters.get('out-1'));
  });

  it('keeps the colours under alpha 0 of a single layer', () => {
    const hidden = picture(4, 3, 77, 0);
    expect(renderDocument(first, new Map([['out-1', hidden]]))).toEqual(hidden);
  });

  it('is byte-equal when it runs twice, and leaves invisible layers out', () => {
    expect(renderDocument(second, rasters)).toEqual(renderDocument(second, rasters));
    const hidden = applyInstant(second, { kind: 'set-layer-visible', layer: 'top', visible: false });
    if (!hidden.ok) throw new Error(hidden.message);
    expect(renderDocument(hidden.value, rasters)).toEqual(rasters.get('out-1'));
  });

  it('refuses pixels that are missing or of another size', () => {
    expect(() => renderDocument(first, new Map())).toThrow(RangeError);
    expect(() => renderDocument(first, new Map([['out-1', picture(3, 3, 0)]]))).toThrow(RangeError);
  });

  it('shows an empty document as a transparent canvas', () => {
    expect(renderDocument({ ...first, layers: [] }, rasters).data.every((byte) => byte === 0)).toBe(true);
  });
});

describe('sizeAfter', () => {
  it('follows crop, rotate and resize and nothing else', () => {
    const size = { width: 4000, height: 3000 };
    expect(sizeAfter(size, [])).toEqual(size);
    expect(
      sizeAfter(size, [
        { kind: 'crop', ratio: { width: 16, height: 9 } },
        { kind: 'sharpen', amount: 1 },
        { kind: 'rotate', degrees: 90 },
        { kind: 'resize', to: { width: 1000 } },
      ]),
    ).toEqual({ width: 1000, height: 1778 });
    expect(sizeAfter({ width: 1, height: 1 }, [{ kind: 'resize', to: { percent: 1 } }])).toEqual({
      width: 1,
      height: 1,
    });
  });
});
