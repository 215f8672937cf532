import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from './database';
import {
  exampleJob,
  exampleMember,
  exampleProject,
  exampleWorkspace,
  type ExamplePerson,
} from './example-work';
import { freshDatabase, type FreshDatabase } from './fresh-database';
import type { ClaimedJob } from './job-claims.store';

let fresh: FreshDatabase;
let api: Database;
let worker: Database;

const claim = (db: Database = worker, lane: 'interactive' | 'batch' = 'interactive') =>
  db.transaction({ scope: 'queue' }, ({ jobs }) => jobs.claimNext(lane, 60, 'worker-1'));
const finish = ({ id, fence, project, workspace, person }: ClaimedJob, atFence = fence) =>
  worker.transaction({ job: { project, workspace, person } }, ({ jobs }) => jobs.finish(id, atFence, 'done'));
const queue = async (who: ExamplePerson, count: number, project?: string) => {
  const target = project ?? (await exampleProject(api, who));
  const ids: string[] = [];
  for (let n = 0; n < count; n++) ids.push((await exampleJob(api, who, target))!);
  return ids;
};

beforeAll(async () => {
  fresh = await freshDatabase();
  api = fresh.connect('api');
  worker = fresh.connect('worker');
});
beforeEach(async () => {
  fresh.clock.shiftMs = 0;
  await fresh.sql('worker', 'DELETE FROM job', [], { 'app.scope': 'queue' });
});
afterAll(() => fresh.close());

describe('claiming work', () => {
  it('gives each of 400 rows to exactly one of 8 sessions', async () => {
    const ada = await exampleWorkspace(api);
    const ids = await queue(ada, 400);
    const sessions = Array.from({ length: 8 }, () => fresh.connect('worker'));
    const claimed = await Promise.all(
      sessions.map(async (session) => {
        const own: string[] = [];
        for (let job = await claim(session); job; job = await claim(session)) own.push(job.id);
        return own;
      }),
    );
    expect(claimed.flat().sort()).toEqual([...ids].sort());
  });

  it("ST-030 runs a workspace's one job second when another workspace has queued a thousand", async () => {
    const many = await exampleWorkspace(api);
    const one = await exampleWorkspace(api);
    const project = await exampleProject(api, many);
    await fresh.sql(
      'app',
      `INSERT INTO job (id, kind, lane, project, workspace, person, request_sealed, engine)
       SELECT gen_random_uuid(), 'edit', 'interactive', $1, $2, $3, '', 'builtin' FROM generate_series(1, 1000)`,
      [project, many.workspace, many.person],
      { 'app.scope': 'work', 'app.person': many.person, 'app.workspace': many.workspace },
    );
    const first = await claim();
    expect(first?.workspace).toBe(many.workspace);
    const [id] = await queue(one, 1);
    await finish(first!);
    expect((await claim())?.id).toBe(id);
  });

  it('takes turns between two people of one workspace, then goes by age', async () => {
    const ada = await exampleWorkspace(api);
    const bob = await exampleMember(api, ada.workspace);
    const adas = await queue(ada, 3);
    const bobs = await queue(bob, 2);
    const order: string[] = [];
    for (let job = await claim(); job; job = await claim()) order.push(job.id);
    expect(order).toEqual([adas[0], bobs[0], adas[1], bobs[1], adas[2]]);
  });

  it('counts work of the last quarter of an hour, and forgets what is older', async () => {
    const busy = await exampleWorkspace(api);
    const idle = await exampleWorkspace(api);
    const project = await exampleProject(api, busy);
    await queue(busy, 1, project);
    await finish((await claim())!);
    const [second] = await queue(busy, 1, project);
    const [waiting] = await queue(idle, 1);
    expect((await claim())?.id).toBe(waiting);
    fresh.clock.shiftMs = 16 * 60_000;
    expect((await claim())?.id).toBe(second);
  });

  it('leaves other lanes, expired projects and deleted ones alone', async () => {
    const ada = await exampleWorkspace(api);
    const [gone, expired] = [await exampleProject(api, ada), await exampleProject(api, ada, { hours: 1 })];
    await exampleJob(api, ada, gone, { lane: 'batch' });
    await exampleJob(api, ada, expired);
    expect(await claim(worker, 'batch')).not.toBeNull();
    await queue(ada, 1, gone);
    await api.transaction(ada, ({ projects }) => projects.softDelete(gone));
    fresh.clock.shiftMs = 3_600_000;
    expect(await claim()).toBeNull();
  });
});

