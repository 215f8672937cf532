import { createHmac, timingSafeEqual } from 'node:crypto';
import { granted, refused, type Outcome } from '@lamina/contract';
import type { Stores } from '@lamina/db';
import type { Gateways, Transactions } from '../gateways';
import { scopeOf, type Actor } from '../identity/actor';
import { undoOnRefusal } from '../undo-on-refusal';

export const KEY_REUSED = refused(
  'key-reused',
  'This Idempotency-Key belongs to another request: use a new one.',
);
const FASTER = refused('already-done', 'The same request is being answered elsewhere; send it again.');

/** Tells one request from another without keeping it: a keyed digest, so that a short text cannot be guessed from it. */
export const digestOf = (key: Uint8Array, request: unknown): Buffer =>
  createHmac('sha256', key)
    .update(typeof request === 'string' ? request : JSON.stringify(request))
    .digest();

export const sameDigest = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && timingSafeEqual(a, b);

/**
 * Does a request that makes something, once a key. A repetition gets the first answer, of ids alone; the same key with
 * another request is refused. Of two at the same time one is undone and answers with the other's result.
 */
export async function answerOnce<Names extends keyof Stores, T extends Record<string, string>>(
  { db, digestKey }: Pick<Gateways, 'digestKey'> & { readonly db: Transactions<Names | 'idempotency'> },
  actor: Actor,
  { key, request }: { key: string | null; request: unknown },
  work: (stores: Pick<Stores, Names | 'idempotency'>) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (key === null) return undoOnRefusal<Names | 'idempotency', T>(db, scopeOf(actor), work);
  const digest = digestOf(digestKey, request);
  const once = () =>
    undoOnRefusal<Names | 'idempotency', T>(db, scopeOf(actor), async (stores) => {
      const { idempotency } = stores as Pick<Stores, 'idempotency'>;
      const earlier = await idempotency.find(actor.person, key);
      if (earlier !== null)
        return sameDigest(earlier.bodyDigest, digest) ? granted(earlier.answer as T) : KEY_REUSED;
      const outcome = await work(stores);
      if (!outcome.ok) return outcome;
      return (await idempotency.remember(actor.person, key, digest, outcome.value)) ? outcome : FASTER;
    });
  const first = await once();
  return first === FASTER ? once() : first;
}
