import type { Scope, Stores } from '@lamina/db';

/** What a use case may know of the database: transactions that show it the stores it names. */
export interface Transactions<Names extends keyof Stores> {
  transaction<T>(scope: Scope, work: (stores: Pick<Stores, Names>) => Promise<T>): Promise<T>;
}
