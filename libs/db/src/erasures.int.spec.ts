import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from './database';
import type { ErasureItem } from './erasures.store';
import {
  exampleAsset,
  exampleJob,
  exampleProject,
  exampleWorkspace,
  type ExamplePerson,
} from './example-work';
import { freshDatabase, type FreshDatabase } from './fresh-database';
import { newId } from './new-id';
import type { Stores } from './stores';

const HOUR_MS = 3_600_000;
let fresh: FreshDatabase;
let api: Database;
let worker: Database;
let ada: ExamplePerson;
const sweep = <T>(work: (stores: Stores) => Promise<T>) => worker.transaction({ scope: 'erasure' }, work);
const due = async () => (await sweep(({ erasures }) => erasures.findDue(1_000))).map(({ target }) => target);
const own = <T>(work: (stores: Stores) => Promise<T>) => api.transaction(ada, work);

/** The database steps of one erasure, without the blobs. */
async function erase(item: ErasureItem): Promise<boolean> {
  await sweep(async ({ projects }) => {
    if (item.kind === 'project') await projects.softDelete(item.target);
  });
  await sweep(async ({ projects, assets }) => {
    if (item.kind === 'project') await projects.destroyKeys(item.target);
    else await assets.markErased([item.target]);
  });
  return sweep(({ erasures }) => erasures.finishItem(item));
}

beforeAll(async () => {
  fresh = await freshDatabase();
  api = fresh.connect('api');
  worker = fresh.connect('worker');
});
beforeEach(async () => {
  Object.assign(fresh.clock, { shiftMs: 0, standAt: null });
  ada = await exampleWorkspace(api, 10);
});
afterAll(() => fresh.close());

describe('a project and its date', () => {
  it('is there a second before its date and gone for everybody at it, swept or not', async () => {
    const project = await exampleProject(api, ada, { hours: 23 });
    const asset = await exampleAsset(api, ada, project);
    const seen = async () =>
      own(async ({ projects, assets }) => [
        (await projects.findOpen(project)) !== null,
        (await projects.list(100)).length,
        (await assets.find(project, asset)) !== null,
      ]);
    const { expiresAt } = (await own(({ projects }) => projects.findOpen(project)))!;
    fresh.clock.standAt = new Date(expiresAt.getTime() - 1_000);
    expect(await seen()).toEqual([true, 1, true]);
    expect(await due()).not.toContain(project);
    fresh.clock.standAt = expiresAt;
    expect(await seen()).toEqual([false, 0, false]);
    expect(await due()).toContain(project);
  });

  it('moves its first processing once', async () => {
    const project = await exampleProject(api, ada);
    const note = () => own(({ projects }) => projects.noteProcessed(project));
    const first = await note();
    expect(first).toBeInstanceOf(Date);
    fresh.clock.shiftMs = HOUR_MS;
    expect(await note()).toBeNull();
    expect(await own(({ projects }) => projects.findOpen(project))).toMatchObject({
      firstProcessedAt: first,
    });
  });

  it('is saved once, with the dates that were shown', async () => {
    const project = await exampleProject(api, ada);
    const at = (days: number) => new Date(Date.now() + days * 24 * HOUR_MS);
    const dates = { expiresAt: at(29), promisedAt: at(30), rule: 'free.idle' };
    const save = () => own(({ projects }) => projects.save(project, dates));
    expect([await save(), await save()]).toEqual([true, false]);
    expect(await own(({ projects }) => projects.findOpen(project))).toMatchObject({
      profile: 'layered',
      ...dates,
    });
  });

  it('keeps its first running job until the promise, and no longer', async () => {
    const project = await exampleProject(api, ada, { hours: 1 });
    await exampleJob(api, ada, project);
    await worker.transaction({ scope: 'queue' }, ({ jobs }) => jobs.claimNext('interactive', 86_400, 'w'));
    fresh.clock.shiftMs = HOUR_MS;
    expect(await due()).not.toContain(project);
    const scope = { job: { project, workspace: ada.workspace, person: ada.person } };
    expect(await worker.transaction(scope, ({ projects }) => projects.findForJob(project))).not.toBeNull();
    fresh.clock.shiftMs = 2 * HOUR_MS;
    expect(await due()).toContain(project);
    expect(await worker.transaction(scope, ({ projects }) => projects.findForJob(project))).toBeNull();
  });

  it('goes with an upload that broke off, but not while an ingest waits', async () => {
    const [broken, waiting] = [
      await exampleProject(api, ada, { receiving: true }),
      await exampleProject(api, ada, { receiving: true }),
    ];
    await exampleJob(api, ada, waiting, { kind: 'ingest' });
    fresh.clock.shiftMs = 2 * HOUR_MS;
    expect(await due()).toEqual(expect.arrayContaining([broken]));
    expect(await due()).not.toContain(waiting);
  });
});

