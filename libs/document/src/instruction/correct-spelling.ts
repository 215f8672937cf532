import type { Clause } from './clauses';
import { clausesOf } from './clauses';
import { nearestWord } from './nearest-word';
import { readClause } from './read-clause';
import { readConcepts } from './read-concepts';
import { refusedSentence } from './refused-sentence';
import { refuse, type Refused } from './refusals';
import { tokensOf } from './tokens';

/**
 * The refusal of a clause whose one strange word is a misspelt known one: it offers the clause spelt right, and does
 * not run it. Null when another word would not make the clause readable.
 */
export function refusedSpelling({ concepts }: Clause, sentence: string): Refused | null {
  const unknown = concepts.filter(({ is }) => is === 'unknown');
  const known = unknown.length === 1 ? nearestWord(unknown[0]!.text) : null;
  if (known === null) return null;
  const { from, to, text } = unknown[0]!;
  // A determiner before the word is part of its place; it stays.
  const word = sentence.slice(from, to);
  const start = to - (word.length - Math.max(0, word.toLowerCase().lastIndexOf(text)));
  const offer = sentence.slice(concepts[0]!.from, start) + known + sentence.slice(to, concepts.at(-1)!.to);
  if (!isReadable(offer)) return null;
  return refuse('unknown-word', `I do not know "${text}". Did you mean "${offer}"? Say it so instead.`, [
    offer,
  ]);
}

function isReadable(sentence: string): boolean {
  const concepts = readConcepts(tokensOf(sentence));
  if (refusedSentence(concepts, sentence)) return false;
  return clausesOf(concepts).every(({ concepts: clause }) => {
    const result = readClause(clause);
    return result !== null && !('ok' in result);
  });
}
