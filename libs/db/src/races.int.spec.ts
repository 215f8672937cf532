import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from './database';
import { exampleJob, exampleProject, exampleWorkspace, type ExamplePerson } from './example-work';
import { freshDatabase, type FreshDatabase } from './fresh-database';
import { newId } from './new-id';

let fresh: FreshDatabase;
let api: Database;
let worker: Database;
let ada: ExamplePerson;
beforeAll(async () => {
  fresh = await freshDatabase();
  api = fresh.connect('api');
  worker = fresh.connect('worker');
  ada = await exampleWorkspace(api, 100);
});
afterAll(() => fresh.close());

describe('what happens to a project at the same time', () => {
  it('ST-092 lets sharing and an export come before a deletion or not at all', async () => {
    for (let round = 0; round < 15; round++) {
      const project = await exampleProject(api, ada);
      const remove = () => api.transaction(ada, ({ projects }) => projects.softDelete(project));
      const share = () =>
        api.transaction(ada, async ({ projects }) => {
          if (!(await projects.lockOpen(project))) return false;
          await projects.setShared(project, true);
          return true;
        });
      const submit = () =>
        api.transaction(ada, async ({ projects, jobs }) => {
          if (!(await projects.lockOpen(project))) return null;
          const id = newId();
          await jobs.create({
            id,
            kind: 'export',
            lane: 'batch',
            project,
            workspace: ada.workspace,
            person: ada.person,
            requestSealed: new Uint8Array(1),
            engine: 'builtin',
            credits: 0,
            estimateSeconds: 0,
            fromNode: null,
          });
          return id;
        });
      const [deleted, again, shared, job] = await Promise.all([remove(), remove(), share(), submit()]);
      expect([deleted, again].filter(Boolean)).toHaveLength(1);
      const row = await fresh.sql('worker', `SELECT shared FROM project WHERE id = '${project}'`, [], {
        'app.scope': 'erasure',
      });
      expect(row.rows).toEqual([{ shared }]);
      const live = await worker.transaction({ scope: 'erasure' }, ({ jobs }) => jobs.liveOf(project));
      expect(live.map(({ id }) => id)).toEqual(job === null ? [] : [job]);
      expect([await share(), await submit()]).toEqual([false, null]);
      expect(
        await worker.transaction({ scope: 'queue' }, ({ jobs }) => jobs.claimNext('batch', 60, 'w')),
      ).toBeNull();
    }
  });

  it('lets a result and a deletion pass each other without a deadlock', async () => {
    for (let round = 0; round < 15; round++) {
      const project = await exampleProject(api, ada);
      const id = (await exampleJob(api, ada, project, { credits: 1 }))!;
      const claimed = (await worker.transaction({ scope: 'queue' }, ({ jobs }) =>
        jobs.claimNext('interactive', 60, 'w'),
      ))!;
      expect(claimed.id).toBe(id);
      const finish = worker.transaction(
        { job: { project, workspace: ada.workspace, person: ada.person } },
        async ({ jobs, projects, credits }) => {
          if (!(await jobs.finish(id, claimed.fence, 'done'))) return false;
          await projects.setHead(project, newId());
          await credits.capture(id);
          return true;
        },
      );
      const remove = api.transaction(ada, async ({ projects, jobs, credits }) => {
        await projects.softDelete(project);
        const cancelled = await jobs.cancel(id);
        if (cancelled) await credits.release(id);
        return cancelled !== null;
      });
      const [finished, cancelled] = await Promise.all([finish, remove]);
      expect(finished).not.toBe(cancelled);
    }
    expect(await worker.transaction({ scope: 'queue' }, ({ credits }) => credits.sumsToZero())).toBe(true);
    const { held } = await api.transaction(ada, ({ credits }) => credits.standingOf(ada.workspace));
    expect(held).toBe(0);
  });
});
