import {
  INSTRUCTION_MAX,
  PixelOperation,
  type InstructionReading,
  type UnderstoodOperation,
} from '@lamina/contract';
import { classifyFailure } from './classify-failure';
import { refusedSpelling } from './correct-spelling';
import { clausesOf, leansBack, type Clause } from './clauses';

import { readClause } from './read-clause';
import { readConcepts } from './read-concepts';
import { refusedSentence } from './refused-sentence';
import { refuse, TOO_MANY, TWO_WAYS, type Refused } from './refusals';
import { isUnsureOfAmount, shareAmounts } from './share-amounts';
import { tokensOf } from './tokens';

const OPERATIONS_MAX = 20;
const HOW_MUCH_EACH = refuse('ambiguous', 'Say for each change how much.', ['20 % brighter and 20 % warmer']);
const SHORTER = refuse(
  'too-long',
  `A sentence may have up to ${INSTRUCTION_MAX} characters. Say it in fewer words.`,
  ['make it warmer and a little brighter'],
);
const THE_WHOLE_OR_A_PART = refuse(
  'ambiguous',
  '"it" may be the part or the whole picture. Say only what shall happen to the whole picture.',
  ['make it brighter'],
);

/**
 * What a sentence asks for: operations to confirm, or a refusal that says what to do. It never guesses: a word that no
 * pattern uses refuses its clause. Pure and linear in the length of the sentence.
 */
export function readInstruction(text: string): InstructionReading {
  if (text.length > INSTRUCTION_MAX) return refusal(SHORTER, '', []);
  const concepts = readConcepts(tokensOf(text));
  const whole = refusedSentence(concepts, text);
  if (whole) return refusal(whole, text.trim(), []);
  const clauses = shareAmounts(clausesOf(concepts.filter(({ text: word }) => word !== '?')));
  if (clauses.length > OPERATIONS_MAX) return refusal(TOO_MANY, text.trim(), []);
  const read = withNeighbours(
    clauses.map((clause, at) => readOne(clause, clauses[at - 1], text)),
    text,
  );
  return summed(read, text);
}

interface ReadClause {
  readonly clause: Clause;
  readonly from: number;
  readonly to: number;
  readonly result: PixelOperation | Refused;
}

function readOne(clause: Clause, before: Clause | undefined, text: string): ReadClause {
  const { concepts } = clause;
  const from = concepts[0]!.from;
  const to = concepts.at(-1)!.to;
  return { clause, from, to, result: resultOf(clause, before, text) };
}

function resultOf(clause: Clause, before: Clause | undefined, text: string): PixelOperation | Refused {
  const result =
    readClause(clause.concepts) ?? refusedSpelling(clause, text) ?? classifyFailure(clause, text);
  if (isRefused(result)) return result;
  if (isUnsureOfAmount(clause, before)) return HOW_MUCH_EACH;
  const checked = PixelOperation.safeParse(result);
  return checked.success
    ? checked.data
    : refuse('out-of-range', 'A number in it is out of range.', ['crop to 16:9']);
}

/** A clause that leans on a refused one, or speaks of "it" after a part of the picture, is not understood alone. */
function withNeighbours(read: readonly ReadClause[], text: string): ReadClause[] {
  const result: ReadClause[] = [];
  for (const one of read) {
    const last = result.at(-1);
    if (last && isRefused(last.result) && leansBack(one.clause)) {
      result[result.length - 1] = { ...last, to: one.to };
    } else if (last && isRemainder(one)) {
      result[result.length - 1] = { ...last, to: one.to, result: one.result };
    } else if (last && isPart(one) && leansBack(one.clause) && text.slice(last.to, one.from).length < 6) {
      result[result.length - 1] = { ...last, to: one.to, result: one.result };
    } else if (result.some(isPart) && one.clause.concepts.some(({ is }) => is === 'it')) {
      result.push({ ...one, result: THE_WHOLE_OR_A_PART });
    } else result.push(one);
  }
  return result;
}

/** "vertically", "by 10 %", "red": a refused piece of known words that only the clause before it could explain. */
const isRemainder = ({ clause, result }: ReadClause): boolean =>
  isRefused(result) && leansBack(clause) && result !== HOW_MUCH_EACH && result.reason === 'ambiguous';

const isPart = ({ result }: ReadClause): boolean => isRefused(result) && result.reason === 'needs-selection';

function summed(read: readonly ReadClause[], text: string): InstructionReading {
  const understood: UnderstoodOperation[] = [];
  const failed: ReadClause[] = [];
  for (const one of read) {
    if (isRefused(one.result)) failed.push(one);
    else understood.push({ operation: one.result, from: one.from, to: one.to });
  }
  const opposite = contradictionIn(understood);
  if (opposite) return refusal(TWO_WAYS, text.slice(opposite.from, opposite.to), []);
  if (failed.length === 0) return { ok: true, language: 'en', understood };
  const first = failed.find(({ result }) => result === THE_WHOLE_OR_A_PART) ?? failed[0]!;
  const parts = failed.map(({ from, to }) => text.slice(from, to));
  return refusal(first.result as Refused, text.slice(first.from, first.to), understood, parts);
}

/** The later of two changes of one property in opposite directions. */
function contradictionIn(understood: readonly UnderstoodOperation[]): UnderstoodOperation | null {
  const signs = new Map<string, number>();
  for (const one of understood) {
    const { operation } = one;
    if (operation.kind !== 'adjust' || operation.amount === 0) continue;
    const sign = Math.sign(operation.amount);
    if ((signs.get(operation.property) ?? sign) !== sign) return one;
    signs.set(operation.property, sign);
  }
  return null;
}

function isRefused(result: PixelOperation | Refused): result is Refused {
  return 'ok' in result;
}

const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function refusal(
  { reason, message, suggestions }: Refused,
  failed: string,
  understood: UnderstoodOperation[],
  parts: readonly string[] = [failed],
): InstructionReading {
  const count = understood.length;
  const changes = `${COUNTS[count] ?? String(count)} ${count === 1 ? 'change' : 'changes'}`;
  const left = parts.map((part) => `"${part}"`).join(' and ');
  const opening = count > 0 ? `I understood ${changes}. Left out: ${left}. ` : '';
  const offer = suggestions[0];
  const example =
    /instead|example|can:/.test(message) || offer === undefined ? '' : ` For example: ${offer}.`;
  return {
    ok: false,
    understood,
    failed,
    reason,
    message: `${opening}${message}${example}`,
    suggestions: [...suggestions],
  };
}
