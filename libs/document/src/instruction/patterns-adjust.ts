import type { AdjustProperty } from '@lamina/contract';
import type { Meaning } from './concepts';
import { amountOf, fractionOf } from './read-amount';
import type { ClauseReading, ClauseWords, Phrasing } from './clause-words';
import { AMOUNT_RANGE, refuse, STOPS_RANGE, TWO_AMOUNTS, TWO_WAYS } from './refusals';

const STOPS_AT_ONE = 4;
/** "the colours" may become warmer or more vivid, not brighter: that would be a matter of taste. */
const OF_COLOURS = new Set<Meaning['property']>(['warmth', 'saturation', 'vibrance']);

const ONE_WAY = refuse('ambiguous', 'Say sharpen or blur: one is not the other backwards.', [
  'sharpen a bit',
  'blur it a bit',
]);
const BRIGHTER_HOW = refuse('ambiguous', 'Stops are for exposure.', ['increase exposure by 1 stop']);
const UP_OR_DOWN = refuse('ambiguous', 'Say whether it shall be more or less.', [
  'increase contrast by 20 %',
]);
const SAY_HOW = refuse('ambiguous', 'Say it as a change.', ['make it brighter', 'more contrast']);
const WHICH_COLOURS = refuse('ambiguous', 'Say it of the picture, not of its colours.', ['make it brighter']);

/** The clause's one property, moved up (1) or down (-1) by the amount it names. */
function adjusted(words: ClauseWords, property: Meaning['property'], sign: 1 | -1): ClauseReading {
  if (words.get('colours') && !OF_COLOURS.has(property)) return WHICH_COLOURS;
  if (words.get('stops')) return exposedByStops(words, property, sign);
  const amount = amountOf(words);
  if (typeof amount !== 'number') return amount;
  if (property === 'sharpness') return sign > 0 ? { kind: 'sharpen', amount } : ONE_WAY;
  if (property === 'blur') return sign > 0 ? { kind: 'blur', sigmaFraction: amount / 20 } : ONE_WAY;
  return { kind: 'adjust', property: property as AdjustProperty, amount: sign * amount };
}

function exposedByStops(words: ClauseWords, property: Meaning['property'], sign: 1 | -1): ClauseReading {
  const [stops, second] = words.all('stops');
  if (second || words.get('amount') || words.get('percent')) return TWO_AMOUNTS;
  if (property !== 'exposure' && property !== 'brightness') return BRIGHTER_HOW;
  const amount = Number(stops?.figures?.[0]) / STOPS_AT_ONE;
  if (stops?.signed === '-' || !(amount > 0 && amount <= 1)) return STOPS_RANGE;
  return { kind: 'adjust', property: 'exposure', amount: sign * amount };
}

/** "contrast +20 %": the sign is the direction, and 0 % is what an untouched slider says. */
function signedProperty(words: ClauseWords): ClauseReading {
  const percent = words.get('percent');
  const fraction = fractionOf(percent?.figures?.[0] ?? '');
  const property = words.get('property')?.property;
  if (percent?.signed === '') return UP_OR_DOWN;
  if (!(fraction <= 1)) return AMOUNT_RANGE;
  if (property === 'sharpness' || property === 'blur') {
    return percent?.signed === '+' ? { kind: 'sharpen', amount: fraction } : ONE_WAY;
  }
  const amount = percent?.signed === '-' ? 0 - fraction : fraction;
  return { kind: 'adjust', property: property as AdjustProperty, amount };
}

function raised(words: ClauseWords): ClauseReading {
  const sign = words.get('raise')?.sign ?? words.get('more')?.sign ?? words.get('particle')?.sign ?? 1;
  return adjusted(words, words.get('property')?.property, sign);
}

export const ADJUST_PATTERNS: readonly Phrasing[] = [
  {
    said: [
      'make? it|colours? A? adjective A?',
      'A? make it|colours? A? adjective A?',
      'it|colours make A? adjective A?',
      'A? adjective it|colours',
      'make it make A? adjective A?',
    ],
    means: (words) => adjusted(words, words.get('adjective')?.property, words.get('adjective')?.sign ?? 1),
  },
  {
    said: [
      'make? it|colours? A? more base A?',
      'it|colours make A? more base A?',
      'A? more base it|colours',
      'make it make A? more base A?',
    ],
    means: (words) => {
      const sign = (words.get('more')?.sign ?? 1) * (words.get('base')?.sign ?? 1);
      return adjusted(words, words.get('base')?.property, sign > 0 ? 1 : -1);
    },
  },
  {
    said: [
      'make|add? it? A? more property A?',
      'A? raise property A?',
      'it make A? more property A?',
      'add|apply amount property',
      'raise it? to? property A?',
      'turn property particle A?',
      'property particle A?',
      'add property A?',
    ],
    means: raised,
  },
  {
    said: ['make|add? it? A? more colour-word A?', 'make? it? A? more colours A?', 'A? raise colours A?'],
    means: (words) =>
      adjusted(words.without('colours'), 'saturation', (words.get('more') ?? words.get('raise'))?.sign ?? 1),
  },
  {
    said: ['A? adjust-verb particle? it? particle? A?', 'A? adjust-verb colours A?'],
    means: (words) => {
      const verb = words.get('adjust-verb');
      const particle = words.get('particle')?.sign ?? verb?.sign ?? 1;
      return particle === verb?.sign ? adjusted(words, verb.property, verb.sign) : TWO_WAYS;
    },
  },
  {
    said: ['A? base it particle? A?'],
    means: (words) => {
      const { property, sign = 1 } = words.get('base') ?? {};
      const particle = words.get('particle')?.sign ?? sign;
      if (property !== 'warmth') return SAY_HOW;
      if (particle !== sign) return TWO_WAYS;
      return adjusted(words, property, sign);
    },
  },
  { said: ['property percent', 'percent property'], means: signedProperty },
];
