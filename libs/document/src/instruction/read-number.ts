import type { Meaning, Concept } from './concepts';
import type { Token } from './tokens';

interface NumberFound {
  readonly length: number;
  readonly meaning: Meaning & Pick<Concept, 'figures' | 'signed'>;
}

/** A map and not an object: "5 constructor" is no unit. */
const UNITS = new Map<string, Meaning['is']>([
  ['%', 'percent'],
  ['percent', 'percent'],
  ['pct', 'percent'],
  ['px', 'pixels'],
  ['pixel', 'pixels'],
  ['pixels', 'pixels'],
  ['°', 'degrees'],
  ['degrees', 'degrees'],
  ['degree', 'degrees'],
  ['deg', 'degrees'],
  ['stop', 'stops'],
  ['stops', 'stops'],
  ['ev', 'stops'],
  ['times', 'times'],
]);
/** No slash: "1/2" is a half as well as a ratio. */
const RATIO_SIGNS = new Set([':', 'by']);

/** A number with its unit at a place, or null. A figure that can be read in two ways is a `bad-number`. */
export function readNumber(tokens: readonly Token[], at: number): NumberFound | null {
  const first = figureAt(tokens, at);
  if (!first) return null;
  const { figure, signed, length } = first;
  const unit = tokens[at + length]?.text ?? '';
  const second = figureAt(tokens, at + length + 1);
  if (second && signed === '' && second.signed === '') {
    if (RATIO_SIGNS.has(unit)) return pairOf('ratio', figure, second.figure, length + 1 + second.length);
    if (unit === 'x') {
      const end = length + 1 + second.length;
      return pairOf(
        'pair',
        figure,
        second.figure,
        end + (UNITS.get(tokens[at + end]?.text ?? '') === 'pixels' ? 1 : 0),
      );
    }
  }
  if (unit === 'x') return found('times', [figure], signed, length + 1);
  const is = UNITS.get(unit);
  return is ? found(is, [figure], signed, length + 1) : found('number', [figure], signed, length);
}

function pairOf(is: Meaning['is'], one: string, other: string, length: number): NumberFound {
  return found(is, [one, other], '', length);
}

function found(is: Meaning['is'], figures: string[], signed: Token['sign'], length: number): NumberFound {
  const bad = figures.some((figure) => figure.includes(','));
  return { length, meaning: { is: bad ? 'bad-number' : is, figures, signed } };
}

const ONES = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
];
const TEENS = ['twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const SMALL = new Map([...ONES, ...TEENS].map((word, value) => [word, value]));
const TENS = new Map(
  ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map((word, at) => [
    word,
    20 + 10 * at,
  ]),
);

interface Figure {
  readonly figure: string;
  readonly signed: Token['sign'];
  readonly length: number;
}

function figureAt(tokens: readonly Token[], at: number): Figure | null {
  const token = tokens[at];
  if (token?.kind === 'number') return { figure: withPoint(token.text), signed: token.sign, length: 1 };
  if (token?.kind !== 'word') return null;
  const tens = TENS.get(token.text);
  if (tens !== undefined) {
    const ones = SMALL.get(tokens[at + 1]?.text ?? '');
    const isCompound = ones !== undefined && ones > 0 && ones < 10;
    return { figure: String(tens + (isCompound ? ones : 0)), signed: '', length: isCompound ? 2 : 1 };
  }
  const small = SMALL.get(token.text);
  if (small !== undefined) return { figure: String(small), signed: '', length: 1 };
  const isHundred = (token.text === 'a' && tokens[at + 1]?.text === 'hundred') || token.text === 'hundred';
  return isHundred ? { figure: '100', signed: '', length: token.text === 'a' ? 2 : 1 } : null;
}

/** A decimal comma becomes a point; a comma before three figures may mean thousands and stays. */
function withPoint(figures: string): string {
  return /,\d{3}$/.test(figures) ? figures : figures.replace(',', '.');
}
