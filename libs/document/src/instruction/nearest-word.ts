import { LEXICON } from './lexicon';

const FARTHEST = 2;
const SHORTEST = 4;
const LONGEST = 20;

/** The one word of the lexicon that a misspelt word may be, or null. Its cost is bounded by the lexicon, not by the text. */
export function nearestWord(word: string): string | null {
  if (word.length < SHORTEST || word.length > LONGEST) return null;
  let nearest: string | null = null;
  let least = Math.min(FARTHEST, Math.floor(word.length / 3)) + 1;
  for (const known of LEXICON.keys()) {
    if (known.length < SHORTEST || Math.abs(known.length - word.length) >= least) continue;
    const distance = editDistance(word, known);
    if (distance < least) [nearest, least] = [known, distance];
  }
  return nearest;
}

/** Letters put in, left out, exchanged or swapped with their neighbour (optimal string alignment). */
function editDistance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const cost = one[row - 1] === other[column - 1] ? 0 : 1;
      let best = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + cost);
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (row > 1 && column > 1 && swapped) best = Math.min(best, beforeLast[column - 2]! + 1);
      current.push(best);
    }
    [beforeLast, last] = [last, current];
  }
  return last[other.length]!;
}
