import type { Gateways, Transactions } from '../gateways';
import { scopeOf, signedBy, type Actor } from '../identity/actor';
import type { Announced } from './upload-rows';

interface LeaveNothingDeps extends Pick<Gateways, 'store' | 'log'> {
  readonly db: Transactions<'projects' | 'assets' | 'erasures' | 'audit' | 'now'>;
}

/** Hides and empties what an upload that failed had begun. Its rows go with the next sweep. */
export async function leaveNothing(
  { db, store, log }: LeaveNothingDeps,
  actor: Actor,
  { project, asset, blobKey }: Announced,
): Promise<void> {
  try {
    await store.erase(blobKey);
    await db.transaction(scopeOf(actor), async ({ projects, assets, erasures, audit, now }) => {
      if (!(await projects.softDelete(project))) return;
      await projects.destroyKeys(project);
      await assets.markBytesGone([asset]);
      const { workspace } = actor;
      await erasures.plan({
        kind: 'project',
        target: project,
        project,
        workspace,
        rule: 'abandoned',
        dueAt: await now(),
      });
      const facts = { askedBy: 'rule', rule: 'abandoned' } as const;
      await audit.append({
        ...signedBy(actor),
        name: 'project.deleted',
        subject: { kind: 'project', id: project },
        outcome: 'success',
        facts,
      });
    });
  } catch (error) {
    // The sweep takes an upload that has no job two hours later; the answer must still say what went wrong first.
    log.error({ event: 'upload.cleanup.failed', project, error });
  }
}
