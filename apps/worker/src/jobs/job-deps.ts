import type { ClaimedJob, Scope, Stores } from '@lamina/db';
import type { JobNews, Log } from '@lamina/server';
import type { SealedBlobs, SealedColumns } from '@lamina/storage';
import type { EngineLinks } from '../engine-link/engine-links';
import type { ExchangeFolder } from '../engine-link/exchange-folder';
import type { Transactions } from '../transactions';
import type { ActiveJobs } from './active-jobs';
import type { WorkerEvents } from './worker-events';

/** What running and ending a job needs: the gateways of this process. */
export interface JobDeps {
  readonly db: Transactions<keyof Stores>;
  readonly blobs: SealedBlobs;
  readonly columns: SealedColumns;
  readonly exchange: ExchangeFolder;
  readonly engines: Pick<EngineLinks, 'of'>;
  readonly active: ActiveJobs;
  readonly news: Pick<JobNews, 'tell'>;
  readonly events: WorkerEvents;
  readonly log: Log;
  readonly newId: () => string;
  readonly leaseSeconds: number;
  readonly maxPixels: number;
}

/** The rows that a job may touch: those of its project. */
export const scopeOf = ({
  project,
  workspace,
  person,
}: Pick<ClaimedJob, 'project' | 'workspace' | 'person'>): Scope => ({ job: { project, workspace, person } });
