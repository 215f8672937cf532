import { granted, refused, type Outcome } from '@lamina/contract';
import type { Stores } from '@lamina/db';
import type { Gateways, Transactions } from '../gateways';
import { scopeOf, signedBy, type Actor } from '../identity/actor';
import { undoOnRefusal } from '../undo-on-refusal';
import { NO_SUCH_PROJECT } from './no-such-project';

type Names = 'projects' | 'assets' | 'jobs' | 'credits' | 'erasures' | 'audit' | 'now';
interface DeleteProjectDeps extends Pick<Gateways, 'store' | 'news' | 'bell' | 'log'> {
  readonly db: Transactions<Names>;
}
interface Deleted {
  readonly jobs: readonly string[];
  readonly assets: readonly { readonly id: string; readonly blobKey: string | null }[];
}

/**
 * Deletes a project at once. When this answers, its jobs are cancelled, its keys destroyed and its bytes unlinked; the
 * rows, which say nothing any more, go with the next sweep. Were the api to die between key and bytes, the sweep would
 * find both in the ledger.
 */
export async function deleteProject(
  { db, store, news, bell, log }: DeleteProjectDeps,
  actor: Actor,
  id: string,
): Promise<Outcome<void>> {
  const outcome = await undoOnRefusal<Names, Deleted>(db, scopeOf(actor), async (stores) => {
    const project = await stores.projects.findOpen(id);
    if (project === null) return NO_SUCH_PROJECT;
    const isOwner = project.owner === actor.person;
    if (!isOwner && actor.workspaceRole !== 'admin')
      return refused('forbidden', 'Only its owner or an administrator deletes a project.');
    const askedBy = isOwner ? 'owner' : 'admin';
    // Of two at the same time one is first; the other finds nothing any more.
    if (!(await stores.projects.softDelete(id))) return NO_SUCH_PROJECT;
    const jobs = await cancelJobs(stores, actor, id);
    const assets = (await stores.assets.allOf(id)).filter(({ state }) => state !== 'erased');
    await stores.projects.destroyKeys(id);
    const workspace = project.workspace;
    const target = {
      kind: 'project',
      target: id,
      project: id,
      workspace,
      rule: 'deleted',
      dueAt: await stores.now(),
    } as const;
    const erasureItem = await stores.erasures.plan(target);
    const base = { ...signedBy(actor), outcome: 'success' } as const;
    const item = erasureItem === null ? {} : { erasureItem };
    for (const { id: asset, kind } of assets) {
      const facts = { kind, askedBy, project: id, ...item } as const;
      await stores.audit.append({
        ...base,
        name: 'asset.deleted',
        subject: { kind: 'asset', id: asset },
        facts,
      });
    }
    await stores.audit.append({
      ...base,
      name: 'project.deleted',
      subject: { kind: 'project', id },
      facts: { askedBy, rule: 'deleted', ...item },
    });
    return granted({ jobs, assets });
  });
  if (!outcome.ok) return outcome;
  const { jobs, assets } = outcome.value;
  await Promise.all(jobs.map((job) => news.tell('job_cancel', { job })));
  const gone: string[] = [];
  for (const { id: asset, blobKey } of assets) {
    try {
      if (blobKey !== null) await store.erase(blobKey);
      gone.push(asset);
    } catch (error) {
      // The key is destroyed, so these bytes can never be read; the sweep unlinks them from the ledger.
      log.error({ event: 'erase.failed', asset, error });
    }
  }
  await db.transaction(scopeOf(actor), (stores) => stores.assets.markBytesGone(gone));
  await news.tell('project_news', { project: id, change: 'erased' });
  await bell.ring('system');
  return granted(undefined);
}

async function cancelJobs(
  { jobs, credits, audit }: Pick<Stores, Names>,
  actor: Actor,
  project: string,
): Promise<readonly string[]> {
  const cancelled: string[] = [];
  for (const { id } of await jobs.liveOf(project)) {
    if ((await jobs.cancel(id)) === null) continue;
    cancelled.push(id);
    const base = { ...signedBy(actor), subject: { kind: 'job', id }, outcome: 'success' } as const;
    await audit.append({ ...base, name: 'job.cancelled', facts: { by: 'erasure', project } });
    const amount = await credits.release(id);
    if (amount > 0)
      await audit.append({ ...base, name: 'credits.released', facts: { job: id, amount, cause: 'erasure' } });
  }
  return cancelled;
}
