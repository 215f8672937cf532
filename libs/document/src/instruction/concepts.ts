import type { AdjustProperty } from '@lamina/contract';

/** What words of a sentence stand for. One word has one concept; patterns say where it may stand. */
export type ConceptName =
  // things
  | 'it'
  | 'colours'
  | 'region'
  | 'layers'
  | 'quoted'
  | 'unknown'
  // properties and how they change
  | 'property'
  | 'adjective'
  | 'base'
  | 'adjust-verb'
  | 'more'
  | 'raise'
  | 'particle'
  // numbers
  | 'amount'
  | 'percent'
  | 'stops'
  | 'degrees'
  | 'times'
  | 'as-big'
  | 'pixels'
  | 'pair'
  | 'ratio'
  | 'number'
  | 'bad-number'
  // verbs and their parts
  | 'make'
  | 'set'
  | 'convert'
  | 'turn'
  | 'replace'
  | 'recolour'
  | 'black-white'
  | 'desaturate'
  | 'crop'
  | 'crop-word'
  | 'rotate'
  | 'side'
  | 'half-turn'
  | 'upside-down'
  | 'flip'
  | 'mirror'
  | 'axis'
  | 'resize'
  | 'bigger'
  | 'size'
  | 'wide'
  | 'high'
  | 'sharpen'
  | 'blur'
  | 'blurry'
  | 'colour'
  | 'colour-word'
  | 'tolerance'
  | 'shading'
  | 'shorter-side'
  // small words
  | 'to'
  | 'with'
  | 'by'
  | 'determiner'
  | 'filler'
  | 'and'
  | 'then'
  // what makes a clause or a sentence impossible
  | 'question'
  | 'negation'
  | 'correction'
  | 'except'
  | 'remove'
  | 'add'
  | 'apply'
  | 'create'
  | 'unsupported'
  | 'people'
  | 'style'
  | 'weather';

/** What an entry of the lexicon says about its words. */
export interface Meaning {
  readonly is: ConceptName;
  readonly property?: AdjustProperty | 'sharpness' | 'blur';
  readonly sign?: 1 | -1;
  /** A word for an amount, as a fraction. */
  readonly amount?: number;
  /** #rrggbb. */
  readonly hex?: string;
  readonly axis?: 'horizontal' | 'vertical';
}

/** A meaning at its place [from, to) in the sentence as typed. */
export interface Concept extends Meaning {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The figures of a number as typed, with a point: percent, stops, degrees, pixels, ratio, pair. */
  readonly figures?: readonly string[];
  readonly signed?: '' | '+' | '-';
  /** Whether "by" stood before it. */
  readonly by?: boolean;
  /** Whether "the", "my", "her" stood before it: a person means a thing in the picture. */
  readonly definite?: boolean;
}
