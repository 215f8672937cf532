import type { Database, Scope, Stores } from '@lamina/db';
import type { Clock, Config, JobNews, LaneBell, LaneQueues, Log } from '@lamina/server';
import type { BlobStore, KeyRing, SealedBlobs, SealedColumns } from '@lamina/storage';
import { SampledDenials } from './http/sampled-denials';

/** What a use case may know of the database: transactions that show it the stores it names. */
export interface Transactions<Names extends keyof Stores> {
  transaction<T>(scope: Scope, work: (stores: Pick<Stores, Names>) => Promise<T>): Promise<T>;
}

interface Parts {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly db: Database;
  readonly store: BlobStore;
  readonly ring: KeyRing;
  readonly blobs: SealedBlobs;
  readonly columns: SealedColumns;
  readonly queues: LaneQueues;
  readonly bell: LaneBell;
  readonly news: JobNews;
}

/** Every outside thing of the api in one place, for the adapters; a use case takes the two or three that it needs. */
export class Gateways implements Parts {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly db: Database;
  readonly store: BlobStore;
  readonly blobs: SealedBlobs;
  readonly columns: SealedColumns;
  readonly queues: LaneQueues;
  readonly bell: LaneBell;
  readonly news: JobNews;
  readonly ring: KeyRing;
  readonly denials = new SampledDenials();
  readonly csrfKey: Uint8Array;
  readonly recoveryKey: Uint8Array;
  readonly digestKey: Uint8Array;

  constructor(parts: Parts) {
    ({
      config: this.config,
      clock: this.clock,
      log: this.log,
      db: this.db,
      store: this.store,
      blobs: this.blobs,
      columns: this.columns,
      queues: this.queues,
      bell: this.bell,
      news: this.news,
      ring: this.ring,
    } = parts);
    this.csrfKey = parts.ring.derive('csrf token');
    this.recoveryKey = parts.ring.derive('recovery code');
    this.digestKey = parts.ring.derive('request digest');
  }
}
