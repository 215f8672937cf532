import type { ErasableAsset, ErasableProject, ErasureItem, ErasureState, Scope, Stores } from '@lamina/db';
import type { JobNews, Log } from '@lamina/server';
import { BlobMissing, type BlobStore } from '@lamina/storage';
import type { WorkerEvents } from '../jobs/worker-events';
import type { Transactions } from '../transactions';
import { dataClassOf } from './data-class-of';
import { judgeProject, mustAssetGo } from './must-go';

export interface EraseDeps {
  readonly db: Transactions<keyof Stores>;
  readonly store: BlobStore;
  readonly news: Pick<JobNews, 'tell'>;
  readonly events: WorkerEvents;
  readonly log: Log;
}

const ERASURE: Scope = { scope: 'erasure' };
const WAIT_SECONDS = 30;

/** Another worker has the item now: this one stops, and what it did stays done. */
class ItemTaken extends Error {
  override readonly name = 'ItemTaken';
}

/**
 * Erases one thing: sealed, bytes gone, keys gone, rows gone, verified. Every step may be repeated, so a worker that
 * dies between two of them only leaves the rest to the next. @returns whether it is gone
 */
export async function eraseItem(deps: EraseDeps, item: ErasureItem): Promise<boolean> {
  try {
    if (item.state === 'done') {
      // Its worker died between the rows and the count after them: only that is left to do.
      await verify(deps, item, []);
      return true;
    }
    const sealed = item.kind === 'project' ? await sealProject(deps, item) : await sealAsset(deps, item);
    if (!sealed) return false;
    for (const { blobKey } of sealed.assets) if (blobKey) await deps.store.erase(blobKey);
    await step(deps, item, 'bytes_gone');
    await destroyKeys(deps, item);
    if (!(await removeRows(deps, item, sealed))) return false;
    await verify(deps, item, sealed.assets);
    return true;
  } catch (error) {
    // Not a failure of this item: the lease was over, and somebody else goes on from the same state.
    if (error instanceof ItemTaken) return false;
    throw error;
  }
}

interface SealedTarget {
  readonly project: ErasableProject | null;
  readonly assets: readonly ErasableAsset[];
}

/** Judges it once more under its lock, ends its jobs, hides it from everybody. Null: it does not go now. */
async function sealProject(deps: EraseDeps, item: ErasureItem): Promise<SealedTarget | null> {
  const { db, news, log } = deps;
  const sealed = await db.transaction(ERASURE, async (stores) => {
    const project = await stores.projects.lockErasable(item.target);
    if (!project) return { project: null, assets: [], ended: [] };
    const judgement = judgeProject(project);
    if (!judgement.go) {
      if ('wait' in judgement) await stores.erasures.putBack(item.id, item.fence, WAIT_SECONDS);
      else await keep(stores, item, judgement.expiry);
      return null;
    }
    const ended = await endJobs(deps, stores, item);
    await stores.projects.softDelete(item.target);
    await mark(stores, item, 'sealed');
    return { project, assets: await stores.assets.allOf(item.target), ended };
  });
  if (!sealed) return null;
  for (const job of sealed.ended) {
    await news.tell('job_cancel', { job });
    await news.tell('job_news', { job, state: 'cancelled', fraction: null, step: null });
  }
  await news.tell('project_news', { project: item.target, change: 'erased' });
  const { project } = sealed;
  if (project && project.erasingAt === null && project.promisedAt < project.now) {
    log.error({ event: 'retention.promise.breached', item: item.id, project: item.target });
  }
  return sealed;
}

/** Its date moved after it was planned: it stays, under the date that the terms give it now. */
async function keep(
  { projects, erasures }: Stores,
  item: ErasureItem,
  expiry: Parameters<Stores['projects']['setExpiry']>[1],
): Promise<void> {
  await projects.setExpiry(item.target, expiry);
  await erasures.withdraw(item.id, item.fence);
}

async function endJobs(
  { events }: EraseDeps,
  { jobs, credits, audit }: Stores,
  item: ErasureItem,
): Promise<string[]> {
  const ended: string[] = [];
  for (const { id } of await jobs.liveOf(item.target)) {
    if (!(await jobs.cancel(id))) continue;
    const about = { subject: { kind: 'job', id }, workspace: item.workspace };
    const amount = await credits.release(id);
    await events.append(audit, {
      name: 'job.cancelled',
      ...about,
      facts: { by: 'erasure', project: item.project },
    });
    if (amount > 0)
      await events.append(audit, { name: 'credits.released', ...about, facts: { job: id, amount } });
    ended.push(id);
  }
  return ended;
}

