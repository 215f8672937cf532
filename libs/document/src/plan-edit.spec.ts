import { LayerDocument, PixelOperation, type Layer } from '@lamina/contract';
import { cropToRatio, flipRaster, rotateRaster, resizeRaster, type Raster } from '@lamina/raster';
import { seededBytes } from '@lamina/raster/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDocument } from './example-documents';
import { firstDocument } from './first-document';
import { planEdit, type EditPlan } from './plan-edit';
import { renderDocument } from './render-document';

const first = firstDocument({ asset: 'out-1', width: 400, height: 300, name: 'Picture' });
const base = first.layers[0]!;
const badge: Layer = { ...base, id: 'badge', asset: 'out-2', x: 300, y: 20, width: 80, height: 40 };
const two: LayerDocument = { ...first, layers: [base, badge] };
const warmer: PixelOperation = { kind: 'adjust', property: 'warmth', amount: 0.2 };
const right: PixelOperation = { kind: 'rotate', degrees: 90 };

function planOf(document: LayerDocument, layer: string | null, ...operations: PixelOperation[]): EditPlan {
  const plan = planEdit(document, layer, operations);
  if (!plan.ok) throw new Error(plan.message);
  return plan.value;
}

describe('an edit of the only layer', () => {
  it('takes the canvas along, named or not', () => {
    for (const layer of [null, 'base']) {
      expect(planOf(first, layer, right, warmer)).toEqual({
        document: { ...first, width: 300, height: 400, layers: [{ ...base, width: 300, height: 400 }] },
        edits: [{ layer: 'base', marginPx: 0, operations: [right, warmer] }],
      });
    }
  });
});

describe('an edit of one layer of several', () => {
  it('works on that layer alone, where it lies', () => {
    expect(planOf(two, 'badge', warmer)).toEqual({
      document: two,
      edits: [{ layer: 'badge', marginPx: 0, operations: [warmer] }],
    });
    const turned = planOf(two, 'badge', right).document;
    expect(turned).toMatchObject({ width: 400, height: 300 });
    expect(turned.layers).toMatchObject([base, { x: 320, y: 0, width: 40, height: 80 }]);
  });

  it.each<[string, PixelOperation]>([
    ['a crop', { kind: 'crop', ratio: { width: 1, height: 1 } }],
    ['a quarter turn', right],
    ['another size', { kind: 'resize', to: { percent: 50 } }],
  ])('refuses %s of the layer that the canvas would follow', (_case, operation) => {
    const outcome = planEdit(two, 'base', [operation]);
    expect(outcome).toMatchObject({
      ok: false,
      code: 'layer-refused',
      message: expect.stringMatching(/\.$/),
    });
  });

  it('flips and turns upside down the layer that fills the canvas', () => {
    const operations: PixelOperation[] = [
      { kind: 'flip', axis: 'vertical' },
      { kind: 'rotate', degrees: 180 },
    ];
    expect(planOf(two, 'base', ...operations).document).toEqual(two);
  });

  it('refuses a layer that is not there', () => {
    expect(planEdit(two, 'gone', [warmer])).toMatchObject({ ok: false, code: 'layer-refused' });
    expect(planEdit({ ...two, layers: [] }, null, [warmer])).toMatchObject({ ok: false });
  });

  it('makes room for a blur, as soft as on the whole picture', () => {
    const { document, edits } = planOf(two, 'badge', { kind: 'blur', sigmaFraction: 0.01 });
    const marginPx = 10; // 3 sigmas of 3 px are 9; at 10 the sides are 20 sigmas long
    expect(edits).toEqual([
      { layer: 'badge', marginPx, operations: [{ kind: 'blur', sigmaFraction: 0.05 }] },
    ]);
    expect(document.layers[1]).toMatchObject({ x: 290, y: 10, width: 100, height: 60 });
  });
});