describe('an erasure', () => {
  it('leaves no row of the project, one tombstone, and books that agree', async () => {
    const project = await exampleProject(api, ada);
    await exampleAsset(api, ada, project);
    const job = await exampleJob(api, ada, project, { credits: 2 });
    await own(async ({ nodes, jobs, credits, projects, erasures, now }) => {
      const sealed = { operationSealed: new Uint8Array(1), documentSealed: new Uint8Array(1) };
      await nodes.append({
        id: newId(),
        project,
        parent: null,
        job: null,
        ...sealed,
        thumbnail: null,
        changedPixels: 1,
      });
      await jobs.cancel(job!);
      await credits.release(job!);
      await projects.softDelete(project);
      const target = { kind: 'project', target: project, project, workspace: ada.workspace } as const;
      await erasures.plan({ ...target, rule: 'deleted', dueAt: await now() });
    });
    expect(await own(({ projects }) => projects.findOpen(project))).toBeNull();

    const items = await sweep(({ erasures }) => erasures.claim(20, 60));
    const item = items.find(({ target }) => target === project)!;
    expect(await sweep(({ assets }) => assets.allOf(project))).toHaveLength(1);
    expect(await sweep(({ projects }) => projects.lockErasable(project))).toMatchObject({
      id: project,
      abandoned: false,
    });
    expect(await erase(item)).toBe(true);

    for (const table of ['project', 'asset', 'node', 'job']) {
      const column = table === 'project' ? 'id' : 'project';
      // As the owner with row security off for the question: a policy must not hide what was left.
      const { rows } = await fresh.sql(
        'owner',
        withoutRowSecurity(table, `SELECT 1 FROM ${table} WHERE ${column} = '${project}'`),
      );
      expect([table, rows?.length ?? 0]).toEqual([table, 0]);
    }
    const { rows } = await fresh.sql('worker', `SELECT rule FROM tombstone WHERE target = '${project}'`, [], {
      'app.scope': 'erasure',
    });
    expect(rows).toEqual([{ rule: 'deleted' }]);
    expect(await worker.transaction({ scope: 'queue' }, ({ credits }) => credits.sumsToZero())).toBe(true);
  });

  it('may be repeated: a second run of the same item changes nothing', async () => {
    const project = await exampleProject(api, ada, { hours: 1 });
    fresh.clock.shiftMs = HOUR_MS;
    await sweep(({ erasures }) => erasures.planDue(100));
    const items = await sweep(({ erasures }) => erasures.claim(100, 60));
    const item = items.find(({ target }) => target === project)!;
    expect(await erase(item)).toBe(true);
    expect(await erase(item)).toBe(true);
    expect(await due()).not.toContain(project);
  });

  it('is finished by the worker that holds it, not by one that was too slow', async () => {
    const project = await exampleProject(api, ada, { hours: 1 });
    fresh.clock.shiftMs = HOUR_MS;
    await sweep(({ erasures }) => erasures.planDue(100));
    const pick = async () =>
      (await sweep(({ erasures }) => erasures.claim(100, 60))).find(({ target }) => target === project);
    const slow = (await pick())!;
    expect(await pick()).toBeUndefined();
    fresh.clock.shiftMs = HOUR_MS + 61_000;
    const next = (await pick())!;
    expect(await sweep(({ erasures }) => erasures.setState(slow.id, slow.fence, 'sealed'))).toBe(false);
    expect(await sweep(({ erasures }) => erasures.finishItem(slow))).toBe(false);
    expect(await erase(next)).toBe(true);
  });

  it('lets a project go on whose date moved after it was planned', async () => {
    const project = await exampleProject(api, ada, { hours: 1 });
    fresh.clock.shiftMs = HOUR_MS;
    await sweep(({ erasures }) => erasures.planDue(100));
    const items = await sweep(({ erasures }) => erasures.claim(100, 60));
    const item = items.find(({ target }) => target === project)!;
    await sweep(async ({ projects, erasures, now }) => {
      const at = new Date((await now()).getTime() + HOUR_MS);
      await projects.setExpiry(project, { expiresAt: at, promisedAt: at, rule: 'free.idle' });
      await erasures.withdraw(item.id, item.fence);
    });
    expect(await own(({ projects }) => projects.findOpen(project))).toMatchObject({ rule: 'free.idle' });
    expect(await due()).not.toContain(project);
    fresh.clock.shiftMs = 2 * HOUR_MS;
    expect(await due()).toContain(project);
  });

  it('takes an export at its own date and leaves a stub while the project lives', async () => {
    const project = await exampleProject(api, ada, { hours: 100 });
    const now = await own((stores) => stores.now());
    const id = await exampleAsset(api, ada, project, {
      kind: 'export',
      expiresAt: new Date(now.getTime() + HOUR_MS),
    });
    expect(await due()).not.toContain(id);
    fresh.clock.shiftMs = HOUR_MS;
    expect(await own(({ assets }) => assets.find(project, id))).toBeNull();
    await sweep(({ erasures }) => erasures.planDue(100));
    const items = await sweep(({ erasures }) => erasures.claim(100, 60));
    const item = items.find(({ target }) => target === id)!;
    expect(item).toMatchObject({ kind: 'asset', project, workspace: ada.workspace, rule: 'temporary' });
    expect(await erase(item)).toBe(true);
    const stub = await sweep(({ assets }) => assets.lockErasable(id));
    expect(stub).toMatchObject({ state: 'erased', blobKey: null });
    expect(await due()).not.toContain(id);
  });

  it("destroys the raw upload's key in the job and hands its bytes to the sweep", async () => {
    const project = await exampleProject(api, ada);
    const id = await exampleAsset(api, ada, project, { kind: 'upload' });
    const scope = { job: { project, workspace: ada.workspace, person: ada.person } };
    const keys = await worker.transaction(scope, ({ assets }) => assets.markErased([id]));
    expect(keys).toEqual([`blob-${id}`]);
    expect(await worker.transaction(scope, ({ assets }) => assets.markErased([id]))).toEqual([]);
    expect(await own(({ assets }) => assets.find(project, id))).toBeNull();
    expect(await due()).toContain(id);
    await worker.transaction(scope, ({ assets }) => assets.markBytesGone([id]));
    expect(await due()).not.toContain(id);
  });

  it('pages through what is due by key, so that rows that leave the list move no page', async () => {
    const projects: string[] = [];
    for (let n = 0; n < 25; n++) projects.push(await exampleProject(api, ada, { hours: 1 }));
    fresh.clock.shiftMs = HOUR_MS;
    const found: string[] = [];
    let after: { dueAt: Date; target: string } | null = null;
    for (;;) {
      const page = await sweep(({ erasures }) => erasures.findDue(4, after));
      if (page.length === 0) break;
      for (const { target } of page) found.push(target);
      after = page.at(-1)!;
      await sweep(async ({ erasures }) => {
        for (const target of page) await erasures.plan(target); // these rows leave the list
      });
    }
    expect(found).toEqual(expect.arrayContaining(projects));
    expect(new Set(found).size).toBe(found.length);
  });

  it('records its runs for the health page', async () => {
    const run = await sweep(({ erasures }) => erasures.startRun());
    await sweep(({ erasures }) => erasures.endRun(run, { planned: 3, erased: 2, failed: 1 }));
    expect(await own(({ erasures }) => erasures.lastRun())).toMatchObject({
      id: run,
      planned: 3,
      erased: 2,
      failed: 1,
    });
  });

  it('purges counters, answers and links whose time is over, and no others', async () => {
    const hit = (bucket: string, seconds: number) =>
      api.transaction({ scope: 'identity' }, ({ rates }) => rates.hit(bucket, seconds, 5));
    await hit('short', 60);
    await hit('long', 6 * 3_600);
    fresh.clock.shiftMs = HOUR_MS;
    expect(await sweep(({ erasures }) => erasures.purgeShortLived())).toBeGreaterThanOrEqual(1);
    const { rows } = await fresh.sql('app', 'SELECT bucket FROM rate_count', [], { 'app.scope': 'identity' });
    expect(rows).toEqual([{ bucket: 'long' }]);
  });
});

describe('a node', () => {
  it('is never rewritten, not even by the owner of the tables', async () => {
    const project = await exampleProject(api, ada);
    const sealed = { operationSealed: new Uint8Array(1), documentSealed: new Uint8Array(1) };
    await own(({ nodes }) =>
      nodes.append({
        id: newId(),
        project,
        parent: null,
        job: null,
        ...sealed,
        thumbnail: null,
        changedPixels: 2 ** 40,
      }),
    );
    expect(await own(({ nodes }) => nodes.listOf(project))).toMatchObject([{ changedPixels: 2 ** 40 }]);
    const settings = { 'app.scope': 'work', 'app.person': ada.person, 'app.workspace': ada.workspace };
    await expect(fresh.sql('app', `UPDATE node SET operation_sealed = ''`, [], settings)).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      fresh.sql('owner', withoutRowSecurity('node', `UPDATE node SET operation_sealed = ''`)),
    ).rejects.toThrow(/never rewritten/);
  });
});

const withoutRowSecurity = (table: string, statement: string) =>
  `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY; ${statement}; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`;
