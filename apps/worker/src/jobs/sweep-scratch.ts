import type { Log } from '@lamina/server';
import type { DiskBlobStore } from '@lamina/storage';
import type { ExchangeFolder } from '../engine-link/exchange-folder';
import type { Transactions } from '../transactions';
import type { ActiveJobs } from './active-jobs';

export interface ScratchDeps {
  readonly db: Transactions<'jobs'>;
  readonly exchange: Pick<ExchangeFolder, 'sweep'>;
  readonly store: Pick<DiskBlobStore, 'eraseAbandoned'>;
  readonly active: Pick<ActiveJobs, 'has'>;
  readonly nowMs: () => number;
  readonly log: Log;
}

/** A writer that has not written for an hour is dead: an upload that is under way writes all the time. */
const IDLE_MS = 3_600_000;

/** Wipes the exchange folders of jobs that nobody runs, and half-written blobs whose writer died. */
export async function sweepScratch({ db, exchange, store, active, nowMs, log }: ScratchDeps): Promise<void> {
  try {
    const isRunning = async (job: string) =>
      (await db.transaction({ scope: 'queue' }, ({ jobs }) => jobs.stateOf(job))) === 'running' ||
      active.has(job); // asked last: it may have been claimed while the database answered
    const folders = await exchange.sweep(isRunning);
    const blobs = await store.eraseAbandoned(nowMs(), IDLE_MS);
    if (folders + blobs > 0) log.info({ event: 'scratch.swept', folders, blobs });
  } catch (error) {
    // The next turn finds the same folders; a job wipes its own at its next attempt anyway.
    log.error({ event: 'scratch.not-swept', error });
  }
}
