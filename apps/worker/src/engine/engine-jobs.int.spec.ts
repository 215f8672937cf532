import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EngineTask, LayerDocument } from '@lamina/contract';
import { decode, readHeader } from '@lamina/formats';
import { bombPng, CANARIES, cameraPicture, gifOf, mutate, seeded, webpOfSize } from '@lamina/formats/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleEngine } from './testing/bundle-engine';
import { bytesAtRest, childPids, isAlive, residentBytes, until } from './testing/child-pids';
import { type RunningEngine, startEngine } from './testing/start-engine';

const ingest: EngineTask = { operation: 'ingest', upload: 'upload' };
const MAX_PIXELS = 100_000_000;

describe('the engine process', () => {
  let bundle: string;
  let engine: RunningEngine;

  beforeAll(async () => {
    bundle = await bundleEngine();
    engine = await startEngine(bundle);
  });
  afterAll(async () => {
    await engine.stop();
    await rm(bundle, { recursive: true });
  });

  const ingested = async (bytes: Uint8Array) => {
    const job = await engine.client.folder({ upload: bytes });
    return { job, end: await engine.client.run(job, ingest) };
  };
  const fileOf = (job: string, name: string) => readFile(join(engine.exchange, job, name));

  it('says hello with what the engine can, measured, and with what the machine could not prevent', async () => {
    const { engines, isolation } = await engine.client.hello();
    expect(engines).toMatchObject([{ id: 'builtin', limits: { maxPixels: MAX_PIXELS } }]);
    expect(engines[0]!.operations).toContain('recolour');
    expect(engines[0]!.rates).toHaveProperty('ingest');
    expect(isolation.every((sentence) => sentence.endsWith('.'))).toBe(true);
  });

  it('takes a turned camera picture in: original without metadata, upright working copy, thumbnail, document', async () => {
    const { job, end } = await ingested(await cameraPicture({ width: 1200, height: 800, orientation: 6 }));
    expect(end).toMatchObject({
      type: 'done',
      document: { width: 800, height: 1200, layers: [{ asset: 'out-1', width: 800, height: 1200 }] },
      report: {
        removedMetadata: ['EXIF', 'GPS', 'XMP'],
        source: { format: 'jpeg', width: 1200, height: 800, orientation: 6 },
      },
      outputs: [
        { kind: 'layer', ref: 'out-1', format: 'webp', width: 800, height: 1200 },
        { kind: 'original', ref: 'out-2', format: 'jpeg', width: 800, height: 1200 },
        { kind: 'thumbnail', ref: 'out-3', format: 'webp', width: 341, height: 512 },
      ],
    });
    expect(engine.client.stepsOf(job)).toContain('Decoding');
    expect(readHeader(await fileOf(job, 'layer.webp'))).toMatchObject({
      width: 800,
      height: 1200,
      orientation: 1,
    });
  });

  it('ST-009 leaves no word of the camera in any output', async () => {
    const { job } = await ingested(await cameraPicture({ width: 300, height: 200, orientation: 8 }));
    for (const name of await readdir(join(engine.exchange, job))) {
      if (name === 'upload') continue;
      const text = (await fileOf(job, name)).toString('latin1');
      for (const canary of Object.values(CANARIES)) expect(text).not.toContain(canary);
    }
  });

  it('edits the one layer and exports the result in each format', async () => {
    const first = await ingested(await cameraPicture({ width: 300, height: 200 }));
    const document = (first.end as { document: LayerDocument }).document;
    const layer = await fileOf(first.job, 'layer.webp');
    const edit = await engine.client.folder({ 'in-1.webp': layer });
    const edited = await engine.client.run(edit, {
      operation: 'edit',
      document,
      files: { 'out-1': 'in-1.webp' },
      operations: [
        { kind: 'rotate', degrees: 90 },
        { kind: 'adjust', property: 'contrast', amount: 0.4 },
      ],
      layer: null,
    });
    expect(edited).toMatchObject({
      type: 'done',
      document: { width: 200, height: 300 },
      outputs: [{ kind: 'result', ref: 'out-1', width: 200, height: 300 }, { kind: 'thumbnail' }],
      report: { changedPixels: 60_000 },
    });
    expect(engine.client.stepsOf(edit)).toEqual(expect.arrayContaining(['Reading the picture', 'Encoding']));

    const result = await fileOf(edit, 'result.webp');
    for (const format of ['png', 'jpeg', 'webp'] as const) {
      const job = await engine.client.folder({ 'in-1.webp': result });
      const end = await engine.client.run(job, {
        operation: 'export',
        document: (edited as { document: LayerDocument }).document,
        files: { 'out-1': 'in-1.webp' },
        format,
        quality: 90,
      });
      expect(end).toMatchObject({ type: 'done', document: null, outputs: [{ kind: 'export', format }] });
      const { raster, source } = await decode(await fileOf(job, `export.${format}`), {
        maxPixels: MAX_PIXELS,
      });
      expect(source.format).toBe(format);
      expect([raster.width, raster.height]).toEqual([200, 300]);
    }
  });

  it('counts no changed pixel when nothing changes', async () => {
    const first = await ingested(await cameraPicture());
    const job = await engine.client.folder({ 'a.webp': await fileOf(first.job, 'layer.webp') });
    const end = await engine.client.run(job, {
      operation: 'edit',
      document: (first.end as { document: LayerDocument }).document,
      files: { 'out-1': 'a.webp' },
      operations: [{ kind: 'adjust', property: 'contrast', amount: 0 }],
      layer: null,
    });
    expect(end).toMatchObject({ type: 'done', report: { changedPixels: 0 } });
  });

  it('ST-019 refuses HEIC and others with a sentence that says what works', async () => {
    const heic = Uint8Array.from([0, 0, 0, 24, ...Buffer.from('ftypheic'), ...Buffer.alloc(40)]);
    const { end } = await ingested(heic);
    expect(end).toMatchObject({
      type: 'refused',
      reason: 'not-supported',
      message: 'HEIC is not supported here. Export it as JPEG or PNG and upload that.',
    });
  });

  it('ST-002 ST-003 refuses bombs from the header; the memory of the child hardly grows', async () => {
    const bombs = [
      bombPng(16383, 16383),
      bombPng(30000, 30000),
      webpOfSize(16383, 16383),
      gifOf(20000, 20000, 1),
    ];
    for (const bomb of bombs) {
      // A child serves one upload only: this one is measured from its rest to its last breath.
      const pid = await until(() => childPids(engine.process.pid!)[0]);
      const restBytes = await bytesAtRest(pid);
      let mostBytes = restBytes;
      const look = setInterval(() => (mostBytes = Math.max(mostBytes, residentBytes(pid))), 2);
      const { end } = await ingested(bomb);
      clearInterval(look);
      expect(end).toMatchObject({ type: 'refused', reason: 'too-many-pixels' });
      expect(mostBytes - restBytes).toBeLessThan(50 * 1024 * 1024);
      await until(() => !isAlive(pid));
    }
  });

  it('ST-010 stays up through mutated files: each ends as done or refused with a sentence', async () => {
    const random = seeded(20261125);
    const samples = [await cameraPicture(), await cameraPicture({ format: 'png' }), gifOf(9, 7, 3)];
    for (let index = 0; index < 12; index++) {
      const { end } = await ingested(mutate(samples[index % samples.length]!, random));
      expect(['done', 'refused']).toContain(end.type);
      if (end.type === 'refused') expect(end.message).toMatch(/^[A-Z].*\.$/);
    }
    expect(engine.process.exitCode).toBeNull();
  });

  it('ST-088 opens no link, no folder and no file of another place', async () => {
    const secret = join(engine.exchange, 'outside');
    await writeFile(secret, await cameraPicture());
    const job = await engine.client.folder({});
    await symlink(secret, join(engine.exchange, job, 'upload'));
    expect(await engine.client.run(job, ingest)).toMatchObject({
      type: 'failed',
      reason: 'file-outside-job',
    });
    const second = await engine.client.folder({});
    await mkdir(join(engine.exchange, second, 'upload'));
    expect(await engine.client.run(second, ingest)).toMatchObject({
      type: 'failed',
      reason: 'file-outside-job',
    });
    const absent = randomUUID();
    expect(await engine.client.run(absent, ingest)).toMatchObject({
      type: 'failed',
      reason: 'file-outside-job',
    });
    await rm(secret);
  });

  it('ST-088 fails a document whose layer has no file in the folder of its job', async () => {
    const job = await engine.client.folder({});
    const layer = {
      id: 'base',
      name: 'Picture',
      asset: 'out-1',
      x: 0,
      y: 0,
      width: 1,
      height: 1,
      opacity: 1,
      kind: 'picture',
      confidence: null,
    } as const;
    const end = await engine.client.run(job, {
      operation: 'export',
      document: { version: 1, width: 1, height: 1, layers: [{ ...layer, visible: true, blend: 'normal' }] },
      files: {},
      format: 'png',
      quality: 90,
    });
    expect(end).toMatchObject({ type: 'failed', reason: 'file-outside-job' });
  });
});
