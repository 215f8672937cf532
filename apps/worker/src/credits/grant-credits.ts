import { MONTHLY_CREDITS, monthOf } from '@lamina/rules';
import type { WorkerEvents } from '../jobs/worker-events';
import type { Transactions } from '../transactions';

export interface GrantDeps {
  readonly db: Transactions<'workspaces' | 'credits' | 'audit' | 'now'>;
  readonly events: WorkerEvents;
}

/** Gives the workspace its credits of this month, once. @returns the month that is given, null before set-up */
export async function grantCredits({ db, events }: GrantDeps): Promise<string | null> {
  return db.transaction({ scope: 'queue' }, async ({ workspaces, credits, audit, now }) => {
    const workspace = await workspaces.everyone();
    if (!workspace) return null;
    const month = monthOf(await now());
    if (await credits.grantMonthly(workspace.id, month, MONTHLY_CREDITS)) {
      await events.append(audit, {
        name: 'credits.granted',
        subject: { kind: 'workspace', id: workspace.id },
        workspace: workspace.id,
        facts: { amount: MONTHLY_CREDITS, source: 'monthly', month },
      });
    }
    return month;
  });
}
