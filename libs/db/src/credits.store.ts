import type { Plan } from '@lamina/contract';
import { newId } from './new-id';
import type { Tx } from './rows';

export interface Standing {
  readonly plan: Plan;
  /** What can be spent now. */
  readonly balance: number;
  /** Set aside for jobs that have not ended. */
  readonly held: number;
  readonly spent: number;
}

type AccountKind = 'available' | 'held' | 'spent' | 'issued';
interface Movement {
  readonly kind: 'grant' | 'hold' | 'capture' | 'release';
  readonly workspace: string;
  readonly from: AccountKind;
  readonly to: AccountKind;
  readonly amount: number;
  readonly job?: string;
  readonly month?: string;
}

/**
 * Credits in double entry: every movement takes from one account of a workspace what it gives to another. The accounts
 * are locked first, so movements of a workspace happen one by one; the database checks sums and balances again.
 */
export class CreditsStore {
  constructor(private readonly tx: Tx) {}

  /** The spendable account of a workspace. */
  async accountOf(workspace: string): Promise<{ readonly id: string; readonly balance: number } | null> {
    return this.tx.creditAccount.findUnique({
      where: { workspaceId_kind: { workspaceId: workspace, kind: 'available' } },
      select: { id: true, balance: true },
    });
  }

  /** The month's credits, once; `month` as 2026-11. Unused ones stay. @returns false when they were given already */
  async grantMonthly(workspace: string, month: string, amount: number): Promise<boolean> {
    // Asked at every look at the balance: whoever finds them given waits for nobody and lets nobody wait.
    if (await this.isGranted(workspace, month)) return false;
    const accounts = await this.lock(workspace);
    if (await this.isGranted(workspace, month)) return false;
    await this.move(accounts, { kind: 'grant', workspace, from: 'issued', to: 'available', amount, month });
    return true;
  }

  /** Sets credits aside for a job, once a job. @returns false when there are not enough */
  async hold(job: string, workspace: string, amount: number): Promise<boolean> {
    if (amount === 0) return true;
    const accounts = await this.lock(workspace);
    if ((await this.tx.creditEntry.count({ where: { jobId: job, kind: 'hold' } })) > 0) return true;
    if (accounts.available.balance < amount) return false;
    await this.move(accounts, { kind: 'hold', workspace, from: 'available', to: 'held', amount, job });
    return true;
  }

  /** The job is done: what was held is spent. @returns the amount, 0 when nothing was held or it is settled */
  capture(job: string): Promise<number> {
    return this.settle(job, 'capture', 'spent');
  }

  /** The job was refused, failed or cancelled: what was held comes back. @returns the amount, as `capture` */
  release(job: string): Promise<number> {
    return this.settle(job, 'release', 'available');
  }

  async standingOf(workspace: string): Promise<Standing> {
    const accounts = await this.tx.creditAccount.findMany({
      where: { workspaceId: workspace },
      include: { workspace: { select: { plan: true } } },
    });
    const balanceOf = (kind: AccountKind) => accounts.find((account) => account.kind === kind)?.balance ?? 0;
    return {
      plan: (accounts[0]?.workspace.plan ?? 'free') as Plan,
      balance: balanceOf('available'),
      held: balanceOf('held'),
      spent: balanceOf('spent'),
    };
  }

  /** Whether the books agree: each movement and all accounts in sight sum to zero, and each balance is its entries' sum. */
  async sumsToZero(): Promise<boolean> {
    const [books] = await this.tx.$queryRaw<{ agree: boolean }[]>`
      SELECT coalesce((SELECT sum(balance) FROM credit_account), 0) = 0
        AND NOT EXISTS (SELECT 1 FROM credit_entry GROUP BY movement HAVING sum(amount) <> 0)
        AND NOT EXISTS (SELECT 1 FROM credit_account a WHERE a.balance <>
          (SELECT coalesce(sum(e.amount), 0) FROM credit_entry e WHERE e.account = a.id)) AS agree`;
    return books?.agree ?? false;
  }

  private async isGranted(workspace: string, month: string): Promise<boolean> {
    const where = { workspaceId: workspace, kind: 'grant', month };
    return (await this.tx.creditEntry.count({ where })) > 0;
  }

  private async settle(job: string, kind: 'capture' | 'release', to: AccountKind): Promise<number> {
    const held = await this.tx.creditEntry.findFirst({
      where: { jobId: job, kind: 'hold', amount: { gt: 0 } },
    });
    if (!held) return 0;
    const { workspaceId: workspace, amount } = held;
    const accounts = await this.lock(workspace);
    const settled = { jobId: job, kind: { in: ['capture', 'release'] } };
    if ((await this.tx.creditEntry.count({ where: settled })) > 0) return 0;
    await this.move(accounts, { kind, workspace, from: 'held', to, amount, job });
    return amount;
  }

  private async lock(workspace: string) {
    const rows = await this.tx.$queryRaw<{ id: string; kind: AccountKind; balance: number }[]>`
      SELECT id, kind, balance FROM credit_account WHERE workspace = ${workspace}::uuid ORDER BY kind FOR UPDATE`;
    const of = (kind: AccountKind) => {
      const account = rows.find((row) => row.kind === kind);
      if (!account)
        throw new RangeError(`The workspace has no account "${kind}", or this scope does not show it.`);
      return account;
    };
    return { available: of('available'), held: of('held'), spent: of('spent'), issued: of('issued') };
  }

  private async move(accounts: Awaited<ReturnType<CreditsStore['lock']>>, movement: Movement): Promise<void> {
    const { kind, workspace, from, to, amount, job = null, month = null } = movement;
    const side = { movementId: newId(), kind, workspaceId: workspace, jobId: job, month };
    await this.tx.creditEntry.createMany({
      data: [
        { ...side, id: newId(), accountId: accounts[from].id, amount: -amount },
        { ...side, id: newId(), accountId: accounts[to].id, amount },
      ],
    });
  }
}
