import type { Transactions } from '../transactions';
import type { WorkerEvents } from '../jobs/worker-events';

const PAGE = 200;

interface ExpireSessionsDeps {
  readonly db: Transactions<'sessions' | 'audit'>;
  readonly events: WorkerEvents;
}

/**
 * Ends the sessions that are idle or too old and that nobody comes back to: the api ends only those whose cookie it sees
 * again. Ended, their rows are removed thirty days later. @returns how many ended
 */
export async function expireSessions({ db, events }: ExpireSessionsDeps): Promise<number> {
  for (let ended = 0; ;) {
    const page = await db.transaction({ scope: 'erasure' }, async ({ sessions, audit }) => {
      const over = await sessions.expireDue(PAGE);
      for (const { id, by } of over) {
        await events.append(audit, {
          name: 'session.expired',
          subject: { kind: 'session', id },
          workspace: null,
          facts: { by: by === 'absolute' ? 'absolute' : 'idle', session: id },
        });
      }
      return over.length;
    });
    ended += page;
    if (page < PAGE) return ended;
  }
}
