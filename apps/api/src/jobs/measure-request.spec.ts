import type { JobRequest, LayerDocument } from '@lamina/contract';
import { firstDocument } from '@lamina/document';
import { describe, expect, it } from 'vitest';
import { measureRequest } from './measure-request';

const from = '01989f0e-7c4b-7e1a-9b60-222222222222';
const one = firstDocument({ asset: 'out-1', width: 400, height: 300, name: 'Picture' });
const badge = { ...one.layers[0]!, id: 'badge', x: 9, width: 80, height: 50 };
const two: LayerDocument = { ...one, layers: [one.layers[0]!, badge] };
const edit = (layer: string | null, ...operations: Extract<JobRequest, { kind: 'edit' }>['operations']) =>
  ({
    kind: 'edit',
    from,
    engine: 'builtin',
    mode: 'appearance',
    operations,
    instruction: null,
    layer,
  }) as const;
const split = (layer: string | null) =>
  ({ kind: 'split', from, engine: 'builtin', layer, layers: 'auto', method: 'auto' }) as const;
const half = { kind: 'resize', to: { percent: 50 } } as const;

describe('the figures of a request', () => {
  it('are those of the picture while it is one layer', () => {
    expect(measureRequest(one, edit(null, half))).toEqual({
      ok: true,
      value: {
        size: { width: 400, height: 300 },
        sizeAfter: { width: 200, height: 150 },
        workedPixels: 30_000,
        heldPixels: 120_000,
      },
    });
  });

  it('are those of the layer that is named, or of all', () => {
    expect(measureRequest(two, edit('badge', half))).toMatchObject({
      value: { size: { width: 80, height: 50 }, sizeAfter: { width: 40, height: 25 }, workedPixels: 1_000 },
    });
    expect(measureRequest(two, edit(null, half))).toMatchObject({
      value: { sizeAfter: { width: 200, height: 150 }, workedPixels: 31_000, heldPixels: 124_000 },
    });
    expect(measureRequest(two, split('badge'))).toMatchObject({
      value: { size: { width: 80, height: 50 }, workedPixels: 4_000 },
    });
  });

  it('count every layer for a package and the canvas alone for a picture', () => {
    const worked = (format: 'png' | 'zip') =>
      measureRequest(two, { kind: 'export', from, format, quality: 90 });
    expect(worked('png')).toMatchObject({ value: { workedPixels: 120_000 } });
    expect(worked('zip')).toMatchObject({ value: { workedPixels: 244_000 } });
  });

  it.each<[string, JobRequest]>([
    ['an edit of a layer that is not there', edit('gone', half)],
    ['a split of a layer that is not there', split('gone')],
    ['a split that does not say of which layer', split(null)],
    ['another size of the layer that the canvas would follow', edit('base', half)],
  ])('refuse %s with a sentence', (_case, request) => {
    expect(measureRequest(two, request)).toMatchObject({
      ok: false,
      code: 'layer-refused',
      message: expect.stringMatching(/^[A-Z].*\.$/),
    });
  });
});
