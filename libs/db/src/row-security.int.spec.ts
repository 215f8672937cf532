import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from './database';
import {
  exampleAsset,
  exampleJob,
  exampleMember,
  exampleProject,
  exampleWorkspace,
  type ExamplePerson,
} from './example-work';
import { freshDatabase, type FreshDatabase } from './fresh-database';
import { newId } from './new-id';

const WORK_TABLES = [
  'project',
  'asset',
  'node',
  'job',
  'credit_account',
  'credit_entry',
  'erasure_item',
  'tombstone',
];
const PEOPLE_TABLES = [
  'person',
  'credential',
  'session',
  'sign_in_attempt',
  'invitation',
  'membership',
  'instance_role',
];

let fresh: FreshDatabase;
let api: Database;
let worker: Database;
let ada: ExamplePerson;
let bob: ExamplePerson;
let eve: ExamplePerson;
let privateProject: string;
let sharedProject: string;

const work = ({ person, workspace }: ExamplePerson) => ({
  'app.scope': 'work',
  'app.person': person,
  'app.workspace': workspace,
});
const countAs = async (role: 'app' | 'worker', table: string, settings: Record<string, string> = {}) => {
  const { rows } = await fresh.sql(role, `SELECT count(*)::int AS n FROM ${table}`, [], settings);
  return rows[0].n as number;
};

beforeAll(async () => {
  fresh = await freshDatabase();
  api = fresh.connect('api');
  worker = fresh.connect('worker');
  ada = await exampleWorkspace(api, 100);
  bob = await exampleMember(api, ada.workspace);
  eve = await exampleWorkspace(api, 100); // another workspace
  privateProject = await exampleProject(api, ada);
  sharedProject = await exampleProject(api, ada, { shared: true });
  for (const project of [privateProject, sharedProject]) {
    await exampleAsset(api, ada, project);
    await exampleJob(api, ada, project, { credits: 1 });
    await api.transaction(ada, ({ nodes }) =>
      nodes.append({
        id: newId(),
        project,
        parent: null,
        job: null,
        operationSealed: new Uint8Array(4),
        documentSealed: new Uint8Array(4),
        thumbnail: null,
        changedPixels: 7,
      }),
    );
  }
  await api.transaction({ scope: 'identity' }, async ({ people, sessions }) => {
    await people.setPassword(ada.person, 'argon2');
    await people.noteFailure(ada.person, () => 0);
    await people.addInstanceRole(ada.person, 'owner', 'test');
    await people.createInvitation(bob.person, new Uint8Array(32), new Date(Date.now() + 3_600_000));
    await sessions.create({
      tokenHash: new Uint8Array(32),
      person: ada.person,
      step: 'signed-in',
      ipPrefix: null,
      browser: null,
      idleMinutes: 30,
      absoluteHours: 12,
    });
  });
});
afterAll(() => fresh.close());

