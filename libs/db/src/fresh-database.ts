import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { Database } from './database';

declare module 'vitest' {
  interface ProvidedContext {
    /** The cluster's bootstrap user: makes copies of the template, and nothing else. */
    adminUrl: string;
    queueSocket: string;
  }
}

export type DatabaseRole =
  'owner' | 'app' | 'worker' | 'audit_reader' | 'audit_seq' | 'audit_pruner' | 'egress';

/** Moves time for all transactions: by `shiftMs`, or to an instant at which it stands, however slow the machine is. */
export interface SpecClock {
  shiftMs: number;
  standAt: Date | null;
}

export interface FreshDatabase {
  readonly name: string;
  urlOf(role: DatabaseRole): string;
  /** As the api, or the worker, connects. */
  connect(service: 'api' | 'worker'): Database;
  readonly clock: SpecClock;
  /** Plain SQL as a role, in one transaction, with session settings such as `app.person`. */
  sql(
    role: DatabaseRole,
    text: string,
    values?: readonly unknown[],
    settings?: Readonly<Record<string, string>>,
  ): Promise<pg.QueryResult>;
  close(): Promise<void>;
}

/** A copy of the migrated template for one spec file, reached by the roles of production, never by a superuser. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const adminUrl = inject('adminUrl');
  const name = `spec_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(adminUrl, `CREATE DATABASE ${name} TEMPLATE template OWNER owner STRATEGY FILE_COPY`);
  await asAdmin(
    addressOf(adminUrl, name, 'postgres'),
    CONNECT_GRANTS.replaceAll('DATABASE', `DATABASE ${name}`),
  );
  const open: Database[] = [];
  const clock: SpecClock = { shiftMs: 0, standAt: null };
  const shiftMs = () => (clock.standAt ? clock.standAt.getTime() - Date.now() : clock.shiftMs);
  const urlOf = (role: DatabaseRole) => addressOf(adminUrl, name, role);

  return {
    name,
    clock,
    urlOf,
    connect(service) {
      const url = urlOf(service === 'api' ? 'app' : 'worker');
      const database = new Database({ url, service, clockShiftMs: shiftMs });
      open.push(database);
      return database;
    },
    async sql(role, text, values = [], settings = {}) {
      const client = new pg.Client({ connectionString: urlOf(role) });
      await client.connect();
      try {
        await client.query('BEGIN');
        for (const [key, value] of Object.entries(settings)) {
          await client.query('SELECT set_config($1, $2, true)', [key, value]);
        }
        const result = await client.query(text, [...values]);
        await client.query('COMMIT');
        return result;
      } finally {
        await client.end();
      }
    },
    async close() {
      await Promise.all(open.map((database) => database.close()));
      await asAdmin(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** A copy has the template's tables and grants, but not who may connect: that belongs to the database. */
const CONNECT_GRANTS =
  'REVOKE ALL ON DATABASE FROM PUBLIC; GRANT CONNECT ON DATABASE TO app, worker, egress, audit_seq, audit_reader, audit_pruner';

function addressOf(adminUrl: string, database: string, role: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  url.username = role;
  return url.href;
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
