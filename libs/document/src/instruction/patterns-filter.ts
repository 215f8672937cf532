import { amountOf, fractionOf } from './read-amount';
import type { ClauseReading, ClauseWords, Phrasing } from './clause-words';
import { AMOUNT_RANGE, refuse } from './refusals';

/** sigma as a fraction of the shorter side at amount 1. */
const BLUR_AT_ONE = 1 / 20;
const BLUR_RANGE = refuse('out-of-range', 'A blur goes up to 5 % of the shorter side.', ['blur by 20 %']);
const GREY_OR_PALER = refuse(
  'ambiguous',
  'Say black and white for no colour, or by how much it shall be paler.',
  ['black and white', 'reduce saturation by 20 %'],
);

function blackWhite(words: ClauseWords): ClauseReading {
  const amount = amountOf(words, 1);
  return typeof amount === 'number' ? { kind: 'black-white', amount } : amount;
}

function sharpened(words: ClauseWords): ClauseReading {
  const amount = amountOf(words);
  return typeof amount === 'number' ? { kind: 'sharpen', amount } : amount;
}

function blurred(words: ClauseWords): ClauseReading {
  if ((words.get('more')?.sign ?? words.get('raise')?.sign ?? 1) < 0) {
    return refuse('ambiguous', 'A blur cannot be taken back. Undo it, or say sharpen.', ['sharpen a bit']);
  }
  const amount = amountOf(words);
  // Divided, not multiplied: 20 % is .01 and not .010000000000000002.
  return typeof amount === 'number' ? { kind: 'blur', sigmaFraction: amount / (1 / BLUR_AT_ONE) } : amount;
}

function blurredBySide(words: ClauseWords): ClauseReading {
  const percent = words.get('percent');
  const sigmaFraction = fractionOf(percent?.figures?.[0] ?? '');
  return percent?.signed === '' && sigmaFraction <= BLUR_AT_ONE
    ? { kind: 'blur', sigmaFraction }
    : BLUR_RANGE;
}

function desaturated(words: ClauseWords): ClauseReading {
  if (!words.get('amount') && !words.get('percent')) return GREY_OR_PALER;
  const amount = amountOf(words);
  return typeof amount === 'number' ? { kind: 'adjust', property: 'saturation', amount: -amount } : amount;
}

function unchanged(words: ClauseWords, kind: 'black-white' | 'sharpen'): ClauseReading {
  const figures = words.get('percent')?.figures?.[0] ?? '';
  return fractionOf(figures) === 0 ? { kind, amount: 0 } : AMOUNT_RANGE;
}

export const FILTER_PATTERNS: readonly Phrasing[] = [
  {
    said: [
      'make|convert|turn? it? to? black-white it? amount|percent?',
      'make|convert|turn? it? amount|percent to? black-white it?',
      'remove colours|colour-word',
      'apply black-white it?',
    ],
    means: blackWhite,
  },
  {
    said: ['amount|percent? sharpen it? amount|percent?', 'amount|percent? sharpen it? more'],
    means: sharpened,
  },
  {
    said: [
      'amount|percent? blur it? amount|percent?',
      'add|apply blur amount|percent?',
      'add|apply? amount blur',
      'make? it? amount? blurry amount|percent?',
      'make? it? amount? more blurry|blur amount|percent?',
      'raise blur amount|percent?',
      'blur it? more',
    ],
    means: blurred,
  },
  { said: ['blur it? percent determiner? shorter-side'], means: blurredBySide },
  { said: ['amount|percent? desaturate it|colours? amount|percent?'], means: desaturated },
  { said: ['black-white with percent'], means: (words) => unchanged(words, 'black-white') },
  { said: ['sharpen with percent'], means: (words) => unchanged(words, 'sharpen') },
];
