const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SOON_DAYS = 3;

export interface DateWords {
  /** "deletes in 21 h", "deletes 24 Jan". */
  readonly text: string;
  /** Amber from three days on. */
  readonly tone: 'plain' | 'warn';
  /** The exact instant, for the tooltip. */
  readonly exact: string;
}

export const shortDate = (instant: Date): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' }).format(instant);

export const shortDateTime = (instant: Date): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(instant);

export const timeOfDay = (instant: Date): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(instant);

/**
 * How long something still has, rounded down: a card never promises an hour more than is left.
 * Both instants are the server's.
 */
export function timeLeft(until: Date, now: Date): string {
  const leftMs = until.getTime() - now.getTime();
  if (leftMs < 60_000) return 'less than a minute';
  if (leftMs < HOUR_MS) return `${Math.floor(leftMs / 60_000)} min`;
  if (leftMs < 2 * DAY_MS) return `${Math.floor(leftMs / HOUR_MS)} h`;
  return `${Math.floor(leftMs / DAY_MS)} days`;
}

/** The words of a project's date of deletion. */
export function dateWords(expiresAt: string | Date, now: Date): DateWords {
  const until = new Date(expiresAt);
  const leftMs = until.getTime() - now.getTime();
  const exact = `Deletes ${shortDateTime(until)}`;
  if (leftMs <= 0) return { text: 'being deleted', tone: 'warn', exact };
  if (leftMs < (SOON_DAYS + 1) * DAY_MS)
    return { text: `deletes in ${timeLeft(until, now)}`, tone: 'warn', exact };
  const year =
    until.getFullYear() === now.getFullYear() || leftMs < 180 * DAY_MS ? '' : ` ${until.getFullYear()}`;
  return { text: `deletes ${shortDate(until)}${year}`, tone: 'plain', exact };
}

/** When something happened: "now", "today, 13:40", "yesterday", "18 Nov". */
export function sinceWords(instant: string | Date, now: Date): string {
  const then = new Date(instant);
  const agoMs = now.getTime() - then.getTime();
  if (agoMs < 2 * 60_000) return 'now';
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  if (then.getTime() >= midnight) return `today, ${timeOfDay(then)}`;
  if (then.getTime() >= midnight - DAY_MS) return 'yesterday';
  return shortDate(then);
}

/** When something will happen: "today, 14:32", "tomorrow, 14:20", "26 Nov, 14:20". */
export function untilWords(instant: string | Date, now: Date): string {
  const then = new Date(instant);
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  const days = Math.floor((then.getTime() - midnight) / DAY_MS);
  if (days === 0) return `today, ${timeOfDay(then)}`;
  if (days === 1) return `tomorrow, ${timeOfDay(then)}`;
  return shortDateTime(then);
}

/** "6 s", "2 min": always "about" is said beside it by the caller. */
export function durationWords(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`;
  return `${Math.round(seconds / 3600)} h`;
}

/** "14:20:30", for a page that reads itself again. */
export const clockTime = (instant: Date): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(instant);
