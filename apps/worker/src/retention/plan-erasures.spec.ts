import type { ErasureTarget, Scope } from '@lamina/db';
import { describe, expect, it } from 'vitest';
import { planErasures } from './plan-erasures';

const target = (number: number): ErasureTarget => ({
  kind: 'project',
  target: `t-${number}`,
  project: `t-${number}`,
  workspace: 'w',
  rule: 'edit',
  dueAt: new Date(number),
});

/** A ledger over so many due things, some of which stand in it already. */
function ledger(due: number, planned: ReadonlySet<string> = new Set()) {
  const pages: (string | null)[] = [];
  const runs = new Set<string | null>();
  const scopes: Scope[] = [];
  const erasures = {
    findDue: async (limit: number, after: { target: string } | null) => {
      pages.push(after?.target ?? null);
      const from = after ? Number(after.target.slice(2)) + 1 : 0;
      return Array.from({ length: Math.min(limit, due - from) }, (_, at) => target(from + at));
    },
    plan: async ({ target: id }: ErasureTarget, run: string | null) => {
      runs.add(run);
      return planned.has(id) ? null : `item-${id}`;
    },
  };
  const transaction = <T>(scope: Scope, work: (stores: never) => Promise<T>) => {
    scopes.push(scope);
    return work({ erasures } as never);
  };
  return { db: { transaction }, pages, runs, scopes };
}

describe('planErasures', () => {
  it('puts everything that is due into the ledger, page by page, each page after the last row of the one before', async () => {
    const { db, pages, runs } = ledger(450);
    expect(await planErasures({ db }, 'run-1')).toBe(450);
    expect(pages).toEqual([null, 't-199', 't-399']);
    expect([...runs]).toEqual(['run-1']);
  });

  it('counts what is new there, and ends on a page that is exactly full', async () => {
    const { db, pages } = ledger(200, new Set(['t-0', 't-7']));
    expect(await planErasures({ db }, 'run-1')).toBe(198);
    expect(pages).toEqual([null, 't-199']);
  });

  it('does nothing when nothing is due', async () => {
    const { db, scopes } = ledger(0);
    expect(await planErasures({ db }, 'run-1')).toBe(0);
    expect(scopes).toEqual([{ scope: 'erasure' }]);
  });
});
