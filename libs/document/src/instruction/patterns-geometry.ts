import type { ClauseReading, ClauseWords, Phrasing } from './clause-words';
import type { Concept } from './concepts';
import { RATIO_RANGE, refuse, SIZE_RANGE, TURN_RANGE, TWO_WAYS } from './refusals';

const RATIO_MAX = 100;
const SIDE_MAX = 30_000;
const PERCENT_MAX = 1000;
const WIDESCREEN = { width: 16, height: 9 };

const WHICH_RATIO = refuse('ambiguous', 'Say to what ratio.', ['crop to 16:9', 'make it square']);
const WHICH_SIZE = refuse('ambiguous', 'Say to what size.', ['resize to 50 %', 'resize to 800 px wide']);
const WHICH_TURN = refuse('ambiguous', 'Say which way to turn it.', ['rotate left', 'rotate right']);
const WHICH_AXIS = refuse('ambiguous', 'Say flip horizontally or flip vertically.', [
  'flip horizontally',
  'flip vertically',
]);

function cropped(words: ClauseWords): ClauseReading {
  const found = words.get('ratio') ?? words.get('pair');
  if (!found) return WHICH_RATIO;
  if (!found.figures)
    return { kind: 'crop', ratio: found.text.includes('wide') ? WIDESCREEN : { width: 1, height: 1 } };
  const ratio = wholeRatio(found.figures);
  return ratio ? { kind: 'crop', ratio } : RATIO_RANGE;
}

/** 16:9 as it is; 2.35:1 in the smallest whole numbers, 47:20; null when they would not be 1 to 100. */
function wholeRatio(figures: readonly string[]): { width: number; height: number } | null {
  const decimals = Math.max(...figures.map((figure) => (figure.split('.')[1] ?? '').length));
  if (decimals > 4) return null;
  const [width = 0, height = 0] = figures.map((figure) => Math.round(Number(figure) * 10 ** decimals));
  if (width < 1 || height < 1) return null;
  const divisor = decimals > 0 ? commonDivisor(width, height) : 1;
  const ratio = { width: width / divisor, height: height / divisor };
  return ratio.width <= RATIO_MAX && ratio.height <= RATIO_MAX ? ratio : null;
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other);
}

function rotated(words: ClauseWords): ClauseReading {
  if (words.get('half-turn') || words.get('upside-down')) return { kind: 'rotate', degrees: 180 };
  const found = words.get('degrees') ?? words.get('number');
  const side = words.get('side')?.sign;
  if (!found && side === undefined) return WHICH_TURN;
  if (found?.signed && side !== undefined) return TWO_WAYS;
  const size = found ? (found.amount ?? Number(found.figures?.[0])) : 90;
  const sign = side ?? (found?.signed === '-' ? -1 : 1);
  const degrees = (sign * size + 360) % 360;
  return (degrees === 90 || degrees === 180 || degrees === 270) && size < 360
    ? { kind: 'rotate', degrees }
    : TURN_RANGE;
}

function flipped(words: ClauseWords): ClauseReading {
  if (words.get('upside-down')) return { kind: 'flip', axis: 'vertical' };
  const axis = words.get('axis')?.axis;
  if (axis) return { kind: 'flip', axis };
  return words.get('mirror') ? { kind: 'flip', axis: 'horizontal' } : WHICH_AXIS;
}

/** "resize to 50 %", "half the size": what the picture measures afterwards. */
function resizedTo(words: ClauseWords): ClauseReading {
  const percent = percentOf(words.get('percent') ?? words.get('times') ?? words.get('as-big'));
  if (percent === null) return SIZE_RANGE;
  const wanted = words.get('resize')?.sign ?? words.get('bigger')?.sign;
  if (wanted !== undefined && wanted > 0 !== percent > 100) return TWO_WAYS;
  return { kind: 'resize', to: { percent } };
}

/** "50 % smaller", "enlarge by 20 %": by how much it changes. */
function resizedBy(words: ClauseWords): ClauseReading {
  const sign = (words.get('resize') ?? words.get('bigger') ?? words.get('raise'))?.sign;
  if (sign === undefined) return WHICH_SIZE;
  const by = percentOf(words.get('percent'));
  if (by === null) return SIZE_RANGE;
  const percent = Number((100 + sign * by).toPrecision(12));
  return percent >= 1 && percent <= PERCENT_MAX ? { kind: 'resize', to: { percent } } : SIZE_RANGE;
}

