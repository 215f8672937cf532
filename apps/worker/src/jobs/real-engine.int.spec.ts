import { decode, readHeader } from '@lamina/formats';
import { CANARIES, cameraPicture } from '@lamina/formats/testing';
import { bytesOf } from '@lamina/storage';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleEngine } from '../engine/testing/bundle-engine';
import { until } from '../engine/testing/child-pids';
import { startEngine, type RunningEngine } from '../engine/testing/start-engine';
import { FLIP, WorkerRig } from '../testing/worker-rig';

describe('a picture through the real engine', () => {
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

  const contentOf = async (project: string, kind: string, at = -1) => {
    const found = (await rig.assets(project)).filter((asset) => asset.kind === kind).at(at);
    if (!found) throw new Error(`There is no ${kind}`);
    const { id, blobKey: key, wrappedKey, bytes: plainBytes } = found;
    return bytesOf(
      rig.gateways.blobs.read({ key, wrappedKey, plainBytes, context: { asset: id, project, kind } }),
    );
  };

  it('goes in with its camera data and comes out edited and exported, and only sealed bytes are on the disk', async () => {
    const { project, job } = await rig.receive(
      await cameraPicture({ width: 600, height: 400, orientation: 6 }),
    );
    await rig.runNext('interactive');
    expect(await rig.job(job)).toMatchObject({ state: 'done', report: { source: { format: 'jpeg' } } });
    const { head } = (await rig.project(project))!;
    expect(await rig.project(project)).toMatchObject({ width: 400, height: 600 });
    const original = Buffer.from(await contentOf(project, 'original')).toString('latin1');
    for (const canary of Object.values(CANARIES)) expect(original).not.toContain(canary);

    const edit = await rig.edit(project, head!);
    await rig.runNext('interactive');
    const edited = await rig.job(edit);
    expect(edited).toMatchObject({ state: 'done', report: { engine: 'builtin' } });
    const before = await decode(await contentOf(project, 'layer'), { maxPixels: 1e8 });
    const after = await decode(await contentOf(project, 'result'), { maxPixels: 1e8 });
    const pixel = (raster: typeof before.raster, x: number, y: number) => {
      const start = 4 * (y * raster.width + x);
      return [...raster.data.subarray(start, start + 4)];
    };
    expect(FLIP).toEqual([{ kind: 'flip', axis: 'horizontal' }]);
    expect(pixel(after.raster, 0, 17)).toEqual(pixel(before.raster, before.raster.width - 1, 17));
    expect((await rig.nodes(project)).at(-1)?.changedPixels).toBeGreaterThan(0);

    const exported = await rig.ask(project, {
      kind: 'export',
      from: edited!.node!,
      format: 'png',
      quality: 90,
    });
    await rig.runNext('batch');
    expect(await rig.job(exported)).toMatchObject({ state: 'done' });
    expect(readHeader(await contentOf(project, 'export'))).toMatchObject({
      format: 'png',
      width: 400,
      height: 600,
    });

    for (const key of await rig.blobKeys()) {
      const sealed = readFileSync(join(rig.gateways.config.blobFolder, key.slice(-2), key)).toString(
        'latin1',
      );
      for (const signature of ['\u0089PNG\r\n\u001a\n', 'JFIF', 'Exif\0\0', 'WEBPVP8'])
        expect(sealed).not.toContain(signature);
    }
    expect(rig.jobFolders.filter((name) => name.includes('-7'))).toEqual([]);
  });

  it('is refused in the words of the engine when it is none, and nothing is left of it', async () => {
    const blobs = await rig.blobKeys();
    const { project, job } = await rig.receive(
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.from('no picture')]),
    );
    await rig.runNext('interactive');
    expect(await rig.job(job)).toMatchObject({ state: 'refused', message: expect.stringMatching(/\.$/) });
    expect((await rig.project(project))?.state).toBe('refused');
    expect(await rig.blobKeys()).toEqual(blobs);
  });
});
