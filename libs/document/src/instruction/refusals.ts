import type { RefusalReason } from '@lamina/contract';

/** Why a clause or a sentence was not read, with what to say instead. */
export interface Refused {
  readonly ok: false;
  readonly reason: RefusalReason;
  readonly message: string;
  readonly suggestions: readonly string[];
}

export const refuse = (
  reason: RefusalReason,
  message: string,
  suggestions: readonly string[] = [],
): Refused => ({
  ok: false,
  reason,
  message,
  suggestions,
});

/** What the built-in engine can do, in the words of the interface. */
export function whatItCan(): string[] {
  return [
    'brightness',
    'exposure',
    'contrast',
    'warmth',
    'saturation',
    'vibrance',
    'black and white',
    'recolour',
    'sharpen',
    'blur',
    'crop',
    'rotate',
    'flip',
    'resize',
  ];
}

const NO_MODEL = `This needs a model. None is installed here. The built-in engine can: ${whatItCan().join(', ')}.`;

/** The refusals of things that only a model could do. */
export const NEEDS_MODEL = {
  people: refuse('needs-model-people', NO_MODEL, ['make it brighter', 'sharpen a bit', 'black and white']),
  object: refuse('needs-model-new-object', NO_MODEL, [
    'crop to 16:9',
    'make it more vivid',
    'recolour red to blue',
  ]),
  style: refuse('needs-model-style', NO_MODEL, ['black and white', 'more contrast', 'more vivid']),
  weather: refuse('needs-model-weather', NO_MODEL, ['make it warmer', 'make it cooler', 'make it darker']),
  content: refuse('needs-model-content', NO_MODEL, [
    'recolour red to blue',
    'crop to 16:9',
    'make it warmer',
  ]),
} as const;

export const NEEDS_LAYERS = refuse(
  'needs-layers',
  'This works on layers. Split the picture into layers in the layer panel, choose one there, and say what to change in it.',
  ['make it brighter', 'crop to 16:9'],
);
export const NEEDS_PICTURE = refuse(
  'needs-picture',
  'This needs a second picture, and only one can be open. Say what to change in this one.',
  ['recolour red to blue', 'crop to 16:9'],
);

/** `part` as the person wrote it. */
export function needsSelection(part: string): Refused {
  return refuse(
    'needs-selection',
    `"${part}" is about a part of the picture: a mask must be painted over it, and the brush comes with the layered editor. Say it for the whole picture instead, or recolour one colour to another.`,
    ['make it brighter', 'blur it a bit', 'recolour red to blue'],
  );
}

export const AMOUNT_RANGE = refuse('out-of-range', 'An amount goes from 1 % to 100 %.', [
  'increase contrast by 20 %',
  'make it a bit warmer',
]);
export const STOPS_RANGE = refuse('out-of-range', 'Exposure goes up to 4 stops up or down.', [
  'increase exposure by 1 stop',
]);
export const SIZE_RANGE = refuse(
  'out-of-range',
  'A size goes from 1 % to 1000 %, a side from 1 to 30000 px.',
  ['resize to 50 %', 'resize to 800 px wide'],
);
export const RATIO_RANGE = refuse(
  'out-of-range',
  'A ratio is two whole numbers from 1 to 100, such as 16:9.',
  ['crop to 16:9', 'make it square'],
);
export const TURN_RANGE = refuse('out-of-range', 'A picture turns by 90, 180 or 270 degrees.', [
  'rotate left',
  'rotate by 180 degrees',
]);

export const TWO_AMOUNTS = refuse('contradiction', 'There are two amounts for one change. Say one of them.', [
  'make it 20 % brighter',
]);
export const TWO_WAYS = refuse('contradiction', 'Two of the changes undo each other. Say one of them.', []);
export const CORRECTED = refuse(
  'contradiction',
  'You changed your mind on the way. Say only what you want.',
  [],
);
export const NEGATED = refuse('negation', 'Say what to change, not what to leave.', ['make it a bit warmer']);
export const ASKED = refuse(
  'question',
  `This is a question. Say what to change. The built-in engine can: ${whatItCan().join(', ')}.`,
  ['make it warmer', 'crop to 16:9'],
);
export const TOO_MANY = refuse('too-long', 'Up to 20 changes can be made at once. Say the rest afterwards.');
export const EMPTY = refuse(
  'empty',
  'Say what to change, for example: make it warmer and a little brighter.',
  ['make it warmer', 'crop to 16:9', 'black and white'],
);
