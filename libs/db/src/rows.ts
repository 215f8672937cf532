import type { Prisma } from './generated/client';

/** One open transaction. Every store method runs in one: there is no query without a scope. */
export type Tx = Prisma.TransactionClient;

/** Bytes as the client takes them: over a buffer of their own. */
export const bytesOf = (value: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(value);

/** Whole numbers leave the database as bigint; at the border they become numbers, and one that would not fit is an error. */
export function numberOf(value: bigint | number): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number))
    throw new RangeError('Expected a whole number within 2^53 from the database.');
  return number;
}
export const numberOrNull = (value: bigint | number | null): number | null =>
  value === null ? null : numberOf(value);
