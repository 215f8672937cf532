import type { EventName, FactsOf } from '@lamina/audit';
import type { Log } from '@lamina/server';
import type { LaneWorkers } from './jobs/lane-workers';
import { sweepScratch } from './jobs/sweep-scratch';
import type { WorkerGateways } from './worker-gateways';

type SystemEvent = Extract<EventName, `system.${string}`>;

/**
 * The start, in this order: what killed workers left is wiped, engines are taken up, whatever is due is erased, and only
 * then jobs are claimed.
 */
export async function startWorker(gateways: WorkerGateways, lanes: Pick<LaneWorkers, 'open'>): Promise<void> {
  const { news, active, log, worker } = gateways;
  await record(gateways, 'system.started', { version: gateways.config.version });
  await news.on('job_cancel', ({ job }) => active.stop(job, 'cancelled'));
  await sweepScratch(gateways.scratchDeps);
  gateways.startEngines();
  await gateways.sweepNow();
  lanes.open();
  log.info({ event: 'worker.started', worker });
}

/** The end: no further job is claimed, the one that runs is waited for, and the audit says that it was a clean stop. */
export async function stopWorker(gateways: WorkerGateways, lanes: Pick<LaneWorkers, 'stop'>): Promise<void> {
  await lanes.stop();
  await recordOrLog(gateways, 'system.stopped', { clean: true }, gateways.log);
  await gateways.close();
  gateways.log.info({ event: 'worker.stopped', worker: gateways.worker });
}

/** What nobody caught: one line with an id, one event with the same id, and the process ends. */
export async function recordUnhandled(
  gateways: WorkerGateways,
  errorId: string,
  error: unknown,
): Promise<void> {
  gateways.log.error({ event: 'unhandled', errorId, error });
  await recordOrLog(gateways, 'system.error.unhandled', { errorId }, gateways.log);
}

async function recordOrLog<N extends SystemEvent>(
  gateways: WorkerGateways,
  name: N,
  facts: FactsOf<N>,
  log: Log,
): Promise<void> {
  try {
    await record(gateways, name, facts);
  } catch (error) {
    // The database is away at the very end; the log line is what there is.
    log.error({ event: 'audit.not-written', type: name, error });
  }
}

async function record<N extends SystemEvent>(
  { db, events, worker }: WorkerGateways,
  name: N,
  facts: FactsOf<N>,
): Promise<void> {
  await db.transaction({ scope: 'queue' }, ({ audit }) =>
    events.append(audit, { name, subject: { kind: 'service', id: worker }, workspace: null, facts }),
  );
}
