import { fullHex } from './colour-names';
import type { Concept, Meaning } from './concepts';
import { LEXICON, LONGEST_PHRASE } from './lexicon';
import { readNumber } from './read-number';
import type { Token } from './tokens';

/** Tokens as concepts: numbers with their units first, then the longest phrase of the lexicon at each place. */
export function readConcepts(tokens: readonly Token[]): Concept[] {
  const concepts: Concept[] = [];
  for (let at = 0; at < tokens.length;) {
    const { length, meaning } = readNumber(tokens, at) ?? longestPhrase(tokens, at);
    const [first, last] = [tokens[at]!, tokens[at + length - 1]!];
    const text = textOf(tokens, at, at + length);
    concepts.push({ ...meaning, text, from: first.from, to: last.to });
    at += length;
  }
  return settle(concepts);
}

interface Found {
  readonly length: number;
  readonly meaning: Meaning;
}

function longestPhrase(tokens: readonly Token[], at: number): Found {
  const token = tokens[at]!;
  if (token.kind === 'quoted') return { length: 1, meaning: { is: 'quoted' } };
  if (token.kind === 'hex') return { length: 1, meaning: { is: 'colour', hex: fullHex(token.text) } };
  for (let length = Math.min(LONGEST_PHRASE, tokens.length - at); length > 0; length--) {
    const meaning = LEXICON.get(textOf(tokens, at, at + length));
    if (meaning) return { length, meaning };
  }
  return { length: 1, meaning: { is: 'unknown' } };
}

function textOf(tokens: readonly Token[], from: number, to: number): string {
  let text = tokens[from]!.text;
  for (let at = from + 1; at < to; at++) text += ` ${tokens[at]!.text}`;
  return text;
}

const DEFINITE = new Set(['the', 'my', 'our', 'your', 'its', 'this', 'that', 'all', 'every', 'each']);
/** Before these a determiner says nothing. */
const AFTER_DETERMINER = new Set<Concept['is']>([
  'adjective',
  'base',
  'it', 'colours', 'property', 'colour', 'colour-word', 'black-white', 'ratio', 'crop-word', 'size', 'wide', 'high',
  'amount', 'percent', 'degrees', 'times', 'more', 'blur', 'half-turn', 'tolerance', 'shorter-side', 'pixels', 'side',
]); // prettier-ignore
/** "this" and "that" mean the picture unless a noun follows. */
const STANDS_ALONE = new Set(['this', 'that']);
const NOUNS = new Set<Concept['is'] | undefined>(['unknown', 'region', 'layers', 'determiner']);
const QUANTITIES = new Set<Concept['is']>(['amount', 'percent', 'stops', 'degrees', 'times']);

/** Takes away small words that carry no meaning where they stand: "by" before a quantity, "the" before a known thing. */
function settle(concepts: readonly Concept[]): Concept[] {
  const settled: Concept[] = [];
  let from: number | null = null;
  let definite = false;
  let by = false;
  concepts.forEach((concept, at) => {
    const next = concepts[at + 1]?.is;
    const carriesOn =
      (concept.is === 'by' && next !== undefined && QUANTITIES.has(next)) ||
      (concept.is === 'determiner' &&
        next !== undefined &&
        (AFTER_DETERMINER.has(next) || next === 'determiner'));
    if (concept.is === 'determiner' && DEFINITE.has(concept.text)) definite = true;
    if (concept.is === 'by') by = carriesOn;
    if (carriesOn) {
      from ??= concept.from;
      return;
    }
    const standsAlone = STANDS_ALONE.has(concept.text) && !NOUNS.has(next);
    const is = concept.is === 'determiner' && standsAlone ? 'it' : concept.is;
    settled.push({
      ...concept,
      is,
      from: from ?? concept.from,
      ...(definite ? { definite } : {}),
      ...(by ? { by } : {}),
    });
    from = null;
    by = false;
    if (concept.is !== 'determiner') definite = false;
  });
  return settled;
}
