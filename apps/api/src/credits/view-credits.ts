import type { CreditsView } from '@lamina/contract';
import type { Stores } from '@lamina/db';
import { MONTHLY_CREDITS, monthOf, renewsAtOf } from '@lamina/rules';
import type { Transactions } from '../gateways';
import { scopeOf, signedBy, type Actor } from '../identity/actor';

/** Gives the month's credits when nobody has yet: whoever comes first in a month does it, once. */
export async function grantIfDue(
  { credits, audit, now }: Pick<Stores, 'credits' | 'audit' | 'now'>,
  actor: Actor,
): Promise<void> {
  const month = monthOf(await now());
  if (!(await credits.grantMonthly(actor.workspace, month, MONTHLY_CREDITS))) return;
  await audit.append({
    ...signedBy(actor),
    name: 'credits.granted',
    subject: { kind: 'workspace', id: actor.workspace },
    outcome: 'success',
    facts: { amount: MONTHLY_CREDITS, source: 'monthly', month },
  });
}

/** What the workspace may spend, and when it gets more. */
export function viewCredits(
  { db }: { db: Transactions<'credits' | 'audit' | 'now'> },
  actor: Actor,
): Promise<CreditsView> {
  return db.transaction(scopeOf(actor), async (stores) => {
    await grantIfDue(stores, actor);
    const { plan, balance, held } = await stores.credits.standingOf(actor.workspace);
    const renewsAt = renewsAtOf(await stores.now()).toISOString();
    return { plan, balance, held, monthly: MONTHLY_CREDITS, renewsAt };
  });
}
