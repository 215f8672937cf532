import { newId, type ClaimedJob } from '@lamina/db';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WorkerRig } from '../testing/worker-rig';
import { discardOutputs, planOutputs, type OutputPlace } from './seal-outputs';

const HOUR_MS = 3_600_000;
let rig: WorkerRig;
let job: ClaimedJob;
let places: readonly OutputPlace[];

beforeEach(async () => {
  rig = await WorkerRig.create();
  const { db } = rig.gateways;
  await rig.receive();
  job = (await db.transaction({ scope: 'queue' }, ({ jobs }) => jobs.claimNext('interactive', 60, 'w')))!;
  const project = (await rig.project(job.project))!;
  const base = { kind: 'layer', format: 'webp', width: 1, height: 1 } as const;
  const outputs = ['out-1', 'out-2'].map((ref) => ({ ...base, ref, file: ref }));
  places = await planOutputs({ db, newId }, job, { outputs, project });
  for (const { asset, blobKey, kind } of places) {
    const context = { asset, project: job.project, kind };
    await rig.gateways.blobs.write({ key: blobKey, context }, pixels());
  }
});
afterEach(() => rig.close());

async function* pixels() {
  yield Buffer.from('pixels');
}
const markPresent = (asset: string) =>
  rig.gateways.db.transaction({ job }, ({ assets }) =>
    assets.markPresent(asset, {
      wrappedKey: new Uint8Array(8),
      bytes: 6,
      sealedDigest: new Uint8Array(32),
      format: 'webp',
    }),
  );

describe('outputs of a result that does not count', () => {
  it('go, but not the pictures of a result that was committed although its answer was lost', async () => {
    await markPresent(places[0]!.asset);
    await discardOutputs(rig.gateways.jobDeps, job, places);
    const keys = await rig.blobKeys();
    expect(keys).toContain(places[0]!.blobKey);
    expect(keys).not.toContain(places[1]!.blobKey);
    expect((await rig.assets(job.project)).map(({ id }) => id)).toContain(places[0]!.asset);
  });

  it('go when a deletion has destroyed their keys first', async () => {
    await rig.api.transaction(rig.person, ({ projects }) => projects.destroyKeys(job.project));
    await discardOutputs(rig.gateways.jobDeps, job, places);
    const keys = await rig.blobKeys();
    for (const { blobKey } of places) expect(keys).not.toContain(blobKey);
  });

  it('go with a sweep two hours later when the worker was killed before it could take them back', async () => {
    await markPresent(places[0]!.asset);
    const made = { width: 1, height: 1, thumbnail: newId(), original: newId(), head: newId() };
    await rig.gateways.db.transaction({ job }, ({ projects }) => projects.setIngested(job.project, made));
    const from = await rig.now();
    await rig.setClock(new Date(from.getTime() + 2 * HOUR_MS - 60_000));
    await rig.sweep();
    expect(await rig.blobKeys()).toContain(places[1]!.blobKey);
    await rig.setClock(new Date(from.getTime() + 2 * HOUR_MS + 60_000));
    await rig.sweep();
    const keys = await rig.blobKeys();
    expect(keys).not.toContain(places[1]!.blobKey);
    expect(keys).toContain(places[0]!.blobKey);
    const rows = await rig.rows('SELECT state, rule FROM erasure_item WHERE target = $1', [places[1]!.asset]);
    expect(rows).toEqual([{ state: 'verified', rule: 'abandoned' }]);
  });
});
