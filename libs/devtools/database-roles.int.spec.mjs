import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';

// A copy of its own: while somebody is connected to `template`, no other spec file could copy it.
const COPY = 'devtools_roles';
const open = [];
beforeAll(async () => {
  const admin = await as('postgres', 'postgres');
  await admin.query(`CREATE DATABASE ${COPY} TEMPLATE template OWNER owner STRATEGY FILE_COPY`);
});
afterAll(async () => {
  await (await as('postgres', 'postgres')).query(`DROP DATABASE ${COPY} WITH (FORCE)`);
  for (const client of open.splice(0)) await client.end();
});
afterEach(async () => {
  for (const client of open.splice(0)) await client.end();
});

async function as(role, database = COPY) {
  const url = new URL(inject('adminUrl'));
  url.username = role;
  url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  open.push(client);
  return client;
}

describe('the cluster of npm start and of the tests', () => {
  it.each(['owner', 'app', 'worker', 'egress', 'audit_seq', 'audit_reader', 'audit_pruner'])(
    '%s logs in and is nobody special',
    async (role) => {
      const client = await as(role);
      const { rows } = await client.query(
        'SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication FROM pg_roles WHERE rolname = current_user',
      );
      expect(new Set(Object.values(rows[0]))).toEqual(new Set([false]));
    },
  );

  it('lets nobody in by a name that the map does not hold', async () => {
    await (await as('postgres')).query('CREATE ROLE stranger LOGIN');
    try {
      await expect(as('stranger')).rejects.toThrow(/Peer authentication failed/);
    } finally {
      await (await as('postgres')).query('DROP ROLE stranger');
    }
  });

  it('listens on no network address', async () => {
    const { rows } = await (await as('app')).query('SHOW listen_addresses');
    expect(rows).toEqual([{ listen_addresses: '' }]);
  });

  it('is PostgreSQL 17 with checksums and a collation that is the same on every machine', async () => {
    const { rows } = await (
      await as('app')
    ).query(
      "SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('data_checksums') AS checksums, datlocprovider, datlocale FROM pg_database WHERE datname = current_database()",
    );
    expect(rows).toEqual([{ major: 17, checksums: 'on', datlocprovider: 'b', datlocale: 'C.UTF-8' }]);
  });

  it('keeps the application from what only the owner may do', async () => {
    await expect((await as('app')).query('CREATE TABLE public.mine (id int)')).rejects.toThrow(
      /permission denied/,
    );
    await expect((await as('owner')).query('CREATE ROLE mine')).rejects.toThrow(/permission denied/);
    await expect((await as('worker')).query('CREATE DATABASE mine')).rejects.toThrow(/permission denied/);
  });
});
