import type { Outcome, Refusal } from '@lamina/contract';
import type { Scope, Stores } from '@lamina/db';
import type { Transactions } from './gateways';

class Undone extends Error {
  override readonly name = 'Undone';
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** A transaction that leaves nothing behind when its work refuses, however far it had come. */
export async function undoOnRefusal<Names extends keyof Stores, T>(
  db: Transactions<Names>,
  scope: Scope,
  work: (stores: Pick<Stores, Names>) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await db.transaction(scope, async (stores) => {
      const outcome = await work(stores);
      if (!outcome.ok) throw new Undone(outcome);
      return outcome;
    });
  } catch (error) {
    // Throwing is how a transaction is rolled back; the refusal itself is an expected answer.
    if (error instanceof Undone) return error.refusal;
    throw error;
  }
}
