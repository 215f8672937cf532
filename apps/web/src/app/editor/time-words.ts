/** "about 2 s", "about 3 min": an estimate is never more exact than a person needs. */
export function aboutSeconds(seconds: number): string {
  if (seconds < 1) return `about ${Math.max(0.1, Math.round(seconds * 10) / 10)} s`;
  if (seconds < 90) return `about ${Math.round(seconds)} s`;
  return `about ${Math.round(seconds / 60)} min`;
}

export const creditWords = (credits: number): string =>
  credits === 0 ? 'no credits' : credits === 1 ? '1 credit' : `${credits} credits`;

/** "next in line", "third in line, starts in about 40 s". Position 1 is next. */
export function queueWords(position: number | null, etaSeconds: number | null): string {
  if (position === null) return 'Waiting for its turn';
  const place = position <= 1 ? 'Next in line' : `${ORDINALS[position] ?? `Number ${position}`} in line`;
  return etaSeconds === null ? place : `${place}, starts in ${aboutSeconds(etaSeconds)}`;
}

const ORDINALS: Readonly<Record<number, string>> = {
  2: 'Second',
  3: 'Third',
  4: 'Fourth',
  5: 'Fifth',
  6: 'Sixth',
  7: 'Seventh',
  8: 'Eighth',
  9: 'Ninth',
};

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
/** "one change", "two changes", "12 changes". */
export const changesInWords = (count: number): string =>
  `${NUMBERS[count] ?? String(count)} ${count === 1 ? 'change' : 'changes'}`;
