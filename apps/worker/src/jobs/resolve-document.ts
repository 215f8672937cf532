import { OutputKind, type EngineOutput, type JobKind, type LayerDocument } from '@lamina/contract';
import type { EngineAnswer } from '../engine-link/engine-link';

/** The engine's answer does not fit its task: a fault, or an engine that somebody else speaks through. */
export class AnswerRefused extends Error {
  override readonly name = 'AnswerRefused';
}

export type DoneAnswer = Extract<EngineAnswer, { type: 'done' }>;

type Range = readonly [fewest: number, most: number];

const LAYERS_AT_MOST = 300;

/** How many outputs of each kind a job makes: an edit that only moves layers makes no pixels, a split makes at least two. */
const EXPECTED: Readonly<Record<JobKind, Readonly<Partial<Record<EngineOutput['kind'], Range>>>>> = {
  ingest: { layer: [1, 1], original: [1, 1], thumbnail: [1, 1] },
  edit: { result: [0, LAYERS_AT_MOST], thumbnail: [1, 1] },
  split: { layer: [2, LAYERS_AT_MOST], thumbnail: [1, 1] },
  export: { export: [1, 1] },
};

/** What an engine encodes, and what an original may be. The api serves an asset under the type of its format. */
const FORMATS: readonly string[] = ['png', 'jpeg', 'webp'];
const ORIGINALS: readonly string[] = [...FORMATS, 'tiff', 'gif'];
const EXPORTS: readonly string[] = [...FORMATS, 'zip'];

/** Exactly the outputs that a job of this kind makes, each under a name of its own. @throws {AnswerRefused} */
export function checkOutputs(kind: JobKind, { outputs, document, report }: DoneAnswer): void {
  const isDistinct = (names: readonly string[]) => new Set(names).size === names.length;
  for (const output of OutputKind.options) {
    const count = outputs.filter((one) => one.kind === output).length;
    const [fewest, most] = EXPECTED[kind][output] ?? [0, 0];
    if (count < fewest || count > most) throw new AnswerRefused('The outputs are not the expected');
  }
  // The engine fails by itself when layers do not give their picture back; one that says nothing of it has not looked.
  if (kind === 'split' && report.recompositionError !== 0)
    throw new AnswerRefused('The layers do not give the picture back');
  const isKnown = ({ kind: made, format }: EngineOutput) => formatsOf(made).includes(format);
  if (!outputs.every(isKnown)) throw new AnswerRefused('An output has a format that no engine makes');
  if (!isDistinct(outputs.map(({ file }) => file)) || !isDistinct(outputs.map(({ ref }) => ref))) {
    throw new AnswerRefused('Two outputs have the same name');
  }
  if ((document === null) !== (kind === 'export'))
    throw new AnswerRefused('The document is not the expected');
}

function formatsOf(kind: EngineOutput['kind']): readonly string[] {
  if (kind === 'original') return ORIGINALS;
  return kind === 'export' ? EXPORTS : FORMATS;
}

/**
 * The document with ids in place of `out-N`. It may speak of what the engine just made and of what it was given; any
 * other id would make a picture appear in a project that it does not belong to. @throws {AnswerRefused}
 */
export function resolveDocument(
  document: LayerDocument,
  made: ReadonlyMap<EngineOutput['ref'], string>,
  given: ReadonlySet<string>,
): LayerDocument {
  const layers = document.layers.map((layer) => {
    const asset = made.get(layer.asset) ?? (given.has(layer.asset) ? layer.asset : undefined);
    if (asset === undefined)
      throw new AnswerRefused('The document names a picture that the engine was not given');
    return { ...layer, asset };
  });
  return { ...document, layers };
}
