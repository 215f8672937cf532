import { granted, refused, type Outcome } from '@lamina/contract';
import { nextJobState } from '@lamina/rules';
import type { Gateways, Transactions } from '../gateways';
import { scopeOf, signedBy, type Actor } from '../identity/actor';

interface CancelJobDeps extends Pick<Gateways, 'news'> {
  readonly db: Transactions<'jobs' | 'credits' | 'audit'>;
}

export const NO_SUCH_JOB = refused('not-found', 'There is no such job.');

/** Cancels a job for its person or a workspace admin. What it held comes back; its worker hears it at once. */
export async function cancelJob(
  { db, news }: CancelJobDeps,
  actor: Actor,
  id: string,
): Promise<Outcome<void>> {
  const outcome = await db.transaction(
    scopeOf(actor),
    async ({ jobs, credits, audit }): Promise<Outcome<void>> => {
      const job = await jobs.view(id);
      const isMine = job?.person === actor.person;
      if (job === null || (!isMine && actor.workspaceRole !== 'admin')) return NO_SUCH_JOB;
      const move = nextJobState(job.state, 'cancel');
      if (!move.ok) return move;
      const cancelled = await jobs.cancel(id);
      if (cancelled === null) return refused('wrong-state', 'This job has just ended.');
      const base = { ...signedBy(actor), subject: { kind: 'job', id }, outcome: 'success' } as const;
      const { project } = cancelled;
      await audit.append({
        ...base,
        name: 'job.cancelled',
        facts: { by: isMine ? 'person' : 'admin', project },
      });
      const amount = await credits.release(id);
      if (amount > 0)
        await audit.append({
          ...base,
          name: 'credits.released',
          facts: { job: id, amount, cause: 'cancelled' },
        });
      return granted(undefined);
    },
  );
  if (outcome.ok) {
    await news.tell('job_cancel', { job: id });
    await news.tell('job_news', { job: id, state: 'cancelled' });
  }
  return outcome;
}
