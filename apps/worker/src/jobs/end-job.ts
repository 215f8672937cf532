import type { ClaimedJob, JobRow, LiveJob, Stores } from '@lamina/db';
import { lossOf } from '@lamina/rules';
import type { EngineAnswer } from '../engine-link/engine-link';
import { engineSentence } from './engine-words';
import { eraseUpload, type ErasedUpload } from './erase-upload';
import { factWord } from './fact-word';
import { scopeOf, type JobDeps } from './job-deps';
import { startClock } from './start-clock';

export type EndDeps = Pick<JobDeps, 'db' | 'blobs' | 'news' | 'events' | 'newId'>;
type Job = ClaimedJob | LiveJob;
type Ended = { readonly state: JobRow['state']; readonly upload: ErasedUpload | null };

const FAILED_INGEST =
  'The picture could not be taken in, although it was tried three times. Upload it again.';
const CANCELLED_INGEST = 'Taking the picture in was cancelled. Upload it again.';

/** The engine said no, with its reason in words: nothing is spent, and of a refused upload nothing is left. */
export function refuseJob(
  deps: EndDeps,
  job: ClaimedJob,
  answer: Extract<EngineAnswer, { type: 'refused' }>,
): Promise<void> {
  const message = engineSentence(answer.message);
  return end(deps, job, async (stores) => {
    if (!(await stores.jobs.finish(job.id, job.fence, 'refused', { message }))) return null;
    const { events } = deps;
    const about = { subject: { kind: 'job', id: job.id }, workspace: job.workspace };
    const reason = factWord(answer.reason);
    await events.append(stores.audit, {
      name: 'job.refused',
      ...about,
      facts: { reason, project: job.project },
    });
    if (job.kind === 'ingest') {
      await events.append(stores.audit, {
        name: 'asset.upload.rejected',
        subject: { kind: 'project', id: job.project },
        workspace: job.workspace,
        outcome: 'denied',
        reason,
        facts: { cause: causeOf(reason), project: job.project, job: job.id },
      });
    }
    return { state: 'refused', upload: await settle(deps, stores, job, message) };
  });
}

/** Its engine, child or worker died: back into the queue, or failed after the third attempt. */
export function loseJob(deps: EndDeps, job: Job, cause: string): Promise<void> {
  if (lossOf(job.attempt) === 'lose-last') return failJob(deps, job, cause);
  return end(deps, job, async ({ jobs, audit }) => {
    if (!(await jobs.requeue(job.id, job.fence))) return null;
    await deps.events.append(audit, {
      name: 'job.requeued',
      subject: { kind: 'job', id: job.id },
      workspace: job.workspace,
      outcome: 'failure',
      facts: { cause: factWord(cause), attempt: job.attempt, oldFence: job.fence, project: job.project },
    });
    return { state: 'queued', upload: null };
  });
}

/** It cannot be done here: the person sees an id that finds the line in the log. */
export function failJob(deps: EndDeps, job: Job, cause: string, errorId = deps.newId()): Promise<void> {
  return end(deps, job, async (stores) => {
    if (!(await stores.jobs.finish(job.id, job.fence, 'failed', { errorId }))) return null;
    await deps.events.append(stores.audit, {
      name: 'job.failed',
      subject: { kind: 'job', id: job.id },
      workspace: job.workspace,
      outcome: 'failure',
      facts: { errorClass: factWord(cause), errorId, attempt: job.attempt, project: job.project },
    });
    return { state: 'failed', upload: await settle(deps, stores, job, FAILED_INGEST) };
  });
}

/** Its project's time is over, or the project is being erased. */
export function cancelOverdueJob(deps: EndDeps, job: Job, by: 'deadline' | 'erasure'): Promise<void> {
  return end(deps, job, async (stores) => {
    await lockProject(stores, job);
    if (!(await stores.jobs.cancel(job.id))) return null;
    await deps.events.append(stores.audit, {
      name: 'job.cancelled',
      subject: { kind: 'job', id: job.id },
      workspace: job.workspace,
      facts: { by, project: job.project },
    });
    return { state: 'cancelled', upload: await settle(deps, stores, job, CANCELLED_INGEST) };
  });
}

/** A person cancelled it while it ran here; the api has written that. What is left is what only a run leaves behind. */
export async function settleCancelled(deps: EndDeps, job: ClaimedJob): Promise<void> {
  const upload = await deps.db.transaction(scopeOf(job), async (stores) => {
    await lockProject(stores, job);
    return settle(deps, stores, job, CANCELLED_INGEST);
  });
  if (upload) await eraseUpload(deps, job, upload);
}

/** The project before its job and before credits, as a deletion and a result lock them: the other order is a deadlock. */
const lockProject = ({ projects }: Stores, job: Job): Promise<unknown> => projects.lockErasable(job.project);

async function end(deps: EndDeps, job: Job, write: (stores: Stores) => Promise<Ended | null>): Promise<void> {
  const ended = await deps.db.transaction(scopeOf(job), write);
  if (!ended) return;
  // Another worker may be running it: it need not wait for its next renewal to hear that it stopped being its job.
  if (ended.state === 'cancelled') await deps.news.tell('job_cancel', { job: job.id });
  await deps.news.tell('job_news', { job: job.id, state: ended.state, fraction: null, step: null });
  if (job.kind === 'ingest' && ended.state !== 'queued') {
    await deps.news.tell('project_news', { project: job.project, change: 'updated' });
  }
  if (ended.upload) await eraseUpload(deps, job, ended.upload);
}

/** What every end without a result has in common: credits back, the clock of a first job, the raw upload's key destroyed. */
async function settle(
  { events }: EndDeps,
  { credits, audit, projects, assets }: Stores,
  job: Job,
  refusal: string,
): Promise<ErasedUpload | null> {
  const released = await credits.release(job.id);
  if (released > 0) {
    await events.append(audit, {
      name: 'credits.released',
      subject: { kind: 'job', id: job.id },
      workspace: job.workspace,
      facts: { job: job.id, amount: released },
    });
  }
  if (job.attempt > 0) await startClock({ projects }, job);
  if (job.kind !== 'ingest') return null;
  await projects.setRefused(job.project, refusal);
  const upload = (await assets.listOf(job.project)).find(({ kind }) => kind === 'upload');
  if (!upload) return null;
  await assets.markErased([upload.id]);
  const { id, blobKey, sealedDigest } = upload;
  return { id, blobKey, sealedDigest: Buffer.from(sealedDigest).toString('hex') };
}

function causeOf(reason: string): 'pixels' | 'bomb' | 'type' | 'decode' {
  if (/pixels|too-large|memory/.test(reason)) return 'pixels';
  if (/bomb/.test(reason)) return 'bomb';
  return /not-a-picture|not-supported/.test(reason) ? 'type' : 'decode';
}
