import { setTimeout as wait } from 'node:timers/promises';

/**
 * The result of `work`, but not before `leastMs`: how long an answer takes then tells nothing about what was found.
 * A failure waits too.
 */
export async function noSoonerThan<T>(leastMs: number, work: Promise<T>): Promise<T> {
  const [settled] = await Promise.allSettled([work, wait(leastMs)]);
  if (settled.status === 'fulfilled') return settled.value;
  throw settled.reason;
}