function percentOf(found: Concept | undefined): number | null {
  const figures = found?.figures?.[0];
  const times =
    found?.is === 'times' || found?.is === 'as-big' ? (found.amount ?? Number(figures)) * 100 : undefined;
  const percent = times ?? Number(figures);
  return found?.signed !== '-' && percent >= 1 && percent <= PERCENT_MAX ? percent : null;
}

function resizedToPixels(words: ClauseWords): ClauseReading {
  const pair = words.get('pair')?.figures;
  if (pair && isRatioLike(words.get('pair'))) return WHICH_SIZE;
  const [width, height] = pair ?? [words.get('wide') && pixels(words), words.get('high') && pixels(words)];
  const sides = { width: sideOf(width), height: sideOf(height) };
  if (sides.width === null || sides.height === null) return SIZE_RANGE;
  if (sides.width && sides.height)
    return { kind: 'resize', to: { width: sides.width, height: sides.height } };
  if (sides.width) return { kind: 'resize', to: { width: sides.width } };
  return sides.height ? { kind: 'resize', to: { height: sides.height } } : WHICH_SIZE;
}

/** "4x3" may be a ratio as well as a very small picture; "4x3 px" may not. */
function isRatioLike(pair: Concept | undefined): boolean {
  return (
    !/px|pixel/.test(pair?.text ?? '') &&
    (pair?.figures ?? []).every((figure) => Number(figure) > 0 && Number(figure) <= RATIO_MAX)
  );
}

function pixels(words: ClauseWords): string | undefined {
  const found = words.get('pixels');
  return found?.signed === '' ? found.figures?.[0] : '0';
}

/** A side in whole pixels; undefined when it is not named, null when it is out of range. */
function sideOf(figures: string | undefined): number | null | undefined {
  if (figures === undefined) return undefined;
  const side = Number(figures);
  return Number.isInteger(side) && side >= 1 && side <= SIDE_MAX ? side : null;
}

export const GEOMETRY_PATTERNS: readonly Phrasing[] = [
  {
    said: [
      'crop|convert it? to? ratio|pair crop-word? it?',
      'crop it? to? crop-word? ratio crop-word?',
      'make it? to? ratio crop-word? it?',
      'ratio crop-word? crop',
      'set|convert crop-word to? ratio',
      'crop it?',
    ],
    means: cropped,
  },
  {
    said: [
      'rotate|turn it? by? degrees side?',
      'rotate it? number side?',
      'rotate it? side by? number',
      'rotate|turn it? side',
      'rotate|turn it? side degrees',
      'rotate|turn it? upside-down',
      'rotate|turn it? half-turn side?',
      'make half-turn',
      'make degrees side',
      'rotate it?',
    ],
    means: rotated,
  },
  {
    said: ['flip|mirror it? axis?', 'flip it upside-down', 'flip upside-down', 'axis flip|mirror'],
    means: flipped,
  },
  {
    said: [
      'resize it? size? to? percent size?',
      'raise size to percent',
      'resize it? to? times size?',
      'make it times size',
      'make it times bigger',
      'times size',
      'make? it? as-big',
      'resize it? to? as-big',
    ],
    means: (words) => (isBy(words) ? resizedBy(words) : resizedTo(words)),
  },
  {
    said: ['raise size percent'],
    means: (words) => resizedBy(words),
  },
  {
    said: ['make? it percent bigger', 'make? it bigger percent', 'make it bigger', 'make it amount bigger'],
    means: (words) => (words.get('percent') ? resizedBy(words) : WHICH_SIZE),
  },
  {
    said: [
      'resize|convert|make it? to? pixels wide|high',
      'resize|convert|make it? to? wide|high to? pixels',
      'resize|convert|make it? to? pair',
      'resize it? to? pixels',
      'resize it?',
      'resize it? to? number',
    ],
    means: resizedToPixels,
  },
];

/** Whether a percentage is a difference ("by 20 %") and not a size ("to 20 %"). */
function isBy(words: ClauseWords): boolean {
  if (!words.get('percent')) return false;
  return words.get('percent')?.by === true || (words.get('resize')?.sign !== undefined && !words.get('to'));
}
