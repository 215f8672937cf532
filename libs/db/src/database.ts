import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './generated/client';
import { NewsListener } from './news-listener';
import type { Tx } from './rows';
import { settingsOf, type Scope } from './scope';
import { storesOf, type Stores } from './stores';

export interface DatabaseOptions {
  /** As the role of the service: `app` or `worker`. */
  readonly url: string;
  readonly service: 'api' | 'worker';
  /** Moves `lamina_now()` for this process's transactions, read at the start of each. Tests only. */
  readonly clockShiftMs?: () => number;
  readonly connections?: number;
}

/** A transaction waits so long for a connection, and lasts so long at most. */
const WAIT_MS = 10_000;
const LAST_MS = 60_000;

/** The way to PostgreSQL. There is no query outside a transaction, and no transaction without a scope. */
export class Database {
  private readonly client: PrismaClient;
  private readonly listener: NewsListener;

  constructor(private readonly options: DatabaseOptions) {
    const { url, service, connections = 10 } = options;
    const adapter = new PrismaPg({
      connectionString: url,
      max: connections,
      application_name: `lamina-${service}`,
    });
    // "minimal": Prisma's long errors quote the values of a query, and an error may be logged.
    this.client = new PrismaClient({ adapter, errorFormat: 'minimal' });
    this.listener = new NewsListener(url);
  }

  /** Runs `work` with the rows that the scope opens. A throw rolls everything back, its audit events included. */
  transaction<T>(scope: Scope, work: (stores: Stores) => Promise<T>): Promise<T> {
    return this.client.$transaction(
      async (tx) => {
        await this.enter(tx, scope);
        return work(storesOf(tx));
      },
      { maxWait: WAIT_MS, timeout: LAST_MS },
    );
  }

  listen(channel: string, handler: (payload: string) => void): Promise<() => Promise<void>> {
    return this.listener.listen(channel, handler);
  }

  async notify(channel: string, payload: string): Promise<void> {
    await this.client.$executeRaw`SELECT pg_notify(${channel}, ${payload})`;
  }

  /** Runs `work` when nobody else holds the lock, on a connection of its own; undefined when somebody does. */
  async withAdvisoryLock<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
    const holder = new pg.Client({ connectionString: this.options.url });
    holder.on('error', () => undefined); // a holder that dies gives the lock back; its work is made to be repeatable
    await holder.connect();
    try {
      const { rows } = await holder.query<{ mine: boolean }>(
        'SELECT pg_try_advisory_lock(hashtext($1)) AS mine',
        [`lamina.${name}`],
      );
      return rows[0]?.mine ? await work() : undefined;
    } finally {
      await holder.end();
    }
  }

  /** Refuses a role that row-level security does not bind. @throws with a sentence that says what to do */
  async assertPlainRole(): Promise<void> {
    const [role] = await this.client.$queryRaw<{ name: string; free: boolean; owns: boolean }[]>`
      SELECT rolname AS name, rolsuper OR rolbypassrls AS free,
        EXISTS (SELECT 1 FROM pg_class c WHERE c.relowner = r.oid AND c.relkind IN ('r', 'p')) AS owns
      FROM pg_roles r WHERE rolname = current_user`;
    if (role && !role.free && !role.owns) return;
    throw new Error(
      `The database role "${role?.name}" sees every row: let the ${this.options.service} connect as "${this.options.service === 'api' ? 'app' : 'worker'}".`,
    );
  }

  /** Whether the database answers: for health. */
  async ping(): Promise<void> {
    await this.client.$queryRaw`SELECT 1`;
  }

  async close(): Promise<void> {
    await this.listener.close();
    await this.client.$disconnect();
  }

  /** All of them, each time: nothing of the transaction before on this connection counts. */
  private async enter(tx: Tx, scope: Scope): Promise<void> {
    const { scope: name, person, workspace, project } = settingsOf(scope);
    const shift = this.options.clockShiftMs ? `${Math.trunc(this.options.clockShiftMs())} milliseconds` : '';
    await tx.$queryRaw`SELECT set_config('app.scope', ${name}, true), set_config('app.person', ${person}, true),
      set_config('app.workspace', ${workspace}, true), set_config('app.project', ${project}, true),
      set_config('app.clock_shift', ${shift}, true)`;
  }
}
