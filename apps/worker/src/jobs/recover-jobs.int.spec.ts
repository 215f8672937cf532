import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ScriptedEngine } from '../testing/scripted-engine';
import { WorkerRig } from '../testing/worker-rig';
import { recoverJobs } from './recover-jobs';

const LEASE_MS = 60_000;

describe('recoverJobs', () => {
  let rig: WorkerRig;
  let engine: ScriptedEngine;
  const woken: string[] = [];
  beforeAll(async () => {
    rig = await WorkerRig.create();
    engine = new ScriptedEngine(rig.exchange);
    await engine.start();
    await rig.gateways.engines.look();
  });
  afterAll(async () => {
    await engine.stop();
    await rig.close();
  });

  const recover = () =>
    recoverJobs({ ...rig.gateways.jobDeps, lanes: { wake: (lane) => void woken.push(lane) } });
  const claim = () =>
    rig.gateways.db.transaction({ scope: 'queue' }, ({ jobs }) =>
      jobs.claimNext('interactive', LEASE_MS / 1_000, 'dead'),
    );
  const pass = async (ms: number) => rig.setClock(new Date((await rig.now()).getTime() + ms));

  it('leaves a job alone whose lease holds, and gives it to the next attempt when it is over', async () => {
    const { project, node } = await rig.ingested();
    const job = await rig.edit(project, node);
    expect((await claim())?.id).toBe(job);
    await pass(LEASE_MS - 5_000);
    await recover();
    expect(await rig.job(job)).toMatchObject({ state: 'running' });
    await pass(6_000);
    await recover();
    expect(await rig.job(job)).toMatchObject({ state: 'queued' });
    expect(woken).toContain('interactive');
    expect(await rig.audited()).toContain('3106');
    await rig.runNext('interactive');
  });

  it('fails a job after the third lost lease, gives its credit back, and shows an error id', async () => {
    const { project, node } = await rig.ingested();
    const { balance } = await rig.standing();
    const job = await rig.edit(project, node);
    for (let attempt = 1; attempt <= 3; attempt++) {
      expect((await claim())?.attempt).toBe(attempt);
      await pass(LEASE_MS + 1_000);
      await recover();
    }
    expect(await rig.job(job)).toMatchObject({ state: 'failed', errorId: expect.any(String) });
    expect(await rig.standing()).toMatchObject({ balance, held: 0 });
    expect(await rig.audited()).toContain('3104');
  });

  it('destroys the raw upload of an ingest that was lost three times', async () => {
    const { project, job } = await rig.receive();
    for (let attempt = 1; attempt <= 3; attempt++) {
      await claim();
      await pass(LEASE_MS + 1_000);
      await recover();
    }
    expect(await rig.job(job)).toMatchObject({ state: 'failed' });
    expect(await rig.project(project)).toMatchObject({
      state: 'refused',
      message: expect.stringContaining('again'),
    });
    expect(await rig.assets(project)).toEqual([]);
  });
});
