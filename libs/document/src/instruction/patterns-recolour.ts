import type { ClauseReading, ClauseWords, Phrasing } from './clause-words';
import type { Concept } from './concepts';
import { fractionOf } from './read-amount';
import { AMOUNT_RANGE, refuse } from './refusals';

/** How far the change reaches and how much of the shading stays when nothing is said. */
export const DEFAULT_TOLERANCE = 0.2;
export const DEFAULT_SHADING = 1;

const SAME_COLOUR = refuse('contradiction', 'Both colours are the same. Say from which colour to which.', [
  'recolour red to blue',
]);
const WHICH_COLOUR = refuse('ambiguous', 'Say which colour becomes which.', ['recolour red to blue']);

function recoloured(words: ClauseWords): ClauseReading {
  const [from, to] = words.all('colour');
  if (from?.hex === undefined || to?.hex === undefined) return WHICH_COLOUR;
  if (from.hex === to.hex) return SAME_COLOUR;
  const percents = words.all('percent');
  const tolerance = words.get('tolerance') ? shareOf(percents[0]) : DEFAULT_TOLERANCE;
  const keepShading = words.get('shading') ? shareOf(percents.at(-1)) : DEFAULT_SHADING;
  if (tolerance === null || keepShading === null) return AMOUNT_RANGE;
  return { kind: 'recolour', from: from.hex, to: to.hex, tolerance, keepShading };
}

function shareOf(percent: Concept | undefined): number | null {
  const share = fractionOf(percent?.figures?.[0] ?? '');
  return percent?.signed === '' && share >= 0 && share <= 1 ? share : null;
}

const [FROM, TO] = ['colour-word? colour colour-word?', 'to|with|by colour-word? colour'];

const MOVES = 'recolour|convert|turn|replace';
const SETTINGS = [
  'tolerance percent',
  'shading percent',
  'tolerance percent shading percent',
  'with tolerance percent',
  'with percent tolerance',
];

export const RECOLOUR_PATTERNS: readonly Phrasing[] = [
  {
    said: ['', ...SETTINGS].map((settings) => `${MOVES} it? ${FROM} ${TO} ${settings}`.trim()),
    means: recoloured,
  },
  {
    said: [
      'make|turn|recolour|convert it? to? colour',
      'recolour it|colours?',
      'recolour|convert colour-word? colour',
      'recolour|convert colour-word to? colour?',
    ],
    means: () => WHICH_COLOUR,
  },
];
