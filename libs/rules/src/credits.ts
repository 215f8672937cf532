import type { JobKind } from '@lamina/contract';

/** The one price table, in credits. Taking a picture in, instant operations and downloads are free. */
const PRICE: Readonly<Record<JobKind | 'instant', number>> = {
  ingest: 0,
  edit: 1,
  split: 1,
  export: 0,
  instant: 0,
};

/** What a workspace gets on the first of each month, as installed. */
export const MONTHLY_CREDITS = 1_000;

export const creditsOf = (kind: JobKind | 'instant'): number => PRICE[kind];

/** The month of a grant, as `2026-11` (UTC): a grant of a month is given once. */
export const monthOf = (now: Date): string => now.toISOString().slice(0, 7);

/** When the next grant comes: the first moment of the next month (UTC). */
export const renewsAtOf = (now: Date): Date =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1));
