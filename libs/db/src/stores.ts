import { AssetsStore } from './assets.store';
import { AuditStore } from './audit.store';
import { CreditsStore } from './credits.store';
import { EnginesStore } from './engines.store';
import { ErasuresStore } from './erasures.store';
import { IdempotencyStore } from './idempotency.store';
import { JobsStore } from './jobs.store';
import { NodesStore } from './nodes.store';
import { PeopleStore } from './people.store';
import { ProjectsStore } from './projects.store';
import { RatesStore } from './rates.store';
import type { Tx } from './rows';
import { SessionsStore } from './sessions.store';
import { SettingsStore } from './settings.store';
import { WorkspacesStore } from './workspaces.store';

/** One store a table, all of one transaction: what they write is committed together or not at all. */
export const storesOf = (tx: Tx) => ({
  people: new PeopleStore(tx),
  sessions: new SessionsStore(tx),
  workspaces: new WorkspacesStore(tx),
  projects: new ProjectsStore(tx),
  assets: new AssetsStore(tx),
  nodes: new NodesStore(tx),
  jobs: new JobsStore(tx),
  credits: new CreditsStore(tx),
  erasures: new ErasuresStore(tx),
  settings: new SettingsStore(tx),
  engines: new EnginesStore(tx),
  rates: new RatesStore(tx),
  idempotency: new IdempotencyStore(tx),
  audit: new AuditStore(tx),
  /** The clock by which everything is judged. */
  now: async (): Promise<Date> => {
    const [clock] = await tx.$queryRaw<{ now: Date }[]>`SELECT lamina_now() AS now`;
    if (!clock) throw new Error('The database did not tell the time.');
    return clock.now;
  },
});

export type Stores = Readonly<ReturnType<typeof storesOf>>;
