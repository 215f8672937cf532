import type { ClaimedJob, LiveJob } from '@lamina/db';
import { scopeOf, type JobDeps } from './job-deps';
import type { WorkerEvents } from './worker-events';

type Deps = Pick<JobDeps, 'db' | 'blobs'> & { readonly events: WorkerEvents };
export interface ErasedUpload {
  readonly id: string;
  readonly blobKey: string;
  readonly sealedDigest: string;
}

/**
 * Unlinks a raw upload whose key was destroyed in the transaction that ended its `ingest`. If this process dies before,
 * the sweep finds the asset without a key and does the same.
 */
export async function eraseUpload(
  { db, blobs, events }: Deps,
  job: ClaimedJob | LiveJob,
  { id, blobKey, sealedDigest }: ErasedUpload,
): Promise<void> {
  await blobs.erase(blobKey);
  await db.transaction(scopeOf(job), async ({ assets, erasures, audit, now }) => {
    // The sweep may have found it without a key a moment ago: then it has written the event, and only one is true.
    if ((await assets.markBytesGone([id])) === 0) return;
    const dueAt = await now();
    const at = dueAt.toISOString();
    // A line in the ledger, finished at once: the erasure of the project then knows that this one has its event.
    const { project, workspace } = job;
    const target = { kind: 'asset', target: id, project, workspace, rule: 'ingest-ended', dueAt } as const;
    const item = await erasures.plan(target);
    if (item !== null) await erasures.setState(item, 0, 'verified');
    await events.append(audit, {
      name: 'retention.item.erased',
      subject: { kind: 'asset', id },
      workspace: job.workspace,
      facts: {
        project: job.project,
        kind: 'upload',
        sealedDigest,
        class: 'DC-04',
        rule: 'ingest-ended',
        due: at,
        done: at,
      },
    });
  });
}
