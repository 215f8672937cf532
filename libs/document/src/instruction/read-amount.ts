import type { ClauseWords } from './clause-words';
import { AMOUNT_RANGE, TWO_AMOUNTS, type Refused } from './refusals';

/** What a change amounts to when nothing is said. */
export const DEFAULT_AMOUNT = 0.2;

/** The fraction that a percentage stands for, exactly as its figures say. */
export function fractionOf(figures: string): number {
  return Number(`${figures}e-2`);
}

/** The amount of a clause as a fraction in 0..1, .2 when none is said. */
export function amountOf(words: ClauseWords, unsaid = DEFAULT_AMOUNT): number | Refused {
  const percents = words.all('percent');
  const amounts = words.all('amount');
  if (percents.length + amounts.length > 1) return TWO_AMOUNTS;
  const percent = percents[0];
  if (!percent) return amounts[0]?.amount ?? unsaid;
  const fraction = fractionOf(percent.figures?.[0] ?? '');
  return percent.signed !== '-' && fraction > 0 && fraction <= 1 ? fraction : AMOUNT_RANGE;
}
