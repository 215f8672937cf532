import { normalise } from './normalise';

/** A word, figure or mark of a sentence; [from, to) is its place in the sentence as typed. */
export interface Token {
  readonly kind: 'word' | 'number' | 'hex' | 'quoted' | 'mark';
  /** In lower case; a number with a point and without its sign. */
  readonly text: string;
  readonly sign: '' | '+' | '-';
  readonly from: number;
  readonly to: number;
}

const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /[0-9]/;

/** Cuts a sentence into tokens in one pass over its characters. A hyphen between letters is a blank. */
export function tokensOf(sentence: string): Token[] {
  const { text, from, to } = normalise(sentence);
  const tokens: Token[] = [];
  const add = (
    kind: Token['kind'],
    start: number,
    end: number,
    value = text.slice(start, end),
    sign: Token['sign'] = '',
  ) => tokens.push({ kind, text: value, sign, from: from[start]!, to: to[end - 1]! });
  for (let at = 0; at < text.length;) {
    const sign = signAt(text, at);
    if (text[at] === ' ' || isHyphen(text, at)) at++;
    else if (sign !== '' || isDigit(text[at])) {
      const start = at + sign.length;
      const end = numberEnd(text, start);
      add('number', at, end, text.slice(start, end), sign);
      at = end;
    } else {
      const [kind, end] = scan(text, at);
      add(kind, at, end);
      at = end;
    }
  }
  return tokens;
}

function scan(text: string, at: number): [Token['kind'], number] {
  if (text[at] === '#') return scanHex(text, at);
  if (text[at] === '"') {
    const end = text.indexOf('"', at + 1);
    return end < 0 ? ['mark', at + 1] : ['quoted', end + 1];
  }
  if (!isLetter(text[at])) return ['mark', at + 1];
  let end = at + 1;
  while (isLetter(text[end]) || (text[end] === "'" && isLetter(text[end + 1]))) end++;
  return ['word', end];
}

function scanHex(text: string, at: number): [Token['kind'], number] {
  let end = at + 1;
  while (isLetter(text[end]) || isDigit(text[end])) end++;
  const digits = text.slice(at + 1, end);
  return [/^([0-9a-f]{3}|[0-9a-f]{6})$/.test(digits) ? 'hex' : 'mark', end];
}

/** A plus or minus that belongs to the figure behind it: nothing but a blank stands before it. */
function signAt(text: string, at: number): Token['sign'] {
  const sign = text[at];
  if (sign !== '+' && sign !== '-') return '';
  return isDigit(text[at + 1]) && (at === 0 || text[at - 1] === ' ') ? sign : '';
}

function isHyphen(text: string, at: number): boolean {
  return text[at] === '-' && isLetter(text[at - 1]) && isLetter(text[at + 1]);
}

/** Past the figures, with a point or comma when figures follow it. */
function numberEnd(text: string, start: number): number {
  let end = start;
  while (isDigit(text[end])) end++;
  if ((text[end] === '.' || text[end] === ',') && isDigit(text[end + 1])) {
    end++;
    while (isDigit(text[end])) end++;
  }
  return end;
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && LETTER.test(sign);
const isDigit = (sign: string | undefined): boolean => sign !== undefined && DIGIT.test(sign);
