import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from './database';
import { exampleProject, exampleWorkspace, type ExamplePerson } from './example-work';
import { freshDatabase, type FreshDatabase } from './fresh-database';

const HOUR_MS = 3_600_000;
const NASTY = [
  `'; DROP TABLE person; --`,
  `" OR 1=1 --`,
  `$1`,
  `\\'; SELECT pg_sleep(10); --`,
  `%27%20UNION%20SELECT%20email_sealed%20FROM%20person`,
  `{"$ne": null}`,
  `x'||(SELECT current_user)||'`,
];

let fresh: FreshDatabase;
let api: Database;
let ada: ExamplePerson;
beforeAll(async () => {
  fresh = await freshDatabase();
  api = fresh.connect('api');
  ada = await exampleWorkspace(api);
});
afterAll(() => fresh.close());

describe('Database', () => {
  it('leaves nothing of a transaction on the connection for the next one', async () => {
    const one = new Database({ url: fresh.urlOf('app'), service: 'api', connections: 1 });
    await exampleProject(one, ada);
    expect(await one.transaction(ada, ({ projects }) => projects.list(100))).toHaveLength(1);
    expect(await one.transaction({ scope: 'identity' }, ({ projects }) => projects.list(100))).toEqual([]);
    expect(await one.transaction({ scope: 'queue' }, ({ people }) => people.list())).toEqual([]);
    await one.close();
  });

  it('tells the true time unless it was made with a shift', async () => {
    fresh.clock.shiftMs = 5 * HOUR_MS;
    const plain = new Database({ url: fresh.urlOf('app'), service: 'api' });
    const [shifted, real] = await Promise.all(
      [api, plain].map((database) => database.transaction({ scope: 'identity' }, ({ now }) => now())),
    );
    expect(Math.round((shifted!.getTime() - real!.getTime()) / HOUR_MS)).toBe(5);
    expect(Math.abs(real!.getTime() - Date.now())).toBeLessThan(HOUR_MS);
    fresh.clock.shiftMs = 0;
    await plain.close();
  });

  it('ST-086 refuses a role that sees every row, and says which one to use', async () => {
    const asOwner = new Database({ url: fresh.urlOf('owner'), service: 'worker' });
    await expect(asOwner.assertPlainRole()).rejects.toThrow('let the worker connect as "worker"');
    await asOwner.close();
  });

  it('ST-137 stores hostile text as text, in every field that takes one', async () => {
    for (const text of NASTY) {
      await api.transaction({ scope: 'identity' }, async ({ settings, rates, workspaces, people }) => {
        expect(await settings.set(text, { note: text }, null)).toBe(true);
        expect(await settings.get(text)).toMatchObject({ value: { note: text } });
        expect(await rates.hit(text, 60, 1)).toMatchObject({ allowed: true });
        const { id } = await workspaces.create(text, 'free');
        expect(await workspaces.planOf(id)).toBe('free');
        await people.setPassword(ada.person, text);
        expect(await people.passwordOf(ada.person)).toBe(text);
      });
      await api.transaction(ada, async ({ idempotency, jobs }) => {
        expect(await idempotency.remember(ada.person, text, new Uint8Array(1), { text })).toBe(true);
        expect(await idempotency.find(ada.person, text)).toMatchObject({ answer: { text } });
        expect(await jobs.findByKey(ada.person, text)).toBeNull();
      });
      await api.notify('job_news', text);
      await expect(api.transaction(ada, ({ projects }) => projects.findOpen(text))).rejects.toThrow(/uuid/);
      await expect(
        api.transaction({ person: text, workspace: text }, ({ projects }) => projects.list(100)),
      ).rejects.toThrow(/uuid/);
    }
    expect(await api.transaction({ scope: 'identity' }, ({ people }) => people.list())).toHaveLength(1);
  });
});