describe('row-level security', () => {
  it('ST-086 shows no row of any table when nothing is set', async () => {
    for (const table of [...WORK_TABLES, 'erasure_run']) {
      if (table !== 'tombstone') expect([table, await countAs('app', table)]).toEqual([table, 0]);
      expect([table, await countAs('worker', table)]).toEqual([table, 0]);
    }
    for (const table of PEOPLE_TABLES) expect([table, await countAs('app', table)]).toEqual([table, 0]);
  });

  it('ST-086 shows a person the own projects and what is in them', async () => {
    for (const [table, rows] of Object.entries({ project: 2, asset: 2, node: 2, job: 2 })) {
      expect([table, await countAs('app', table, work(ada))]).toEqual([table, rows]);
    }
  });

  it('ST-086 shows a member the shared project of the workspace and nothing of the private one', async () => {
    for (const table of ['project', 'asset', 'node', 'job']) {
      expect([table, await countAs('app', table, work(bob))]).toEqual([table, 1]);
    }
    const { rows } = await fresh.sql('app', 'SELECT id FROM project', [], work(bob));
    expect(rows).toEqual([{ id: sharedProject }]);
  });

  it('ST-086 shows another workspace nothing, whichever person it claims to be', async () => {
    for (const table of ['project', 'asset', 'node', 'job']) {
      expect([table, await countAs('app', table, work(eve))]).toEqual([table, 0]);
    }
    const mixed = { ...work(ada), 'app.workspace': eve.workspace };
    expect(await countAs('app', 'project', mixed)).toBe(0);
    expect(await countAs('app', 'credit_account', work(eve))).toBe(4);
  });

  it('ST-086 changes no foreign row and puts none into a foreign project', async () => {
    const change = await fresh.sql(
      'app',
      `UPDATE project SET shared = true WHERE id = '${privateProject}'`,
      [],
      work(bob),
    );
    expect(change.rowCount).toBe(0);
    const plant = `INSERT INTO node (id, project, operation_sealed, document_sealed) VALUES ('${newId()}', '${privateProject}', '', '')`;
    await expect(fresh.sql('app', plant, [], work(bob))).rejects.toThrow(/row-level security/);
    const take = `UPDATE project SET owner = '${bob.person}', shared = false WHERE id = '${sharedProject}'`;
    await expect(fresh.sql('app', take, [], work(eve))).resolves.toMatchObject({ rowCount: 0 });
  });

  it('ST-086 keeps work away from scope identity and people away from the worker', async () => {
    expect(await countAs('app', 'project', { 'app.scope': 'identity' })).toBe(0);
    expect(await countAs('app', 'person', { 'app.scope': 'identity' })).toBeGreaterThan(2);
    for (const table of ['credential', 'sign_in_attempt', 'membership', 'instance_role']) {
      await expect(countAs('worker', table, { 'app.scope': 'erasure' })).rejects.toThrow(/permission denied/);
    }
    await expect(
      fresh.sql('worker', 'SELECT email_sealed FROM person', [], { 'app.scope': 'queue' }),
    ).rejects.toThrow(/permission denied/);
  });

  it("ST-086 gives the api none of the worker's scopes and the worker none of the api's", async () => {
    for (const scope of ['queue', 'erasure', 'job', 'count']) {
      expect([scope, await countAs('app', 'job', { ...work(ada), 'app.scope': scope })]).toEqual([scope, 0]);
    }
    expect(await countAs('worker', 'project', work(ada))).toBe(0);
  });

  it('ST-086 shows a worker the project of its job and no other', async () => {
    const job = {
      'app.scope': 'job',
      'app.project': privateProject,
      'app.workspace': ada.workspace,
      'app.person': ada.person,
    };
    for (const table of ['project', 'asset', 'node', 'job', 'person']) {
      const columns = table === 'person' ? '(SELECT id FROM person)' : table;
      expect([table, await countAs('worker', `${columns} AS rows`, job)]).toEqual([table, 1]);
    }
  });

  it('ST-086 shows the erasure nothing that is not due', async () => {
    for (const table of ['project', 'asset', 'node']) {
      expect([table, await countAs('worker', table, { 'app.scope': 'erasure' })]).toEqual([table, 0]);
    }
  });

  it('ST-086 has no runtime role that is a superuser, bypasses row security, or owns a table', async () => {
    const { rows } = await fresh.sql(
      'app',
      `SELECT rolname FROM pg_roles r WHERE rolname IN ('app', 'worker', 'egress', 'audit_seq', 'audit_reader', 'audit_pruner')
         AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR EXISTS (SELECT 1 FROM pg_class c WHERE c.relowner = r.oid))`,
    );
    expect(rows).toEqual([]);
    await expect(api.assertPlainRole()).resolves.toBeUndefined();
    await expect(worker.assertPlainRole()).resolves.toBeUndefined();
  });

  it('ST-086 forces row security on every table but those that name nobody', async () => {
    const { rows } = await fresh.sql(
      'owner',
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
         AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY relname`,
    );
    expect(rows.map(({ relname }) => relname)).toEqual(['_prisma_migrations', 'engine_seen', 'setting']);
  });

  it('tells a place in the queue without showing whose jobs wait before', async () => {
    const evesProject = await exampleProject(api, eve);
    const evesJob = await exampleJob(api, eve, evesProject);
    const view = await api.transaction(eve, ({ jobs }) => jobs.view(evesJob!));
    // Ada's two wait longer, but Eve's first takes its turn beside Ada's first.
    expect(view).toMatchObject({ state: 'queued', queuePosition: 2, aheadSeconds: 2 });
    expect(await countAs('app', 'job', work(eve))).toBe(1);
    const { rows } = await fresh.sql('app', 'SELECT * FROM queue_positions()', [], work(eve));
    expect(rows.map(({ job }) => job)).toEqual([evesJob]);
  });
});
