import type { AuditEvent } from '@lamina/audit';
import { auditLogConformance, exampleEvent } from '@lamina/audit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditedBodies } from './audited-bodies';
import type { Database } from './database';
import { exampleProject, exampleWorkspace } from './example-work';
import { freshDatabase, type FreshDatabase } from './fresh-database';

let fresh: FreshDatabase;
let api: Database;
let worker: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  api = fresh.connect('api');
  worker = fresh.connect('worker');
});
afterAll(() => fresh.close());

const append = (event: AuditEvent) =>
  api.transaction({ scope: 'identity' }, ({ audit }) => audit.append(event));

auditLogConformance('the log in PostgreSQL', async () => {
  const before = (await auditedBodies(fresh)).length;
  return { log: { append }, written: async () => (await auditedBodies(fresh)).slice(before) };
});

const partition = async () => {
  const { rows } = await fresh.sql(
    'audit_reader',
    'SELECT tableoid::regclass::text AS name FROM audit.event LIMIT 1',
  );
  return String(rows[0].name);
};

describe('the audit log', () => {
  it('is written in the transaction of the change, and rolled back with it', async () => {
    const ada = await exampleWorkspace(api);
    const project = await exampleProject(api, ada);
    const before = (await auditedBodies(fresh)).length;
    const failing = api.transaction(ada, async ({ projects, audit }) => {
      await projects.setShared(project, true);
      await audit.append(exampleEvent());
      throw new Error('too late');
    });
    await expect(failing).rejects.toThrow('too late');
    expect(await auditedBodies(fresh)).toHaveLength(before);
    expect(await api.transaction(ada, ({ projects }) => projects.findOpen(project))).toMatchObject({
      shared: false,
    });
  });

  it('fails the change when its event is refused', async () => {
    const ada = await exampleWorkspace(api);
    const project = await exampleProject(api, ada);
    const facts = { changed: ['shared'], title: 'Holiday' };
    const failing = api.transaction(ada, async ({ projects, audit }) => {
      await projects.setShared(project, true);
      await audit.append(exampleEvent({ name: 'project.updated', facts } as Partial<AuditEvent>));
    });
    await expect(failing).rejects.toThrow();
    expect(await api.transaction(ada, ({ projects }) => projects.findOpen(project))).toMatchObject({
      shared: false,
    });
  });

  it('is written by the worker too, in each of its scopes', async () => {
    const ada = await exampleWorkspace(api);
    const project = await exampleProject(api, ada);
    const before = (await auditedBodies(fresh)).length;
    for (const scope of [
      { scope: 'queue' },
      { scope: 'erasure' },
      { job: { project, workspace: ada.workspace, person: ada.person } },
    ] as const) {
      await worker.transaction(scope, ({ audit }) => audit.append(exampleEvent()));
    }
    expect(await auditedBodies(fresh)).toHaveLength(before + 3);
  });

  it('ST-094 refuses the app every statement but the narrow insert', async () => {
    await append(exampleEvent());
    const month = await partition();
    const id = `'01989f0e-7c4b-7e1a-9b60-2f6f1f0a4c11'`;
    for (const statement of [
      'SELECT * FROM audit.event',
      `UPDATE audit.event SET type = 'x'`,
      'DELETE FROM audit.event',
      'TRUNCATE audit.event',
      `INSERT INTO ${month} (id, type, body) VALUES (${id}, '1001', 'x')`,
      `SELECT * FROM ${month}`,
      `TRUNCATE ${month}`,
      'DROP TABLE audit.event',
      `DROP TABLE ${month}`,
      'ALTER TABLE audit.event ADD COLUMN note text',
      'ALTER TABLE audit.event DISABLE TRIGGER ALL',
      `INSERT INTO audit.event (id, type, body, recorded_at) VALUES (${id}, '1001', 'x', now() - interval '1 day')`,
      `INSERT INTO audit.event (id, type, body) VALUES (${id}, '1001', 'x') RETURNING leaf_hash`,
      'SELECT audit.ensure_month(CURRENT_DATE)',
    ]) {
      for (const role of ['app', 'worker'] as const) {
        const attempt = fresh.sql(role, statement);
        await expect(attempt, `${role}: ${statement}`).rejects.toThrow(/permission denied|must be owner/);
      }
    }
  });

  it('ST-094 lets audit_reader read and nothing else', async () => {
    await expect(fresh.sql('audit_reader', 'SELECT count(*) FROM audit.event')).resolves.toBeDefined();
    for (const statement of [
      `UPDATE audit.event SET type = 'x'`,
      'DELETE FROM audit.event',
      'TRUNCATE audit.event',
    ]) {
      await expect(fresh.sql('audit_reader', statement)).rejects.toThrow(/permission denied|read-only/);
    }
  });

  it('ST-095 stops even the owner, also at each single month', async () => {
    const { rows } = await fresh.sql(
      'audit_reader',
      `SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'audit.event'::regclass`,
    );
    expect(rows.length).toBeGreaterThanOrEqual(13);
    for (const { name } of rows) {
      await expect(fresh.sql('owner', `TRUNCATE ${name}`)).rejects.toThrow(/append-only/);
    }
    for (const statement of [
      `UPDATE audit.event SET type = 'x'`,
      'DELETE FROM audit.event',
      'TRUNCATE audit.event',
    ]) {
      await expect(fresh.sql('owner', statement)).rejects.toThrow(/append-only/);
    }
  });

  it('gets the coming months from the worker, which can make no others', async () => {
    const months = await worker.transaction({ scope: 'queue' }, ({ audit }) => audit.ensureMonths(14));
    expect(months).toBe(15);
    await expect(fresh.sql('worker', `SELECT audit.ensure_month('1999-01-01')`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(fresh.sql('app', 'SELECT audit.ensure_months_ahead(20)')).rejects.toThrow(
      /permission denied/,
    );
  });

  it("dates an event by the transaction's clock, to the microsecond", async () => {
    await append(exampleEvent());
    const last = (await auditedBodies(fresh)).at(-1);
    expect(JSON.parse(new TextDecoder().decode(last)).at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
  });
});
