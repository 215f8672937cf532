import type { ErasureTarget } from '@lamina/db';
import type { Transactions } from '../transactions';

const PAGE = 200;

/** Puts everything that is due into the ledger, page by page. @returns how many are new there */
export async function planErasures({ db }: { db: Transactions<'erasures'> }, run: string): Promise<number> {
  let planned = 0;
  let after: ErasureTarget | null = null;
  for (;;) {
    const page: readonly ErasureTarget[] = await db.transaction(
      { scope: 'erasure' },
      async ({ erasures }) => {
        const due = await erasures.findDue(PAGE, after);
        for (const target of due) if (await erasures.plan(target, run)) planned++;
        return due;
      },
    );
    after = page.at(-1) ?? null;
    if (page.length < PAGE) return planned;
  }
}
