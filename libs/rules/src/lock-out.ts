const FREE_FAILURES = 5;
const MOST_MINUTES = 15;

/**
 * For how many seconds an account stays shut after so many failures in a row: 1, 2, 4, 8, then 15 minutes. It is never
 * shut for good, so that nobody can lock a person out for longer than that.
 */
export function lockAfter(failures: number): number {
  if (failures < FREE_FAILURES) return 0;
  return 60 * Math.min(MOST_MINUTES, 2 ** (failures - FREE_FAILURES));
}
