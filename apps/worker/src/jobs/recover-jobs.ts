import type { LiveJob } from '@lamina/db';
import type { LaneWorkers } from './lane-workers';
import { cancelOverdueJob, loseJob, type EndDeps } from './end-job';
import type { ActiveJobs } from './active-jobs';

export interface RecoverDeps extends EndDeps {
  readonly active: ActiveJobs;
  readonly lanes: Pick<LaneWorkers, 'wake'>;
}

/** Gives jobs whose worker no longer renews their lease to the next attempt, and ends those whose project's time is over. */
export async function recoverJobs(deps: RecoverDeps): Promise<void> {
  const { db, active, lanes } = deps;
  const { lost, overdue } = await db.transaction({ scope: 'queue' }, async ({ jobs }) => ({
    lost: await jobs.expiredLeases(),
    overdue: await jobs.pastDeadline(),
  }));
  for (const job of lost) {
    // If it runs here after all, its loop stood still; the fence would refuse its result, so it may as well stop.
    active.stop(job.id, 'fenced-out');
    await loseJob(deps, job, 'lease-over');
  }
  for (const job of overdue) {
    await cancelOverdueJob(deps, job, 'deadline');
    active.stop(job.id, 'cancelled');
  }
  for (const lane of new Set(lost.map(({ lane }: LiveJob) => lane))) lanes.wake(lane);
}
