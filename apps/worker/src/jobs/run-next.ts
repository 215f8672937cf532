import type { Lane } from '@lamina/contract';
import type { ClaimedJob } from '@lamina/db';
import type { JobDeps } from './job-deps';
import { runJob } from './run-job';

/** Lanes whose jobs need an engine. A job of theirs is not claimed while none is there: it would only lose attempts. */
const NEEDS_ENGINE: Readonly<Record<Lane, boolean>> = {
  interactive: true,
  batch: true,
  model: true,
  system: false,
};

export interface RunNextDeps extends JobDeps {
  readonly isEngineThere: () => boolean;
  /** Work of the lane that is no row of `job`: the erasures of lane `system`. */
  readonly runSystemWork: () => Promise<void>;
}

/** Claims the next job of a lane and runs it. @returns false when there was none */
export async function runNext(deps: RunNextDeps, lane: Lane): Promise<boolean> {
  if (lane === 'system') await deps.runSystemWork();
  if (NEEDS_ENGINE[lane] && !deps.isEngineThere()) return false;
  const job = await claim(deps, lane);
  if (!job) return false;
  await deps.news.tell('job_news', { job: job.id, state: 'running', fraction: 0, step: null });
  await runJob(deps, job);
  return true;
}

/** The row is ours, and the audit says so, in one transaction. */
function claim({ db, events, leaseSeconds }: RunNextDeps, lane: Lane): Promise<ClaimedJob | null> {
  return db.transaction({ scope: 'queue' }, async ({ jobs, audit }) => {
    const job = await jobs.claimNext(lane, leaseSeconds, events.worker);
    if (!job) return null;
    await events.append(audit, {
      name: 'job.started',
      subject: { kind: 'job', id: job.id },
      workspace: job.workspace,
      facts: {
        worker: events.worker,
        engine: job.engine,
        fence: job.fence,
        attempt: job.attempt,
        project: job.project,
      },
    });
    return job;
  });
}
