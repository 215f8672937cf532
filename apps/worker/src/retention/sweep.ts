import type { Scope } from '@lamina/db';
import { eraseItem, type EraseDeps } from './erase-item';
import { expireSessions } from './expire-sessions';
import { planErasures } from './plan-erasures';

export interface SweepDeps extends EraseDeps {
  /** One sweep at a time over all workers; undefined when another one sweeps. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T | undefined>;
}

export interface SweepCount {
  readonly planned: number;
  readonly erased: number;
  readonly failed: number;
}

const ERASURE: Scope = { scope: 'erasure' };
const BATCH = 20;
const LEASE_SECONDS = 60;
const RETRY_SECONDS = 60;

/** One retention run: what is due is planned, then erased item by item; what fails waits a minute for the next run. */
export function sweep(deps: SweepDeps): Promise<SweepCount | undefined> {
  return deps.alone(async () => {
    const { db, log } = deps;
    const run = await db.transaction(ERASURE, ({ erasures }) => erasures.startRun());
    const planned = await planErasures(deps, run);
    const { erased, failed } = await eraseAll(deps);
    await expireSessions(deps);
    await db.transaction(ERASURE, async ({ erasures, audit }) => {
      await erasures.endRun(run, { planned, erased, failed });
      await erasures.purgeShortLived();
      await audit.ensureMonths();
    });
    if (planned + erased + failed > 0) log.info({ event: 'retention.run', run, planned, erased, failed });
    return { planned, erased, failed };
  });
}

/** Erases what stands in the ledger: a person's deletion stands there from its own transaction on. */
export async function eraseAll(deps: EraseDeps): Promise<Pick<SweepCount, 'erased' | 'failed'>> {
  const { db, log } = deps;
  let erased = 0;
  let failed = 0;
  for (;;) {
    const items = await db.transaction(ERASURE, ({ erasures }) => erasures.claim(BATCH, LEASE_SECONDS));
    if (items.length === 0) return { erased, failed };
    for (const item of items) {
      try {
        if (await eraseItem(deps, item)) erased++;
      } catch (error) {
        // One that cannot be erased now must not keep the others alive; it is tried again, and the log says so each time.
        failed++;
        log.error({ event: 'retention.item.failed', item: item.id, attempt: item.attempt, error });
        await db.transaction(ERASURE, ({ erasures }) => erasures.putBack(item.id, item.fence, RETRY_SECONDS));
      }
    }
  }
}
