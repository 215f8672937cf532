/** A count with its noun, as one says it: "1 minute", "2 minutes". */
export const countOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** How long ago, in whole minutes. */
export function agoOf(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  return minutes < 1 ? 'less than a minute ago' : `${countOf(minutes, 'minute')} ago`;
}