describe('lease and fence', () => {
  it('ST-028 throws away the result of a worker whose job was taken over', async () => {
    const ada = await exampleWorkspace(api);
    await queue(ada, 1);
    const stalled = (await claim())!;
    fresh.clock.shiftMs = 61_000;
    const lost = await worker.transaction({ scope: 'queue' }, ({ jobs }) => jobs.expiredLeases());
    expect(lost).toMatchObject([{ id: stalled.id, fence: stalled.fence, attempt: 1 }]);
    await worker.transaction({ scope: 'queue' }, ({ jobs }) => jobs.requeue(stalled.id, stalled.fence));
    const second = (await claim())!;
    expect(second).toMatchObject({ id: stalled.id, fence: stalled.fence + 1, attempt: 2 });

    const renew = (fence: number) =>
      worker.transaction({ scope: 'queue' }, ({ jobs }) => jobs.renewLease(stalled.id, fence, 60));
    expect(await renew(stalled.fence)).toBe(false);
    expect(await renew(second.fence)).toBe(true);
    expect(await finish(stalled)).toBe(false);
    expect(await finish(second)).toBe(true);
    expect(await finish(second)).toBe(false);
  });

  it('ends a running job when its person cancels: no lease is renewed and no result taken', async () => {
    const ada = await exampleWorkspace(api);
    const [id] = await queue(ada, 1);
    const running = (await claim())!;
    expect(await api.transaction(ada, ({ jobs }) => jobs.cancel(id!))).toMatchObject({ wasRunning: true });
    expect(await api.transaction(ada, ({ jobs }) => jobs.cancel(id!))).toBeNull();
    expect(await finish(running)).toBe(false);
    expect(await api.transaction(ada, ({ jobs }) => jobs.view(id!))).toMatchObject({ state: 'cancelled' });
  });

  it('names the jobs whose project is over: queued at its date, the running first one at its promise', async () => {
    const ada = await exampleWorkspace(api);
    const project = await exampleProject(api, ada, { hours: 1 });
    const [running, queued] = await queue(ada, 2, project);
    expect((await claim())?.id).toBe(running);
    const past = async () =>
      (await worker.transaction({ scope: 'queue' }, ({ jobs }) => jobs.pastDeadline())).map(({ id }) => id);
    fresh.clock.shiftMs = 3_600_000 - 120_000;
    expect(await past()).toEqual([]);
    fresh.clock.shiftMs = 3_600_000;
    expect(await past()).toEqual([queued]);
    fresh.clock.shiftMs = 2 * 3_600_000;
    expect(await past()).toEqual([running, queued]);
  });
});

describe('idempotency keys', () => {
  it('answers with the same job for a day, and lets the key mean another one after it', async () => {
    const ada = await exampleWorkspace(api);
    const project = await exampleProject(api, ada, { hours: 100 });
    const id = await exampleJob(api, ada, project, { key: 'key-0001' });
    const find = () => api.transaction(ada, ({ jobs }) => jobs.findByKey(ada.person, 'key-0001'));
    expect(await find()).toMatchObject({ id });
    await expect(exampleJob(api, ada, project, { key: 'key-0001' })).rejects.toThrow();
    fresh.clock.shiftMs = 24 * 3_600_000;
    expect(await find()).toBeNull();
    const later = await exampleJob(api, ada, project, { key: 'key-0001' });
    expect(await find()).toMatchObject({ id: later });
  });
});
