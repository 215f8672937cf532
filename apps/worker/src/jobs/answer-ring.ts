import type { Lane } from '@lamina/contract';
import type { Log, Ring } from '@lamina/server';
import type { Transactions } from '../transactions';
import type { SampledRings } from './sampled-rings';
import type { WorkerEvents } from './worker-events';

export interface AnswerRingDeps {
  readonly db: Transactions<'audit'>;
  readonly events: WorkerEvents;
  readonly log: Log;
  readonly nowMs: () => number;
  readonly rings: SampledRings;
  readonly wake: (lane: Lane) => void;
}

/** A ring wakes its lane. One that carries anything is somebody else's: thrown away unread, and the audit says so, ten times a minute. */
export async function answerRing(
  { db, events, log, nowMs, rings, wake }: AnswerRingDeps,
  { lane, foreign }: Ring,
): Promise<void> {
  if (!foreign) return wake(lane);
  const repeated = rings.note(nowMs());
  if (repeated === null) return;
  log.warn({ event: 'ring.rejected', lane });
  await db.transaction({ scope: 'queue' }, ({ audit }) =>
    events.append(audit, {
      name: 'job.ring.rejected',
      subject: { kind: 'lane', id: lane },
      workspace: null,
      outcome: 'denied',
      facts: { lane, cause: 'payload', repeated },
    }),
  );
}
