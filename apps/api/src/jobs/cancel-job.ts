import { granted, refused, type Outcome } from '@lamina/contract';
import type { Stores } from '@lamina/db';
import { nextJobState } from '@lamina/rules';
import type { Gateways, Transactions } from '../gateways';
import { scopeOf, signedBy, type Actor } from '../identity/actor';

type Names = 'jobs' | 'projects' | 'assets' | 'credits' | 'erasures' | 'audit' | 'now';
interface CancelJobDeps extends Pick<Gateways, 'news' | 'bell'> {
  readonly db: Transactions<Names>;
}

export const NO_SUCH_JOB = refused('not-found', 'There is no such job.');
const NOT_TAKEN_IN = 'Taking the picture in was cancelled. Upload it again.';

interface Cancelled {
  readonly project: string;
  readonly wasIngest: boolean;
}

/** Cancels a job for its person or a workspace admin. What it held comes back; its worker hears it at once. */
export async function cancelJob(
  { db, news, bell }: CancelJobDeps,
  actor: Actor,
  id: string,
): Promise<Outcome<void>> {
  const outcome = await db.transaction(scopeOf(actor), async (stores): Promise<Outcome<Cancelled>> => {
    const { jobs, projects, credits, audit } = stores;
    const job = await jobs.view(id);
    const isMine = job?.person === actor.person;
    if (job === null || (!isMine && actor.workspaceRole !== 'admin')) return NO_SUCH_JOB;
    const move = nextJobState(job.state, 'cancel');
    if (!move.ok) return move;
    const wasIngest = job.kind === 'ingest';
    // The project before its job, as a deletion locks them.
    if (wasIngest) await projects.lockOpen(job.project);
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
    if (wasIngest) await dropUpload(stores, actor, { project, askedBy: isMine ? 'owner' : 'admin' });
    return granted({ project, wasIngest });
  });
  if (!outcome.ok) return outcome;
  await news.tell('job_cancel', { job: id });
  await news.tell('job_news', { job: id, state: 'cancelled' });
  if (outcome.value.wasIngest) {
    await news.tell('project_news', { project: outcome.value.project, change: 'updated' });
    await bell.ring('system');
  }
  return granted(undefined);
}

/**
 * The picture will not be taken in: the key of what was uploaded goes now, whether a worker had begun or not, and its bytes
 * stand in the ledger. Left to a worker they would stay where none had begun, or where it was killed.
 */
async function dropUpload(
  { projects, assets, erasures, audit, now }: Pick<Stores, Names>,
  actor: Actor,
  { project, askedBy }: { project: string; askedBy: 'owner' | 'admin' },
): Promise<void> {
  await projects.setRefused(project, NOT_TAKEN_IN);
  const uploads = (await assets.listOf(project)).filter(({ kind }) => kind === 'upload');
  await assets.markErased(uploads.map(({ id }) => id));
  const { workspace } = actor;
  const dueAt = await now();
  for (const { id, kind } of uploads) {
    const item = { kind: 'asset', target: id, project, workspace, rule: 'key-destroyed', dueAt } as const;
    const erasureItem = await erasures.plan(item);
    await audit.append({
      ...signedBy(actor),
      name: 'asset.deleted',
      subject: { kind: 'asset', id },
      outcome: 'success',
      facts: { kind, askedBy, project, ...(erasureItem === null ? {} : { erasureItem }) },
    });
  }
}
