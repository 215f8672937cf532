import type { Concept } from './concepts';
import { ASKED, CORRECTED, EMPTY, NEGATED, needsSelection, refuse, type Refused } from './refusals';

const POLITE = /^(can|could|will|would) (you|we)/;
const ONE_OF_TWO = refuse('ambiguous', 'Say one of the two.', ['make it warmer']);
const NOT_SAYING = new Set<Concept['is']>(['filler', 'and', 'then']);

/** Why a whole sentence is refused whatever its clauses say, or null. */
export function refusedSentence(concepts: readonly Concept[], sentence: string): Refused | null {
  const said = concepts.filter(({ is }) => !NOT_SAYING.has(is));
  if (said.length === 0) return EMPTY;
  if (isQuestion(concepts, said)) return ASKED;
  const exception = said.find(({ is }) => is === 'except');
  if (exception) return needsSelection(restOfClause(concepts, exception, sentence));
  if (said.some(({ is }) => is === 'negation')) return NEGATED;
  const correction = said.find(({ is }) => is === 'correction');
  if (correction) return correction.text === 'or' ? ONE_OF_TWO : CORRECTED;
  return null;
}

/** A request may end in a question mark when it began politely; a question word makes it a question. */
function isQuestion(concepts: readonly Concept[], said: readonly Concept[]): boolean {
  const marks = said.filter(({ text }) => text === '?').length;
  const first = said[0]!;
  if (first.is === 'question' && first.text !== '?') return true;
  const opening = concepts.slice(0, concepts.indexOf(first));
  return marks > 0 && !opening.some(({ text }) => POLITE.test(text));
}

function restOfClause(concepts: readonly Concept[], exception: Concept, sentence: string): string {
  const from = concepts.indexOf(exception);
  const end = concepts.findIndex(({ is }, at) => at > from && (is === 'then' || is === 'black-white'));
  const last = concepts[(end < 0 ? concepts.length : end) - 1] ?? exception;
  return sentence.slice(exception.from, last.to);
}
