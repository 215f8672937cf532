import type { Lane } from '@lamina/contract';
import type { Log, Ring } from '@lamina/server';
import type { Transactions } from '../transactions';
import type { WorkerEvents } from './worker-events';

export interface AnswerRingDeps {
  readonly db: Transactions<'audit'>;
  readonly events: WorkerEvents;
  readonly log: Log;
  readonly wake: (lane: Lane) => void;
}

/** A ring wakes its lane. One that carries anything is somebody else's: thrown away unread, and said so in the audit. */
export async function answerRing(
  { db, events, log, wake }: AnswerRingDeps,
  { lane, foreign }: Ring,
): Promise<void> {
  if (!foreign) return wake(lane);
  log.warn({ event: 'ring.rejected', lane });
  await db.transaction({ scope: 'queue' }, ({ audit }) =>
    events.append(audit, {
      name: 'job.ring.rejected',
      subject: { kind: 'lane', id: lane },
      workspace: null,
      outcome: 'denied',
      facts: { lane, cause: 'payload' },
    }),
  );
}