async function sealAsset({ db }: EraseDeps, item: ErasureItem): Promise<SealedTarget | null> {
  return db.transaction(ERASURE, async (stores) => {
    const asset = await stores.assets.lockErasable(item.target);
    if (!asset) return { project: null, assets: [] };
    if (!mustAssetGo(asset, await stores.now())) {
      await stores.erasures.withdraw(item.id, item.fence);
      return null;
    }
    // The key goes with the seal: a reader that had the row a moment ago can open nothing any more.
    await stores.assets.markErased([asset.id]);
    await mark(stores, item, 'sealed');
    return { project: null, assets: [asset] };
  });
}

async function destroyKeys({ db }: EraseDeps, item: ErasureItem): Promise<void> {
  await db.transaction(ERASURE, async (stores) => {
    if (item.kind === 'project') await stores.projects.destroyKeys(item.target);
    await mark(stores, item, 'keys_gone');
  });
}

/** Rows, tombstone and one event an asset, in one transaction. */
async function removeRows(
  { db, events }: EraseDeps,
  item: ErasureItem,
  { project, assets }: SealedTarget,
): Promise<boolean> {
  return db.transaction(ERASURE, async ({ assets: rows, erasures, audit, now }) => {
    // Whoever ended the job of an upload may have unlinked it since the seal, and has written the event then.
    const isStub = item.kind === 'asset' && (await rows.lockErasable(item.target))?.blobKey === null;
    if (!(await erasures.finishItem(item))) return false;
    if (isStub) return true;
    const done = (await now()).toISOString();
    const before = item.kind === 'project' ? new Set(await erasures.goneBefore(item.project)) : null;
    for (const { id, kind, sealedDigest } of assets) {
      if (before?.has(id)) continue;
      await events.append(audit, {
        name: 'retention.item.erased',
        subject: { kind: 'asset', id },
        workspace: item.workspace,
        facts: {
          project: item.project,
          kind,
          sealedDigest: sealedDigest && Buffer.from(sealedDigest).toString('hex'),
          class: dataClassOf(kind, project ?? { profile: 'edit', plan: 'free' }),
          rule: item.rule,
          due: item.dueAt.toISOString(),
          done,
          item: item.id,
          run: item.run,
        },
      });
    }
    if (item.kind === 'project' && item.rule !== 'deleted') {
      await events.append(audit, {
        name: 'project.deleted',
        subject: { kind: 'project', id: item.project },
        workspace: item.workspace,
        facts: { askedBy: 'rule', erasureItem: item.id, rule: item.rule },
      });
    }
    return true;
  });
}

/** Rows and files are counted again; only when nothing is left the item is verified. */
async function verify(
  { db, store, log }: EraseDeps,
  item: ErasureItem,
  assets: readonly ErasableAsset[],
): Promise<void> {
  const left: string[] = [];
  for (const { blobKey } of assets) if (blobKey && (await isThere(store, blobKey))) left.push(blobKey);
  await db.transaction(ERASURE, async (stores) => {
    const rows = item.kind === 'project' ? await stores.assets.allOf(item.target) : [];
    const project = item.kind === 'project' ? await stores.projects.lockErasable(item.target) : null;
    if (left.length + rows.length > 0 || project) {
      log.error({ event: 'retention.not-verified', item: item.id, files: left.length, rows: rows.length });
    } else await stores.erasures.setState(item.id, item.fence, 'verified');
  });
}

async function isThere(store: BlobStore, key: string): Promise<boolean> {
  try {
    for await (const _ of store.read(key, { start: 0, end: 1 })) return true;
    return true;
  } catch (error) {
    if (error instanceof BlobMissing) return false;
    throw error;
  }
}

async function step({ db }: EraseDeps, item: ErasureItem, state: ErasureState): Promise<void> {
  await db.transaction(ERASURE, (stores) => mark(stores, item, state));
}

async function mark({ erasures }: Stores, item: ErasureItem, state: ErasureState): Promise<void> {
  if (!(await erasures.setState(item.id, item.fence, state))) throw new ItemTaken();
}
