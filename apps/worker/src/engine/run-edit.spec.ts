import type { EngineTask, LayerDocument, PixelOperation } from '@lamina/contract';
import { firstDocument } from '@lamina/document';
import { BuiltinEngine } from '@lamina/engine-builtin';
import { decode, encode } from '@lamina/formats';
import { adjustWarmth, rotateRaster, type Raster } from '@lamina/raster';
import { flatPicture, samplePicture } from '@lamina/raster/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { JobContext, JobResult } from './job-context';
import { runEdit } from './run-edit';

const ground = samplePicture(60, 40, { seed: 1, opaque: true });
const badge = flatPicture(12, 8, [200, 40, 40, 255]);
const base = firstDocument({ asset: 'out-1', width: 60, height: 40, name: 'Picture' });
const small = { ...base.layers[0]!, id: 'badge', asset: 'out-2', x: 10, y: 5, width: 12, height: 8 };
const document: LayerDocument = {
  ...base,
  layers: [base.layers[0]!, small, { ...small, id: 'twin', x: 40 }],
};
const warmer: PixelOperation = { kind: 'adjust', property: 'warmth', amount: 0.5 };

describe('an edit of a picture of several layers', () => {
  let files: Map<string, Uint8Array>;
  let context: JobContext;

  beforeEach(async () => {
    files = new Map([
      ['in-1', await encode(ground, 'working', 100)],
      ['in-2', await encode(badge, 'working', 100)],
    ]);
    context = {
      engine: new BuiltinEngine({ machineFactor: 1, memoryBytes: 2e9, maxPixels: 1e8, nowMs: () => 0 }),
      seed: 1,
      limits: { seconds: 60, maxPixels: 1e8, memoryBytes: 2e9 },
      nowMs: () => 0,
      progress: () => undefined,
      folder: {
        read: async (name) => files.get(name)!,
        write: async (name, bytes) => void files.set(name, bytes),
      },
    };
  });

  const edit = (layer: string | null, ...operations: PixelOperation[]): Promise<JobResult> => {
    const names = { 'out-1': 'in-1', 'out-2': 'in-2' };
    const task: Extract<EngineTask, { operation: 'edit' }> = {
      operation: 'edit',
      document,
      files: names,
      operations,
      layer,
    };
    return runEdit(task, context);
  };
  const stored = async ({ outputs }: JobResult, ref: string): Promise<Raster> => {
    const { file } = outputs.find((output) => output.ref === ref)!;
    return (await decode(files.get(file)!, { maxPixels: 1e8 })).raster;
  };

  it('changes the layer that is named and nothing else', async () => {
    const result = await edit('badge', warmer);
    expect(result.outputs.map(({ kind }) => kind)).toEqual(['result', 'thumbnail']);
    expect(result.document!.layers.map(({ id }) => id)).toEqual(['base', 'badge', 'twin']);
    expect(result.document!.layers[0]).toEqual(document.layers[0]);
    expect(result.document!.layers[2]).toEqual(document.layers[2]);
    expect(await stored(result, result.document!.layers[1]!.asset)).toEqual(adjustWarmth(badge, 0.5));
    expect(result.report).toMatchObject({ method: 'adjust', changedPixels: 12 * 8 });
  });

  it('changes every layer when none is named, and layers of the same pixels once', async () => {
    const result = await edit(null, warmer);
    expect(result.outputs.map(({ file }) => file)).toEqual([
      'result.webp',
      'result-2.webp',
      'thumbnail.webp',
    ]);
    const [first, second, third] = result.document!.layers.map(({ asset }) => asset);
    expect(second).toBe(third);
    expect(await stored(result, first!)).toEqual(adjustWarmth(ground, 0.5));
  });

  it('turns the canvas with all layers on it', async () => {
    const result = await edit(null, { kind: 'rotate', degrees: 90 });
    expect(result.document).toMatchObject({ width: 40, height: 60, layers: [{}, { x: 27, y: 10 }, {}] });
    expect(await stored(result, result.document!.layers[0]!.asset)).toEqual(rotateRaster(ground, 90));
  });

  it('makes no pixels when a crop only moves the layers', async () => {
    const result = await edit(null, { kind: 'crop', ratio: { width: 1, height: 1 } });
    expect(result.outputs.map(({ kind }) => kind)).toEqual(['thumbnail']);
    expect(result.document).toMatchObject({
      width: 40,
      height: 40,
      layers: [{ x: -10, asset: 'out-1' }, {}, {}],
    });
  });

  it('lets a blur of a small layer run out over its edges', async () => {
    const result = await edit('badge', { kind: 'blur', sigmaFraction: 0.05 });
    const blurred = result.document!.layers[1]!;
    expect(blurred.width).toBeGreaterThan(16);
    expect(blurred.x + blurred.width / 2).toBeCloseTo(16, 0);
    const { data, width } = await stored(result, blurred.asset);
    expect(data[4 * Math.floor(width / 2) + 3]).toBeLessThan(60);
  });

  it('refuses to change the canvas under the others, before anything is read', async () => {
    files.clear();
    await expect(edit('base', { kind: 'rotate', degrees: 90 })).rejects.toMatchObject({
      reason: 'layer-refused',
      message: expect.stringContaining('whole picture'),
    });
  });

  it('warns of what no layer holds, and not of what one layer does not hold', async () => {
    const red: PixelOperation = {
      kind: 'recolour',
      from: '#c82828',
      to: '#2850dc',
      tolerance: 0.05,
      keepShading: 1,
    };
    expect((await edit(null, red)).report.warnings).toEqual([]);
    expect((await edit('badge', { ...red, from: '#00ff00' })).report.warnings).toHaveLength(1);
  });
});
