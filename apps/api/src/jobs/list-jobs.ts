import { granted, type EngineCapabilities, type JobView, type Outcome } from '@lamina/contract';
import type { Transactions } from '../gateways';
import { scopeOf, type Actor } from '../identity/actor';
import { NO_SUCH_JOB } from './cancel-job';
import type { JobProgress } from './job-progress';
import { jobViewOf } from './job-view';

interface ReadJobsDeps {
  readonly db: Transactions<'jobs'>;
  readonly progress: JobProgress;
}

/** The person's own jobs, the youngest first. */
export function listJobs({ db, progress }: ReadJobsDeps, actor: Actor): Promise<JobView[]> {
  return db.transaction(scopeOf(actor), async ({ jobs }) => {
    const rows = await jobs.listMine(actor.person);
    return rows.map((row) => jobViewOf(row, progress.of(row.id)));
  });
}

/** One job of the person; somebody else's is not there, even where the project is shared. */
export function viewJob({ db, progress }: ReadJobsDeps, actor: Actor, id: string): Promise<Outcome<JobView>> {
  return db.transaction(scopeOf(actor), async ({ jobs }) => {
    const row = await jobs.view(id);
    return row === null || row.person !== actor.person
      ? NO_SUCH_JOB
      : granted(jobViewOf(row, progress.of(id)));
  });
}

export function listEngines(
  { db }: { db: Transactions<'engines'> },
  actor: Actor,
): Promise<EngineCapabilities[]> {
  return db.transaction(scopeOf(actor), async ({ engines }) =>
    (await engines.list()).map(({ capabilities }) => capabilities),
  );
}
