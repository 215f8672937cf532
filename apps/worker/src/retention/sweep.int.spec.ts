import type { ClaimedJob } from '@lamina/db';
import { expiryOf, limitsOf, SHIPPED_TERMS } from '@lamina/rules';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eraseUpload } from '../jobs/erase-upload';
import { recoverJobs } from '../jobs/recover-jobs';
import { clockOf } from '../jobs/start-clock';
import { ScriptedEngine } from '../testing/scripted-engine';
import { WorkerRig } from '../testing/worker-rig';
import { eraseItem } from './erase-item';
import { planErasures } from './plan-erasures';
import { sweep } from './sweep';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const DAY = 24 * HOUR;

describe('retention', () => {
  let rig: WorkerRig;
  let engine: ScriptedEngine;
  beforeAll(async () => {
    rig = await WorkerRig.create();
    engine = new ScriptedEngine(rig.exchange);
    await engine.start();
    await rig.gateways.engines.look();
  });
  beforeEach(() => {
    engine.script = (run, say) => say(engine.answer(run));
  });
  afterAll(async () => {
    await engine.stop();
    await rig.close();
  });

  const after = (date: Date, ms: number) => new Date(date.getTime() + ms);
  const left = async (project: string) => {
    const [count] = await rig.rows(
      `SELECT (SELECT count(*)::int FROM asset WHERE project = $1) AS assets, (SELECT count(*)::int FROM node WHERE project = $1) AS nodes,
        (SELECT count(*)::int FROM job WHERE project = $1) AS jobs, (SELECT count(*)::int FROM project WHERE id = $1) AS projects`,
      [project],
    );
    return count;
  };
  const NOTHING = { assets: 0, nodes: 0, jobs: 0, projects: 0 };
  const stateOf = async (target: string) => {
    const [item] = await rig.rows('SELECT state, rule FROM erasure_item WHERE target = $1', [target]);
    return item ?? null;
  };
  const edited = async () => {
    const { project, node } = await rig.ingested();
    const job = await rig.edit(project, node);
    await rig.runNext('interactive');
    return { project, node, job, row: (await rig.project(project))! };
  };
  const touch = () =>
    rig.api.transaction(rig.person, ({ people }) => people.touchActivity(rig.person.person));

  it('[S22] keeps an unsaved project one second before 23 hours after its first job, and erases it at the instant', async () => {
    const { project, row } = await edited();
    const keys = (await rig.assets(project)).map(({ blobKey }) => blobKey);
    expect(keys.length).toBe(5);
    await rig.setClock(after(row.firstProcessedAt!, 23 * HOUR - SECOND));
    await rig.sweep();
    expect(await rig.project(project)).not.toBeNull();
    expect((await rig.assets(project)).length).toBe(5);
    await rig.setClock(after(row.firstProcessedAt!, 23 * HOUR));
    expect(await rig.project(project)).toBeNull();
    expect(await rig.sweep()).toMatchObject({ erased: 1, failed: 0 });
    expect(await left(project)).toEqual(NOTHING);
    expect(await stateOf(project)).toEqual({ state: 'verified', rule: 'edit' });
    const blobs = new Set(await rig.blobKeys());
    expect(keys.filter((key) => blobs.has(key))).toEqual([]);
    const audited = await rig.audited();
    // The raw upload went with its ingest, the five pictures with their project: each is written down once.
    expect(audited.filter((code) => code === '4006').length).toBe(6);
    expect(audited).toContain('3203');
  });

  it('[S22] erases an upload on which nothing ran 23 hours after it came, not a second before', async () => {
    const { project } = await rig.ingested();
    const { createdAt } = (await rig.project(project))!;
    await rig.setClock(after(createdAt, 23 * HOUR - SECOND));
    await rig.sweep();
    expect(await rig.project(project)).not.toBeNull();
    await rig.setClock(after(createdAt, 23 * HOUR));
    expect(await rig.project(project)).toBeNull();
    await rig.sweep();
    expect(await left(project)).toEqual(NOTHING);
  });

  it('[S23] erases an export after its own 23 hours and leaves the saved project as it is', async () => {
    const { project, node } = await rig.ingested();
    await save(project);
    const job = await rig.ask(project, { kind: 'export', from: node, format: 'png', quality: 90 });
    await rig.runNext('batch');
    const asset = (await rig.job(job))!.asset!;
    const made = (await rig.assets(project)).find(({ id }) => id === asset)!;
    await rig.setClock(after(made.expiresAt!, -SECOND));
    await rig.sweep();
    expect((await rig.assets(project)).some(({ id }) => id === asset)).toBe(true);
    await rig.setClock(made.expiresAt!);
    expect((await rig.assets(project)).some(({ id }) => id === asset)).toBe(false);
    await rig.sweep();
    expect(await rig.blobKeys()).not.toContain(made.blobKey);
    expect(await stateOf(asset)).toMatchObject({ state: 'verified' });
    expect((await rig.assets(project)).length).toBe(3);
    await remove(project);
  });

  it('[S24] keeps a free project 30 days after its person was last here, less an hour, and erases it then', async () => {
    const { project } = await rig.ingested();
    await touch();
    await save(project);
    const { expiresAt } = (await rig.project(project))!;
    const here = await lastActivity();
    expect(expiresAt).toEqual(after(here, 30 * DAY - HOUR));
    await rig.setClock(after(expiresAt, -SECOND));
    await rig.sweep();
    expect(await rig.project(project)).not.toBeNull();
    await rig.setClock(expiresAt);
    expect(await rig.project(project)).toBeNull();
    await rig.sweep();
    expect(await left(project)).toEqual(NOTHING);
    expect(await stateOf(project)).toEqual({ state: 'verified', rule: 'free.idle' });
  });

  it('[S25] erases a free project 90 days after it came, less an hour, although its person is here every day', async () => {
    const { project } = await rig.ingested();
    await touch();
    await save(project);
    const { createdAt } = (await rig.project(project))!;
    for (let day = 25; day <= 75; day += 25) {
      await rig.setClock(after(createdAt, day * DAY));
      await touch();
      await save(project);
      await rig.sweep();
      expect(await rig.project(project), `day ${day}`).not.toBeNull();
    }
    const cap = after(createdAt, 90 * DAY - HOUR);
    expect((await rig.project(project))?.rule).toBe('free.cap');
    await rig.setClock(after(cap, -SECOND));
    await rig.sweep();
    expect(await rig.project(project)).not.toBeNull();
    await rig.setClock(cap);
    await rig.sweep();
    expect(await left(project)).toEqual(NOTHING);
  });

  it('judges a planned project again: one whose person was here meanwhile stays, under its new date', async () => {
    const { project } = await rig.ingested();
    await touch();
    await save(project);
    const { expiresAt } = (await rig.project(project))!;
    await rig.setClock(after(expiresAt, -HOUR));
    await touch(); // without the date of the project being written anew
    await rig.setClock(expiresAt);
    await rig.sweep();
    expect((await rig.project(project))?.expiresAt).toEqual(after(await lastActivity(), 30 * DAY - HOUR));
    expect(await stateOf(project)).toBeNull();
    await remove(project);
  });

  it('[S28] erases at once what its person deletes, thumbnails too, and cancels its jobs with their credits back', async () => {
    const { project, node } = await edited();
    const before = await rig.standing();
    const job = await rig.edit(project, node);
    expect(await rig.standing()).toMatchObject({ held: 1 });
    await remove(project);
    expect(await rig.project(project)).toBeNull();
    await rig.runNext('system');
    expect(await left(project)).toEqual(NOTHING);
    expect(await rig.standing()).toMatchObject({ balance: before.balance, held: 0 });
    expect(await rig.job(job)).toBeNull();
    expect(await rig.audited()).toEqual(expect.arrayContaining(['3105', '8003']));
  });

  it('cancels a job that waits when its project expires, and gives its credit back', async () => {
    const { project, node, row } = await edited();
    const before = await rig.standing();
    const job = await rig.edit(project, node);
    await rig.setClock(row.expiresAt);
    expect(await rig.runNext('interactive')).toBe(false);
    await recoverJobs({ ...rig.gateways.jobDeps, lanes: { wake: () => undefined } });
    const [ended] = await rig.rows('SELECT state FROM job WHERE id = $1', [job]);
    expect(ended).toEqual({ state: 'cancelled' });
    expect(await rig.standing()).toMatchObject({ balance: before.balance, held: 0 });
    await rig.sweep();
    expect(await left(project)).toEqual(NOTHING);
  });

  it('lets a running first job keep its project until the promise, and not a second longer', async () => {
    const { project, node } = await rig.ingested();
    const row = (await rig.project(project))!;
    const job = await rig.edit(project, node);
    const started = Promise.withResolvers<void>();
    engine.script = () => started.resolve();
    const stop = await rig.gateways.news.on('job_cancel', ({ job: id }) =>
      rig.gateways.active.stop(id, 'cancelled'),
    );
    const running = rig.runNext('interactive');
    await started.promise;
    await rig.setClock(after(row.promisedAt, -SECOND));
    await rig.sweep();
    expect((await left(project))?.['projects']).toBe(1);
    await rig.setClock(row.promisedAt);
    await rig.sweep();
    await running;
    expect(await left(project)).toEqual(NOTHING);
    expect(await rig.standing()).toMatchObject({ held: 0 });
    expect(engine.heard.at(-1)).toEqual({ type: 'cancel', job });
    await stop();
  });

  it.each(['sealed', 'bytes_gone', 'keys_gone', 'done'] as const)(
    'goes on where a worker died after the state %s, and ends with one tombstone',
    async (state) => {
      const { project } = await edited();
      const keys = (await rig.assets(project)).map(({ blobKey }) => blobKey);
      await remove(project);
      await dieAfter(state);
      expect(await stateOf(project)).toMatchObject({ state });
      await rig.fresh.sql(
        'worker',
        'UPDATE erasure_item SET lease_until = NULL WHERE target = $1',
        [project],
        {
          'app.scope': 'erasure',
        },
      );
      expect(await rig.sweep()).toMatchObject({ erased: 1, failed: 0 });
      expect(await left(project)).toEqual(NOTHING);
      expect(await stateOf(project)).toMatchObject({ state: 'verified' });
      const blobs = new Set(await rig.blobKeys());
      expect(keys.filter((key) => blobs.has(key))).toEqual([]);
      const stones = await rig.rows('SELECT 1 FROM tombstone WHERE target = $1', [project]);
      expect(stones.length).toBe(1);
    },
  );

  it('lets an item that cannot be erased keep no other alive, and tries it again', async () => {
    const [stuck, other] = [await edited(), await edited()];
    const bad = (await rig.assets(stuck.project))[0]!.blobKey;
    await remove(stuck.project);
    await remove(other.project);
    const deps = rig.gateways.sweepDeps;
    const store = Object.assign(Object.create(deps.store) as typeof deps.store, {
      erase: (key: string) => (key === bad ? Promise.reject(new Error('EIO')) : deps.store.erase(key)),
    });
    expect(await sweep({ ...deps, store })).toMatchObject({ erased: 1, failed: 1 });
    expect(await left(other.project)).toEqual(NOTHING);
    await rig.setClock(after(await rig.now(), 61 * SECOND));
    expect(await rig.sweep()).toMatchObject({ erased: 1, failed: 0 });
    expect(await left(stuck.project)).toEqual(NOTHING);
  });

  it('sweeps once when two workers want to', async () => {
    const other = rig.newGateways();
    let inner: unknown = 'not run';
    await rig.gateways.sweepDeps.alone(async () => {
      inner = await other.sweepDeps.alone(async () => 'swept');
    });
    expect(inner).toBeUndefined();
    await other.close();
  });

  it('unlinks a raw upload whose key was destroyed by a worker that died before it could', async () => {
    const { project, upload } = await rig.receive();
    const { blobKey } = (await rig.assets(project)).find(({ id }) => id === upload)!;
    await rig.fresh.sql(
      'worker',
      "UPDATE asset SET state = 'erased', wrapped_key = NULL WHERE id = $1",
      [upload],
      {
        'app.scope': 'job',
        'app.project': project,
      },
    );
    expect(await rig.blobKeys()).toContain(blobKey);
    await rig.sweep();
    expect(await rig.blobKeys()).not.toContain(blobKey);
    expect((await rig.project(project))?.state).toBe('receiving');
  });

  it.each(['the job', 'the sweep'])(
    'writes once that a raw upload went, when both see it and %s is first',
    async (first) => {
      const erasures = async () => (await rig.audited()).filter((code) => code === '4006').length;
      const { project, job, upload } = await rig.receive();
      const { blobKey } = (await rig.assets(project)).find(({ id }) => id === upload)!;
      const about = { id: job, project, workspace: rig.person.workspace, person: rig.person.person };
      const scope = { job: about };
      await rig.gateways.jobDeps.db.transaction(scope, ({ assets }) => assets.markErased([upload]));
      const before = await erasures();
      const asJob = () =>
        eraseUpload(rig.gateways.jobDeps, about as ClaimedJob, {
          id: upload,
          blobKey,
          sealedDigest: 'ab'.repeat(32),
        });
      if (first === 'the sweep') {
        await rig.sweep();
        await asJob();
      } else {
        const deps = rig.gateways.sweepDeps;
        await planErasures(
          deps,
          await deps.db.transaction({ scope: 'erasure' }, (stores) => stores.erasures.startRun()),
        );
        await asJob();
        await rig.sweep();
      }
      expect((await erasures()) - before).toBe(1);
      expect(await stateOf(upload)).toMatchObject({ state: 'verified' });
      expect(await rig.blobKeys()).not.toContain(blobKey);
    },
  );

  async function lastActivity(): Promise<Date> {
    const [row] = await rig.rows('SELECT last_activity_at AS at FROM person WHERE id = $1', [
      rig.person.person,
    ]);
    return row?.['at'] as Date;
  }

  /** What the api does for Save, and at each later action of the owner. */
  async function save(project: string): Promise<void> {
    await rig.api.transaction(rig.person, async ({ projects }) => {
      const row = (await projects.findOpen(project))!;
      const expiry = expiryOf(limitsOf({ ...clockOf(row), profile: 'layered' }, SHIPPED_TERMS));
      if (!(await projects.save(project, expiry))) await projects.setExpiry(project, expiry);
    });
  }

  /** What the api does when a person deletes. */
  async function remove(project: string): Promise<void> {
    await rig.api.transaction(rig.person, async ({ projects, erasures, now }) => {
      await projects.softDelete(project);
      const { workspace } = rig.person;
      await erasures.plan({
        kind: 'project',
        target: project,
        project,
        workspace,
        rule: 'deleted',
        dueAt: await now(),
      });
    });
  }

  /** A worker that is killed right after it wrote a state. */
  async function dieAfter(state: string): Promise<void> {
    const deps = rig.gateways.sweepDeps;
    const [item] = await deps.db.transaction({ scope: 'erasure' }, ({ erasures }) => erasures.claim(1, 60));
    let reached = false;
    const db: typeof deps.db = {
      transaction: async (scope, work) => {
        if (reached) throw new Error('killed');
        const result = await deps.db.transaction(scope, work);
        const [row] = await rig.rows('SELECT state FROM erasure_item WHERE id = $1', [item!.id]);
        reached = row?.['state'] === state;
        return result;
      },
    };
    await expect(eraseItem({ ...deps, db }, item!)).rejects.toThrow('killed');
  }
});
