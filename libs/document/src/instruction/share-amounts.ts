import { leansBack, type Clause } from './clauses';
import type { Concept, ConceptName } from './concepts';

const AMOUNTS = new Set<ConceptName>(['amount', 'percent', 'stops']);
const HEADS = new Set<ConceptName>(['adjective', 'base', 'property']);
const DIRECTIONS = new Set<ConceptName>(['raise', 'more']);

/**
 * Gives clauses that lean on each other what they share: "contrast and saturation" the direction, "warmer and brighter
 * by 10 %" and "a bit warmer and brighter" the amount.
 */
export function shareAmounts(clauses: readonly Clause[]): Clause[] {
  const shared = [...clauses];
  for (let at = 1; at < shared.length; at++) {
    shared[at] = withDirection(shared[at]!, shared[at - 1]!);
    shared[at] = withAmountBefore(shared[at]!, shared[at - 1]!, clauses[at]!);
  }
  for (let at = shared.length - 2; at >= 0; at--) {
    shared[at] = withAmountAfter(shared[at]!, shared[at + 1]!, clauses[at + 1]!);
  }
  return shared;
}

function withDirection(clause: Clause, before: Clause): Clause {
  const direction = before.concepts.find(({ is }) => DIRECTIONS.has(is));
  const leans = leansBack(clause) && kindOf(clause) === 'property' && kindOf(before) === 'property';
  const hasOwn = clause.concepts.some(({ is }) => DIRECTIONS.has(is) || is === 'particle');
  if (!direction || !leans || hasOwn || clause.concepts.some(({ signed }) => signed)) return clause;
  // The direction's words stand elsewhere, so it takes the place of the clause's first word.
  const { from } = clause.concepts[0]!;
  return { ...clause, concepts: [{ ...direction, from, to: from }, ...clause.concepts] };
}

/** "a bit warmer and brighter": a word before the first adjective counts for the next. */
function withAmountBefore(clause: Clause, before: Clause, asSaid: Clause): Clause {
  const amount = amountOfClause(before);
  if (amount?.place !== 'before' || amount.concept.is !== 'amount') return clause;
  if (!leansBack(asSaid) || kindOf(clause) !== kindOf(before) || amountOfClause(clause)) return clause;
  const head = clause.concepts.findIndex(({ is }) => HEADS.has(is) || DIRECTIONS.has(is));
  const { from } = clause.concepts[0]!;
  return { ...clause, concepts: clause.concepts.toSpliced(head, 0, { ...amount.concept, from, to: from }) };
}

/** "warmer and brighter by 10 %": an amount behind the last counts for those before it. */
function withAmountAfter(clause: Clause, next: Clause, nextAsSaid: Clause): Clause {
  const amount = amountOfClause(next);
  if (amount?.place !== 'after' || !leansBack(nextAsSaid)) return clause;
  if (kindOf(clause) === null || kindOf(clause) !== kindOf(next) || amountOfClause(clause)) return clause;
  const { to } = clause.concepts.at(-1)!;
  return { ...clause, concepts: [...clause.concepts, { ...amount.concept, from: to, to }] };
}

/** Whether a percentage before the first adjective may or may not be meant for this one too. */
export function isUnsureOfAmount(clause: Clause, before: Clause | undefined): boolean {
  if (!before || !leansBack(clause) || amountOfClause(clause)) return false;
  const amount = amountOfClause(before);
  return amount?.place === 'before' && amount.concept.is !== 'amount' && kindOf(clause) === kindOf(before);
}

function kindOf({ concepts }: Clause): 'adjective' | 'property' | null {
  const head = concepts.find(({ is }) => HEADS.has(is));
  return head ? (head.is === 'property' ? 'property' : 'adjective') : null;
}

function amountOfClause({ concepts }: Clause): { concept: Concept; place: 'before' | 'after' } | null {
  const at = concepts.findIndex(({ is }) => AMOUNTS.has(is));
  if (at < 0) return null;
  const head = concepts.findIndex(({ is }) => HEADS.has(is));
  return { concept: concepts[at]!, place: at < head ? 'before' : 'after' };
}
