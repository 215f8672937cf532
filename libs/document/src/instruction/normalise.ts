/** A sentence made regular, each of its characters with its place [from, to) in the sentence as typed. */
export interface Normalised {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** What looks alike and means the same: quotes, dashes, the multiplication sign, blanks of all widths. */
const ALIKE = new Map([
  ['’', "'"],
  ['‘', "'"],
  ['`', "'"],
  ['´', "'"],
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['«', '"'],
  ['»', '"'],
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
  ['‐', '-'],
  ['‑', '-'],
  ['×', 'x'],
  ['∶', ':'],
  ['…', '.'],
]);
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const BLANK = /\s/;

/** NFKC and lower case, character by character, so that places are known; lookalikes become one sign. */
export function normalise(sentence: string): Normalised {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const typed of sentence) {
    const end = at + typed.length;
    const regular = INVISIBLE.test(typed) ? '' : regularOf(typed);
    for (let unit = 0; unit < regular.length; unit++) {
      from.push(at);
      to.push(end);
    }
    text += regular;
    at = end;
  }
  return { text, from, to };
}

function regularOf(typed: string): string {
  if (BLANK.test(typed)) return ' ';
  const alike = ALIKE.get(typed);
  if (alike !== undefined) return alike;
  const regular = typed.normalize('NFKC').toLowerCase();
  return ALIKE.get(regular) ?? regular;
}
