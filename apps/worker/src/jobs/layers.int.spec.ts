import { LayerDocument, NodeOperation, type Layer } from '@lamina/contract';
import { renderDocument } from '@lamina/document';
import { decode, encode } from '@lamina/formats';
import { readZip } from '@lamina/formats/testing';
import { adjustWarmth, recompositionError, type Raster } from '@lamina/raster';
import { scenePicture, seededPoster } from '@lamina/raster/testing';
import { bytesOf } from '@lamina/storage';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleEngine } from '../engine/testing/bundle-engine';
import { until } from '../engine/testing/child-pids';
import { startEngine, type RunningEngine } from '../engine/testing/start-engine';
import { WorkerRig } from '../testing/worker-rig';

const DAY_MS = 86_400_000;

describe('layers through the real engine', () => {
  let bundle: string;
  let engine: RunningEngine;
  let rig: WorkerRig;
  beforeAll(async () => {
    bundle = await bundleEngine();
    engine = await startEngine(bundle);
    rig = await WorkerRig.create({ exchange: engine.exchange });
    rig.gateways.engines.start();
    await until(() => rig.gateways.engines.isAnyOpen);
  });
  afterAll(async () => {
    await rig.close();
    await engine.stop();
    await rm(bundle, { recursive: true });
  });

  const contentOf = async (project: string, id: string): Promise<Uint8Array> => {
    const {
      kind,
      blobKey: key,
      wrappedKey,
      bytes: plainBytes,
    } = (await rig.assets(project)).find((asset) => asset.id === id)!;
    return bytesOf(
      rig.gateways.blobs.read({ key, wrappedKey, plainBytes, context: { asset: id, project, kind } }),
    );
  };
  const pixelsOf = async (project: string, { asset }: Layer): Promise<Raster> =>
    (await decode(await contentOf(project, asset), { maxPixels: 1e8 })).raster;
  const storedLayers = (project: string, layers: readonly Layer[]) =>
    Promise.all(
      layers.map(async (layer) => {
        const { x, y, opacity } = layer;
        return { raster: await pixelsOf(project, layer), x, y, opacity };
      }),
    );
  const lastNode = async (project: string) => {
    const { wrappedKey } = (await rig.project(project))!;
    const node = (await rig.nodes(project)).at(-1)!;
    const open = (column: string, sealed: Uint8Array): unknown =>
      JSON.parse(rig.gateways.columns.open(wrappedKey, `project:${project}`, column, sealed));
    return {
      id: node.id,
      operation: NodeOperation.parse(open('node.operation', node.operationSealed)),
      document: LayerDocument.parse(open('node.document', node.documentSealed)),
    };
  };
  const takenIn = async (picture: Raster) => {
    const { project } = await rig.receive(await encode(picture, 'png', 100));
    await rig.runNext('interactive');
    return { project, first: await lastNode(project) };
  };
  const splitOf = async (project: string, from: string, layer: string | null = null) => {
    const job = await rig.ask(project, {
      kind: 'split',
      from,
      engine: 'builtin',
      layer,
      layers: 'auto',
      method: 'auto',
    });
    await rig.runNext('batch');
    return (await rig.job(job))!;
  };

  it.each([
    ['a poster', seededPoster(8, 240).picture, 'split design'],
    ['a photograph', scenePicture(200, 150, 3), 'split photo'],
  ])(
    'takes %s apart for a credit: from what is stored the error is 0 in both compositors',
    async (_case, picture, method) => {
      const { project, first } = await takenIn(picture);
      const before = await rig.standing();
      const job = await splitOf(project, first.id);
      expect(job).toMatchObject({ state: 'done', credits: 1, report: { method, recompositionError: 0 } });
      expect((await rig.standing()).balance).toBe(before.balance - 1);

      const { operation, document } = await lastNode(project);
      const found = document.layers.length;
      expect(found).toBeGreaterThan(1);
      expect(operation).toEqual({ kind: 'split', layer: null, layers: 'auto', method: 'auto', found });
      expect(job.report?.layersFound).toBe(found);
      const stored = await storedLayers(project, document.layers);
      expect(recompositionError(picture, stored)).toEqual({ chain8: 0, chainFloat: 0 });
      const kinds = (await rig.assets(project)).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'layer')).toHaveLength(found + 1);
    },
  );

  it('splits a layer of a split, edits one of them and packs all, and the other layers stay to the byte', async () => {
    const { project, first } = await takenIn(seededPoster(8, 240).picture);
    await splitOf(project, first.id);
    const split = await lastNode(project);
    const largest = split.document.layers
      .slice(1)
      .toSorted((a, b) => b.width * b.height - a.width * a.height)[0]!;
    const rest = split.document.layers.filter(({ id }) => id !== largest.id);

    const edit = await rig.ask(project, {
      kind: 'edit',
      from: split.id,
      engine: 'builtin',
      mode: 'appearance',
      operations: [{ kind: 'adjust', property: 'warmth', amount: 0.4 }],
      instruction: null,
      layer: largest.id,
    });
    await rig.runNext('interactive');
    expect(await rig.job(edit)).toMatchObject({ state: 'done' });
    const edited = await lastNode(project);
    expect(edited.operation).toMatchObject({ kind: 'edit', layer: largest.id });
    expect(edited.document.layers.filter(({ id }) => id !== largest.id)).toEqual(rest);
    const warm = edited.document.layers.find(({ id }) => id === largest.id)!;
    expect(await pixelsOf(project, warm)).toEqual(adjustWarmth(await pixelsOf(project, largest), 0.4));

    const again = await splitOf(project, edited.id, split.document.layers[0]!.id);
    // A flat ground may be one thing; then the person is told so and nothing is spent.
    expect(['done', 'refused']).toContain(again.state);

    const packed = await rig.ask(project, { kind: 'export', from: edited.id, format: 'zip', quality: 90 });
    await rig.runNext('batch');
    const job = await rig.job(packed);
    expect(job).toMatchObject({ state: 'done', credits: 0 });
    const files = readZip(await contentOf(project, job!.asset!));
    const flat = (await decode(files.get('flat.png')!, { maxPixels: 1e8 })).raster;
    const rasters = new Map<string, Raster>();
    for (const layer of edited.document.layers) rasters.set(layer.asset, await pixelsOf(project, layer));
    expect(flat).toEqual(renderDocument(edited.document, rasters));
    expect(files.size).toBe(edited.document.layers.length + 2);
  });

  it('says in words that a picture of one colour has no layers, and takes no credit for it', async () => {
    const grey = { width: 30, height: 20, data: new Uint8ClampedArray(30 * 20 * 4).fill(255) };
    const { project, first } = await takenIn(grey);
    const before = await rig.standing();
    const job = await splitOf(project, first.id);
    expect(job).toMatchObject({ state: 'refused', message: expect.stringMatching(/^Nothing to take apart/) });
    expect(await rig.standing()).toEqual(before);
    expect((await lastNode(project)).id).toBe(first.id);
  });

  it('are erased with their project: no blob of a layer outlives its date', async () => {
    const { project, first } = await takenIn(seededPoster(7, 120).picture);
    await splitOf(project, first.id);
    const mine = (await rig.assets(project)).map(({ blobKey }) => blobKey);
    expect(mine.length).toBeGreaterThan(4);
    const { expiresAt } = (await rig.project(project))!;
    await rig.setClock(new Date(expiresAt.getTime() + DAY_MS));
    await rig.sweep();
    const left = new Set(await rig.blobKeys());
    expect(mine.filter((key) => left.has(key))).toEqual([]);
  });
});
