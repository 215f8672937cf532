import type { EngineLimits, LayerDocument } from '@lamina/contract';
import { FakeEngine } from '@lamina/engine/testing';
import { encode } from '@lamina/formats';
import { cameraPicture, quarters } from '@lamina/formats/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { JobContext } from './job-context';
import { runEdit } from './run-edit';
import { runExport } from './run-export';
import { runIngest } from './run-ingest';

const limits: EngineLimits = { seconds: 1, maxPixels: 100_000, memoryBytes: 1e9 };
const picture = quarters(40, 20);
const document: LayerDocument = {
  version: 1,
  width: 40,
  height: 20,
  layers: [
    {
      id: 'base',
      name: 'Picture',
      asset: 'out-1',
      x: 0,
      y: 0,
      width: 40,
      height: 20,
      opacity: 1,
      visible: true,
      blend: 'normal',
      kind: 'picture',
      confidence: null,
    },
  ],
};

describe('operations of the engine child', () => {
  let files: Map<string, Uint8Array>;
  let steps: [number, string][];
  let context: JobContext;

  beforeEach(() => {
    files = new Map();
    steps = [];
    context = {
      engine: new FakeEngine(),
      seed: 1,
      limits,
      nowMs: () => 0,
      progress: (fraction, step) => void steps.push([fraction, step]),
      folder: {
        read: async (name) => files.get(name)!,
        write: async (name, bytes) => void files.set(name, bytes),
      },
    };
  });

  it('tells every step in words, forwards only', async () => {
    files.set('upload', await cameraPicture());
    await runIngest({ operation: 'ingest', upload: 'upload' }, context);
    expect(steps.map(([, step]) => step)).toEqual([
      'Reading the picture',
      'Removing camera data',
      'Decoding',
      'Encoding',
      'Making the thumbnail',
    ]);
    const fractions = steps.map(([fraction]) => fraction);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  });

  it('ingest: a PNG that calls itself something else is stored under what it is', async () => {
    files.set('upload', await cameraPicture({ format: 'png' }));
    const { outputs, report } = await runIngest({ operation: 'ingest', upload: 'upload' }, context);
    expect(outputs.map(({ file }) => file)).toEqual(['layer.webp', 'original.png', 'thumbnail.webp']);
    expect(report).toMatchObject({ engine: 'builtin', method: 'ingest', source: { format: 'png' } });
  });

  it('edit: passes on what the engine refuses, and says why a layer cannot be edited', async () => {
    files.set('a.webp', await encode(picture, 'working', 100));
    const task = { operation: 'edit', document, files: { 'out-1': 'a.webp' }, layer: null } as const;
    const blur = [{ kind: 'blur', sigmaFraction: 0.01 } as const];
    await expect(runEdit({ ...task, operations: blur }, context)).rejects.toMatchObject({
      reason: 'not-supported',
      message: 'This engine can: flip.',
    });
    await expect(runEdit({ ...task, operations: blur, layer: 'gone' }, context)).rejects.toMatchObject({
      reason: 'layer-refused',
    });
  });

  it('edit: counts what a person sees, so a hidden layer changes nothing', async () => {
    files.set('a.webp', await encode(picture, 'working', 100));
    const hidden = { ...document, layers: [{ ...document.layers[0]!, visible: false }] };
    const operations = [{ kind: 'flip', axis: 'horizontal' } as const];
    const files1 = { 'out-1': 'a.webp' };
    const seen = await runEdit(
      { operation: 'edit', document, files: files1, operations, layer: null },
      context,
    );
    const unseen = await runEdit(
      { operation: 'edit', document: hidden, files: files1, operations, layer: null },
      context,
    );
    expect(seen.report.changedPixels).toBe(800);
    expect(unseen.report.changedPixels).toBe(0);
  });

  it('edit: a half transparent layer that does not fill the canvas is compared as it is seen', async () => {
    files.set('a.webp', await encode(picture, 'working', 100));
    const placed = { ...document, width: 60, layers: [{ ...document.layers[0]!, x: 20, opacity: 0.5 }] };
    const operations = [{ kind: 'flip', axis: 'horizontal' } as const];
    const {
      report,
      outputs,
      document: edited,
    } = await runEdit(
      { operation: 'edit', document: placed, files: { 'out-1': 'a.webp' }, operations, layer: 'base' },
      context,
    );
    expect(report.changedPixels).toBe(800);
    expect(edited).toMatchObject({ width: 60, layers: [{ x: 20, opacity: 0.5 }] });
    expect(outputs[1]).toMatchObject({ kind: 'thumbnail', width: 60, height: 20 });
  });

  it('edit: fails when a layer is not as large as its document says', async () => {
    files.set('a.webp', await encode(quarters(10, 10), 'working', 100));
    const operations = [{ kind: 'flip', axis: 'horizontal' } as const];
    await expect(
      runEdit(
        { operation: 'edit', document, files: { 'out-1': 'a.webp' }, operations, layer: null },
        context,
      ),
    ).rejects.toThrow(RangeError);
  });

  it('export: says that a transparent picture lies on white in a JPEG, and only there', async () => {
    const clear = { ...picture, data: picture.data.map((value, at) => (at % 4 === 3 ? 100 : value)) };
    files.set('clear.webp', await encode(clear, 'working', 100));
    files.set('opaque.webp', await encode(picture, 'working', 100));
    const warningsOf = async (file: string, format: 'jpeg' | 'png') => {
      const task = { operation: 'export', document, files: { 'out-1': file }, format, quality: 90 } as const;
      return (await runExport(task, context)).report.warnings;
    };
    expect(await warningsOf('clear.webp', 'jpeg')).toEqual([
      'JPEG has no transparency: the picture lies on white.',
    ]);
    expect(await warningsOf('clear.webp', 'png')).toEqual([]);
    expect(await warningsOf('opaque.webp', 'jpeg')).toEqual([]);
  });

  it('export: refuses a WebP with a side above 16 383 and says what works', async () => {
    const wide = { ...document, width: 16_384 };
    const task = { operation: 'export', document: wide, files: {}, format: 'webp', quality: 80 } as const;
    await expect(runExport(task, context)).rejects.toThrow(
      'WebP ends at 16,383 pixels a side; this picture has 16384 × 20. PNG works.',
    );
  });
});
