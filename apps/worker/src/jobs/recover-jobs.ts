import type { LiveJob } from '@lamina/db';
import type { Log } from '@lamina/server';
import type { LaneWorkers } from './lane-workers';
import { cancelOverdueJob, loseJob, type EndDeps } from './end-job';
import type { ActiveJobs } from './active-jobs';

export interface RecoverDeps extends EndDeps {
  readonly active: ActiveJobs;
  readonly lanes: Pick<LaneWorkers, 'wake'>;
  readonly log: Log;
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
    await apart(deps, job, () => loseJob(deps, job, 'lease-over'));
  }
  for (const job of overdue) {
    await apart(deps, job, () => cancelOverdueJob(deps, job, 'deadline'));
    active.stop(job.id, 'cancelled');
  }
  for (const lane of new Set(lost.map(({ lane }: LiveJob) => lane))) lanes.wake(lane);
}

async function apart({ log }: RecoverDeps, { id }: LiveJob, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    // One job that cannot be ended now must not keep the others waiting; the next poll finds it again.
    log.error({ event: 'job.not-recovered', jobId: id, error });
  }
}