describe('an edit of all layers', () => {
  it('gives colours and filters to each', () => {
    const { document, edits } = planOf(two, null, warmer, { kind: 'sharpen', amount: 0.5 });
    expect(document).toEqual(two);
    expect(edits.map(({ layer, operations }) => [layer, operations.length])).toEqual([
      ['base', 2],
      ['badge', 2],
    ]);
  });

  it('crops by moving, so that no pixel is worked on', () => {
    const { document, edits } = planOf(two, null, { kind: 'crop', ratio: { width: 1, height: 1 } });
    expect(edits).toEqual([]);
    expect(document).toMatchObject({
      width: 300,
      height: 300,
      layers: [
        { x: -50, y: 0 },
        { x: 250, y: 20 },
      ],
    });
  });

  it('scales the places of layers with the canvas, so that what touched still touches', () => {
    const beside = { ...badge, id: 'beside', x: 380, width: 20 };
    const { document } = planOf({ ...two, layers: [base, badge, beside] }, null, {
      kind: 'resize',
      to: { width: 133 },
    });
    expect(document).toMatchObject({ width: 133, height: 100 });
    const [, left, next] = document.layers;
    expect(left!.x + left!.width).toBe(next!.x);
    expect(next!.x + next!.width).toBe(133);
  });

  it('turns, flips and crops the picture byte for byte, whatever the document', () => {
    const geometry = fc.constantFrom<PixelOperation>(
      right,
      { kind: 'rotate', degrees: 180 },
      { kind: 'rotate', degrees: 270 },
      { kind: 'flip', axis: 'horizontal' },
      { kind: 'flip', axis: 'vertical' },
      { kind: 'crop', ratio: { width: 2, height: 3 } },
    );
    fc.assert(
      fc.property(anyDocument, fc.array(geometry, { minLength: 1, maxLength: 4 }), (document, operations) => {
        fc.pre(document.layers.length > 1);
        const rasters = new Map(
          document.layers.map(({ asset, width, height }, at) => [asset, noise(width, height, at)]),
        );
        const plan = planOf(document, null, ...operations);
        const worked = new Map(rasters);
        for (const { layer, operations: own } of plan.edits) {
          const { asset } = document.layers.find(({ id }) => id === layer)!;
          worked.set(asset, own.reduce(applied, rasters.get(asset)!));
        }
        expect(renderDocument(LayerDocument.parse(plan.document), worked)).toEqual(
          operations.reduce(applied, renderDocument(document, rasters)),
        );
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  it('asks nothing of an engine that the contract does not know', () => {
    const operation = fc.oneof(
      fc.record({
        kind: fc.constant('blur' as const),
        sigmaFraction: fc.double({ min: 0, max: 0.05, noNaN: true }),
      }),
      fc.constantFrom<PixelOperation>(warmer, right, { kind: 'resize', to: { percent: 40 } }),
    );
    fc.assert(
      fc.property(
        anyDocument,
        fc.array(operation, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(null, 'layer-0'),
        (document, operations, layer) => {
          const plan = planEdit(document, layer, operations);
          if (!plan.ok) return;
          LayerDocument.parse(plan.value.document);
          for (const edit of plan.value.edits) edit.operations.forEach((one) => PixelOperation.parse(one));
        },
      ),
      { numRuns: 300, seed: 12 },
    );
  });
});

function noise(width: number, height: number, seed: number): Raster {
  const next = seededBytes(seed);
  return { width, height, data: new Uint8ClampedArray(width * height * 4).map(next) };
}

function applied(raster: Raster, operation: PixelOperation): Raster {
  switch (operation.kind) {
    case 'rotate':
      return rotateRaster(raster, operation.degrees);
    case 'flip':
      return flipRaster(raster, operation.axis);
    case 'crop':
      return cropToRatio(raster, operation.ratio);
    case 'resize':
      return resizeRaster(raster, raster.width, raster.height);
    default:
      return raster;
  }
}
