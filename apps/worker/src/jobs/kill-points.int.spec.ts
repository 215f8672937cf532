import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ScriptedEngine } from '../testing/scripted-engine';
import { WorkerRig } from '../testing/worker-rig';
import { recoverJobs } from './recover-jobs';
import { runNext, type RunNextDeps } from './run-next';
import { sweepScratch } from './sweep-scratch';

const MOST_POINTS = 40;
const LEASE_MS = 60_000;

/** Every step of a job that leaves something behind: a transaction, a sealed blob, an erased one, a folder made or wiped. */
describe('ST-028 a worker that is killed after any step of a job', () => {
  let rig: WorkerRig;
  let engine: ScriptedEngine;
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

  /** The worker's gateways, all of which are dead once `steps` of them were taken. */
  function mortal(steps: number): { deps: RunNextDeps; isDead: () => boolean } {
    let taken = 0;
    const isDead = () => taken >= steps;
    const alive = rig.gateways.jobDeps;
    const step =
      <Args extends unknown[], T>(act: (...args: Args) => Promise<T>) =>
      async (...args: Args): Promise<T> => {
        if (isDead()) throw new Error('killed');
        const result = await act(...args);
        taken++;
        return result;
      };
    const over = <T extends object>(of: T, members: Partial<T>): T =>
      Object.assign(Object.create(of) as T, members);
    const deps: RunNextDeps = {
      ...alive,
      db: { transaction: (scope, work) => step(() => alive.db.transaction(scope, work))() },
      blobs: over(alive.blobs, {
        write: step((at, plain) => alive.blobs.write(at, plain)),
        erase: step((key) => alive.blobs.erase(key)),
      }),
      exchange: over(alive.exchange, {
        make: step((job) => alive.exchange.make(job)),
        wipe: step((job) => alive.exchange.wipe(job)),
      }),
      news: { tell: async () => undefined },
      isEngineThere: () => true,
      runSystemWork: async () => undefined,
    };
    return { deps, isDead };
  }

  /** Kills a worker after one step more each time, until it comes through alive; then what the next worker makes of it. */
  async function eachPoint(
    make: () => Promise<{ job: string; check: () => Promise<void> }>,
  ): Promise<number> {
    for (let point = 1; point <= MOST_POINTS; point++) {
      const { job, check } = await make();
      const { deps, isDead } = mortal(point);
      try {
        await runNext(deps, 'interactive');
      } catch (error) {
        expect(error, `point ${point}`).toEqual(new Error('killed'));
      }
      const died = isDead();
      await rig.setClock(new Date((await rig.now()).getTime() + LEASE_MS + 1_000));
      await recoverJobs({ ...rig.gateways.jobDeps, lanes: { wake: () => undefined } });
      await rig.runNext('interactive');
      await sweepScratch(rig.gateways.scratchDeps);
      expect(await rig.job(job), `point ${point}`).toMatchObject({ state: 'done' });
      expect(rig.jobFolders, `point ${point}`).toEqual([]);
      await check();
      if (!died) return point;
    }
    throw new Error('It never came through alive');
  }

  it('leaves one result and one charge of an edit', async () => {
    const points = await eachPoint(async () => {
      const { project, node } = await rig.ingested();
      const { spent } = await rig.standing();
      const job = await rig.edit(project, node);
      const check = async () => {
        expect((await rig.nodes(project)).length).toBe(2);
        expect((await rig.assets(project)).filter(({ kind }) => kind === 'result').length).toBe(1);
        expect(await rig.standing()).toMatchObject({ spent: spent + 1, held: 0 });
      };
      return { job, check };
    });
    expect(points).toBeGreaterThan(7);
  });

  it('leaves one original of an ingest, and nothing of the raw upload once the sweep has been', async () => {
    const points = await eachPoint(async () => {
      const { project, job, upload } = await rig.receive();
      const raw = (await rig.assets(project)).find(({ id }) => id === upload)!.blobKey;
      const check = async () => {
        expect((await rig.nodes(project)).length).toBe(1);
        expect((await rig.assets(project)).map(({ kind }) => kind).sort()).toEqual([
          'layer',
          'original',
          'thumbnail',
        ]);
        await rig.sweep();
        expect(await rig.blobKeys()).not.toContain(raw);
      };
      return { job, check };
    });
    expect(points).toBeGreaterThan(9);
  });
});
