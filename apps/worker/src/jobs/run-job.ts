import { EngineId } from '@lamina/contract';
import type { ClaimedJob } from '@lamina/db';
import { BlobDamaged, BlobMissing, KeyRefused } from '@lamina/storage';
import { EngineLost, type EngineAnswer } from '../engine-link/engine-link';
import { JobStopped } from './active-jobs';
import { cancelOverdueJob, failJob, loseJob, refuseJob, settleCancelled } from './end-job';
import { engineLimitsOf, seedOf } from './engine-budget';
import { stepWord } from './engine-words';
import { factWord } from './fact-word';
import { finishJob } from './finish-job';
import { scopeOf, type JobDeps } from './job-deps';
import { keepLease } from './keep-lease';
import { openJob, type JobRows, type OpenJob } from './open-job';

/**
 * Runs a claimed job to its end: unseals its inputs into a folder of its own, asks the engine, makes the answer count,
 * and wipes the folder whatever happened. Never throws: a job that could not be ended keeps its lease until it is over.
 */
export async function runJob(deps: JobDeps, job: ClaimedJob): Promise<void> {
  const { signal } = deps.active.begin(job.id);
  const stopLease = keepLease(
    {
      renew: () =>
        deps.db.transaction({ scope: 'queue' }, ({ jobs }) =>
          jobs.renewLease(job.id, job.fence, deps.leaseSeconds),
        ),
      onLost: () => deps.active.stop(job.id, 'cancelled'),
      onFailure: (error) => deps.log.warn({ event: 'lease.not-renewed', jobId: job.id, error }),
    },
    deps.leaseSeconds * 1_000,
  );
  try {
    await run(deps, job, signal);
  } catch (error) {
    try {
      await endBadly(deps, job, error);
    } catch (second) {
      // The database is away: the lease runs out, and whoever sees that first gives the job its next attempt.
      deps.log.error({ event: 'job.not-ended', jobId: job.id, error: second });
    }
  } finally {
    stopLease();
    deps.active.end(job.id);
    await wipe(deps, job);
  }
}

async function run(deps: JobDeps, job: ClaimedJob, signal: AbortSignal): Promise<void> {
  const rows = await readRows(deps, job);
  if (!rows) return cancelOverdueJob(deps, job, 'deadline');
  const opening = openJob(deps.columns, job, rows);
  if (!opening.ok)
    return refuseJob(deps, job, {
      type: 'refused',
      job: job.id,
      reason: opening.code,
      message: opening.message,
    });
  const open = opening.value;
  await handOver(deps, job, open);
  const answer = await askEngine(deps, job, open, signal);
  if (answer.type === 'refused') return refuseJob(deps, job, answer);
  if (answer.type === 'failed') return loseJob(deps, job, answer.reason);
  const end = await finishJob(deps, job, { rows, open, answer });
  deps.log.info({
    event: 'job.ended',
    jobId: job.id,
    kind: job.kind,
    end,
    ms: Math.round(answer.report.milliseconds),
  });
}

function readRows({ db }: JobDeps, job: ClaimedJob): Promise<JobRows | null> {
  return db.transaction(scopeOf(job), async ({ projects, nodes, assets }) => {
    const project = await projects.findForJob(job.project);
    if (!project) return null;
    const node = job.fromNode ? await nodes.find(job.project, job.fromNode) : null;
    return { project, node, assets: await assets.listOf(job.project) };
  });
}

async function handOver({ exchange, blobs }: JobDeps, job: ClaimedJob, { inputs }: OpenJob): Promise<void> {
  await exchange.make(job.id);
  for (const { file, asset } of inputs) {
    const { blobKey: key, wrappedKey, bytes: plainBytes } = asset;
    const context = { asset: asset.id, project: asset.project, kind: asset.kind };
    await exchange.write(job.id, file, blobs.read({ key, wrappedKey, plainBytes, context }));
  }
}

async function askEngine(
  { engines, news, maxPixels }: JobDeps,
  job: ClaimedJob,
  { task }: OpenJob,
  signal: AbortSignal,
): Promise<EngineAnswer> {
  const engine = EngineId.parse(job.engine);
  const link = engines.of(engine);
  const capabilities = link?.capabilitiesOf(engine);
  if (!link || !capabilities) throw new EngineLost('No engine is there');
  const limits = engineLimitsOf(capabilities, { estimateSeconds: job.estimateSeconds, maxPixels });
  let telling = false;
  const onProgress = (fraction: number, step: string) => {
    // One piece of news at a time: an engine that counts fast must not fill the database with notifications.
    if (telling) return;
    telling = true;
    const news_ = { job: job.id, state: 'running' as const, fraction, step: stepWord(step) };
    void news.tell('job_news', news_).finally(() => (telling = false));
  };
  return link.run({ job: job.id, engine, task, seed: seedOf(job.id), limits }, { onProgress, signal });
}

async function endBadly(deps: JobDeps, job: ClaimedJob, error: unknown): Promise<void> {
  if (error instanceof JobStopped) return settleStopped(deps, job);
  const errorId = deps.newId();
  const cause = error instanceof Error ? error.name : 'unknown';
  deps.log.error({ event: 'job.broke', jobId: job.id, errorId, attempt: job.attempt, error });
  if (error instanceof BlobDamaged || error instanceof BlobMissing || error instanceof KeyRefused) {
    await deps.db.transaction(scopeOf(job), ({ audit }) =>
      deps.events.append(audit, {
        name: 'asset.integrity.failed',
        subject: { kind: 'project', id: job.project },
        workspace: job.workspace,
        outcome: 'failure',
        facts: { kind: 'blob', cause: factWord(cause), project: job.project, job: job.id },
      }),
    );
    return failJob(deps, job, cause, errorId);
  }
  return loseJob(deps, job, cause);
}

/** Stopped because the row is no longer ours: cancelled, or another attempt has it. Only the first leaves work. */
async function settleStopped(deps: JobDeps, job: ClaimedJob): Promise<void> {
  const state = await deps.db.transaction(scopeOf(job), ({ jobs }) => jobs.stateOf(job.id));
  if (state === 'cancelled') await settleCancelled(deps, job);
}

async function wipe({ exchange, log }: JobDeps, job: ClaimedJob): Promise<void> {
  try {
    await exchange.wipe(job.id);
  } catch (error) {
    // The sweep of the exchange folder tries again every quarter of an hour, and the next attempt begins with a wipe.
    log.error({ event: 'exchange.not-wiped', jobId: job.id, error });
  }
}
