import type { Clause } from './clauses';
import type { Concept, ConceptName } from './concepts';
import { NEEDS_LAYERS, NEEDS_MODEL, NEEDS_PICTURE, needsSelection, refuse, type Refused } from './refusals';

const NUMBER_ALONE = refuse(
  'ambiguous',
  'A number needs its unit, and figures with a comma can be read in two ways.',
  ['increase contrast by 20 %', 'resize to 800 px wide', 'rotate by 90 degrees'],
);
const WHICH_SIDE = refuse('ambiguous', 'Say which side shall have that many pixels.', [
  'resize to 800 px wide',
  'resize to 600 px high',
]);
const EXAMPLES = ['increase contrast by 20 %', 'make it more vivid', 'resize to 50 %'];

/** Why a clause that no pattern fits cannot be read, and what to say instead. */
export function classifyFailure({ concepts }: Clause, sentence: string): Refused {
  const has = (...names: ConceptName[]) => concepts.some(({ is }) => names.includes(is));
  const model = modelNeeded(concepts, has);
  if (model) return model;
  if (has('layers', 'quoted') && has('quoted', 'add', 'replace', 'remove', 'convert', 'set'))
    return NEEDS_LAYERS;
  if (concepts.some(({ is, text }) => is === 'layers' && text.startsWith('layer'))) return NEEDS_LAYERS;
  if (!has('unsupported')) {
    const part = partOf(concepts, sentence);
    if (part !== null) return needsSelection(part);
  }
  if (has('unknown', 'unsupported', 'quoted')) return notKnown(concepts);
  if (has('number', 'bad-number')) return NUMBER_ALONE;
  if (has('pixels')) return WHICH_SIDE;
  return refuse('ambiguous', 'I cannot tell what shall change. Say one property and by how much.', EXAMPLES);
}

function modelNeeded(
  concepts: readonly Concept[],
  has: (...names: ConceptName[]) => boolean,
): Refused | null {
  if (has('people')) return NEEDS_MODEL.people;
  if (has('style')) return NEEDS_MODEL.style;
  if (has('weather')) return NEEDS_MODEL.weather;
  if (has('create')) return NEEDS_MODEL.object;
  if (has('add') && has('unknown', 'region') && !has('quoted', 'layers')) return NEEDS_MODEL.object;
  const to = concepts.findIndex(({ is }) => is === 'with' || is === 'to' || is === 'by');
  if (to < 1 || !has('replace', 'convert', 'turn') || has('colour', 'colour-word', 'quoted', 'layers'))
    return null;
  const target = concepts.slice(to + 1);
  if (target.some(({ is }) => is === 'it')) return has('unknown', 'region') ? NEEDS_PICTURE : null;
  return target.some(({ is }) => is === 'unknown' || is === 'region') ? NEEDS_MODEL.content : null;
}

const PART = new Set<ConceptName>(['region', 'unknown', 'layers', 'colour', 'determiner', 'except']);

/** The words that name a part of the picture, as typed; null when there are none. */
function partOf(concepts: readonly Concept[], sentence: string): string | null {
  const isThing = ({ is, definite }: Concept) =>
    is === 'region' || is === 'layers' || (is === 'unknown' && definite);
  let first = concepts.findIndex(isThing);
  if (first < 0) {
    first = concepts.findIndex(({ is }, at) => is === 'unknown' && concepts[at - 1]?.is === 'colour');
  }
  if (first < 0 && concepts.some(({ is }) => is === 'remove')) {
    first = concepts.findIndex(({ is }) => is === 'unknown' || is === 'it');
  }
  if (first < 0) {
    const exception = concepts.findIndex(({ is }) => is === 'except');
    return exception < 0 ? null : spanOf(concepts.slice(exception), sentence);
  }
  let from = first;
  while (from > 0 && PART.has(concepts[from - 1]!.is) && concepts[from - 1]!.text !== 'of') from--;
  let to = first;
  while (concepts[to]!.is === 'unknown' && concepts[to + 1]?.is === 'unknown') to++;
  return spanOf(concepts.slice(from, to + 1), sentence);
}

function spanOf(concepts: readonly Concept[], sentence: string): string {
  return sentence.slice(concepts[0]!.from, concepts.at(-1)!.to);
}

function notKnown(concepts: readonly Concept[]): Refused {
  const words = concepts.filter(({ is }) => is === 'unknown' || is === 'unsupported' || is === 'quoted');
  const quoted = words.slice(0, 3).map(({ text }) => `"${text.slice(0, 40).replaceAll('"', '')}"`);
  return refuse(
    'unknown-word',
    `I do not know ${quoted.join(', ')} here. Say contrast, saturation or size instead.`,
    EXAMPLES,
  );
}
