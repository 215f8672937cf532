import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from './database';
import { exampleJob, exampleProject, exampleWorkspace } from './example-work';
import { freshDatabase, type FreshDatabase } from './fresh-database';
import { newId } from './new-id';

let fresh: FreshDatabase;
let api: Database;
let worker: Database;

beforeAll(async () => {
  fresh = await freshDatabase();
  api = fresh.connect('api');
  worker = fresh.connect('worker');
});
afterAll(() => fresh.close());

const agree = () => worker.transaction({ scope: 'queue' }, ({ credits }) => credits.sumsToZero());

describe('credits', () => {
  it('ST-092 lets exactly one of 50 parallel jobs use the last credit', async () => {
    const ada = await exampleWorkspace(api, 1);
    const project = await exampleProject(api, ada);
    const made = await Promise.all(
      Array.from({ length: 50 }, () => exampleJob(api, ada, project, { credits: 1 })),
    );
    expect(made.filter((id) => id !== null)).toHaveLength(1);
    const standing = await api.transaction(ada, ({ credits }) => credits.standingOf(ada.workspace));
    expect(standing).toEqual({ plan: 'free', balance: 0, held: 1, spent: 0 });
    expect(await agree()).toBe(true);
  });

  it('captures once, however often and from however many workers it is asked', async () => {
    const ada = await exampleWorkspace(api, 10);
    const project = await exampleProject(api, ada);
    const job = (await exampleJob(api, ada, project, { credits: 3 }))!;
    const scope = { job: { project, workspace: ada.workspace, person: ada.person } };
    const captured = await Promise.all(
      Array.from({ length: 8 }, () => worker.transaction(scope, ({ credits }) => credits.capture(job))),
    );
    expect(captured.toSorted()).toEqual([0, 0, 0, 0, 0, 0, 0, 3]);
    expect(await worker.transaction(scope, ({ credits }) => credits.release(job))).toBe(0);
    const standing = await api.transaction(ada, ({ credits }) => credits.standingOf(ada.workspace));
    expect(standing).toMatchObject({ balance: 7, held: 0, spent: 3 });
    expect(await agree()).toBe(true);
  });

  it('lets whoever finds the month given wait for nobody', async () => {
    const ada = await exampleWorkspace(api, 10);
    const grant = () =>
      api.transaction(ada, ({ credits }) => credits.grantMonthly(ada.workspace, '2031-01', 5));
    expect(await grant()).toBe(true);
    const [held, asked] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const other = api.transaction(ada, async ({ credits }) => {
      await credits.hold(newId(), ada.workspace, 1);
      held.resolve();
      await asked.promise;
    });
    await held.promise;
    expect(await grant()).toBe(false);
    asked.resolve();
    await other;
  });

  it('gives back what a job held when it is released, and holds once a job', async () => {
    const ada = await exampleWorkspace(api, 10);
    const job = newId();
    const hold = () => api.transaction(ada, ({ credits }) => credits.hold(job, ada.workspace, 4));
    expect([await hold(), await hold()]).toEqual([true, true]);
    expect(await api.transaction(ada, ({ credits }) => credits.standingOf(ada.workspace))).toMatchObject({
      balance: 6,
      held: 4,
    });
    expect(await api.transaction(ada, ({ credits }) => credits.release(job))).toBe(4);
    expect(await api.transaction(ada, ({ credits }) => credits.standingOf(ada.workspace))).toMatchObject({
      balance: 10,
      held: 0,
    });
  });

  it('grants a month once, even when two ask at once', async () => {
    const ada = await exampleWorkspace(api);
    const grant = () =>
      api.transaction(ada, ({ credits }) => credits.grantMonthly(ada.workspace, '2026-12', 1000));
    expect((await Promise.all([grant(), grant(), grant()])).filter(Boolean)).toHaveLength(1);
    expect(await api.transaction(ada, ({ credits }) => credits.accountOf(ada.workspace))).toMatchObject({
      balance: 1000,
    });
    expect(await agree()).toBe(true);
  });

  it('takes nothing back of a hold when its transaction is rolled back', async () => {
    const ada = await exampleWorkspace(api, 5);
    const failing = api.transaction(ada, async ({ credits }) => {
      await credits.hold(newId(), ada.workspace, 5);
      throw new Error('the rest failed');
    });
    await expect(failing).rejects.toThrow('the rest failed');
    expect(await api.transaction(ada, ({ credits }) => credits.standingOf(ada.workspace))).toMatchObject({
      balance: 5,
      held: 0,
    });
  });

  it('refuses one side alone, a rewritten entry and a foreign account, in plain SQL', async () => {
    const ada = await exampleWorkspace(api, 5);
    const eve = await exampleWorkspace(api, 5);
    const settings = { 'app.scope': 'work', 'app.person': eve.person, 'app.workspace': eve.workspace };
    const accountOf = async (who: typeof ada) =>
      (await api.transaction(who, ({ credits }) => credits.accountOf(who.workspace)))!.id;
    const entry = (account: string, amount: number, workspace: string) =>
      fresh.sql(
        'app',
        `INSERT INTO credit_entry (id, movement, kind, account, workspace, job, amount)
         VALUES (gen_random_uuid(), gen_random_uuid(), 'hold', $1, $2, gen_random_uuid(), $3)`,
        [account, workspace, amount],
        settings,
      );
    await expect(entry(await accountOf(eve), 100, eve.workspace)).rejects.toThrow(/does not sum to zero/);
    await expect(entry(await accountOf(eve), -100, eve.workspace)).rejects.toThrow(/check constraint/);
    await expect(entry(await accountOf(ada), 100, ada.workspace)).rejects.toThrow(/row-level security/);
    await expect(entry(await accountOf(ada), 100, eve.workspace)).rejects.toThrow(/foreign account/);
    await expect(fresh.sql('app', 'UPDATE credit_entry SET amount = 9', [], settings)).rejects.toThrow(
      /permission denied/,
    );
    await expect(fresh.sql('owner', 'DELETE FROM credit_entry')).resolves.toMatchObject({ rowCount: 0 });
    expect(await agree()).toBe(true);
  });
});
