import type { EngineOutput, JobKind, LayerDocument } from '@lamina/contract';
import type { EngineAnswer } from '../engine-link/engine-link';

/** The engine's answer does not fit its task: a fault, or an engine that somebody else speaks through. */
export class AnswerRefused extends Error {
  override readonly name = 'AnswerRefused';
}

export type DoneAnswer = Extract<EngineAnswer, { type: 'done' }>;

const EXPECTED: Readonly<Record<JobKind, readonly EngineOutput['kind'][]>> = {
  ingest: ['layer', 'original', 'thumbnail'],
  edit: ['result', 'thumbnail'],
  export: ['export'],
};

/** What an engine encodes, and what an original may be. The api serves an asset under the type of its format. */
const FORMATS: readonly string[] = ['png', 'jpeg', 'webp'];
const ORIGINALS: readonly string[] = [...FORMATS, 'tiff', 'gif'];

/** Exactly the outputs that a job of this kind makes, each under a name of its own. @throws {AnswerRefused} */
export function checkOutputs(kind: JobKind, { outputs, document }: DoneAnswer): void {
  const kinds = outputs.map((output) => output.kind).sort();
  const isDistinct = (names: readonly string[]) => new Set(names).size === names.length;
  if (kinds.join() !== [...EXPECTED[kind]].sort().join())
    throw new AnswerRefused('The outputs are not the expected');
  const isKnown = ({ kind: made, format }: EngineOutput) =>
    (made === 'original' ? ORIGINALS : FORMATS).includes(format);
  if (!outputs.every(isKnown)) throw new AnswerRefused('An output has a format that no engine makes');
  if (!isDistinct(outputs.map(({ file }) => file)) || !isDistinct(outputs.map(({ ref }) => ref))) {
    throw new AnswerRefused('Two outputs have the same name');
  }
  if ((document === null) !== (kind === 'export'))
    throw new AnswerRefused('The document is not the expected');
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
