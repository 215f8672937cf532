import type { EngineOutput, LayerDocument } from '@lamina/contract';
import { describe, expect, it } from 'vitest';
import { AnswerRefused, checkOutputs, resolveDocument, type DoneAnswer } from './resolve-document';

const GIVEN = '01989f0e-7c4b-7e1a-9b60-000000000001';
const MADE = '01989f0e-7c4b-7e1a-9b60-000000000002';
const FOREIGN = '01989f0e-7c4b-7e1a-9b60-000000000003';
const layer = {
  id: 'a',
  name: 'P',
  x: 0,
  y: 0,
  width: 4,
  height: 3,
  opacity: 1,
  visible: true,
  blend: 'normal',
  kind: 'picture',
  confidence: null,
} as const;
const document = (...assets: string[]): LayerDocument => ({
  version: 1,
  width: 4,
  height: 3,
  layers: assets.map((asset) => ({ ...layer, asset })),
});
const output = (kind: EngineOutput['kind'], number: number): EngineOutput => ({
  file: `${kind}-${number}`,
  ref: `out-${number}`,
  kind,
  format: 'webp',
  width: 4,
  height: 3,
});
const answer = (outputs: EngineOutput[], of: LayerDocument | null) =>
  ({ outputs, document: of }) as unknown as DoneAnswer;

describe('resolveDocument', () => {
  const made = new Map([['out-1', MADE]]);
  it('puts ids in place of outputs and keeps what the engine was given', () => {
    const resolved = resolveDocument(document('out-1', GIVEN), made, new Set([GIVEN]));
    expect(resolved.layers.map(({ asset }) => asset)).toEqual([MADE, GIVEN]);
  });
  it.each(['out-2', FOREIGN])('ST-088 refuses a document that names %s', (asset) => {
    expect(() => resolveDocument(document(asset), made, new Set([GIVEN]))).toThrow(AnswerRefused);
  });
});

describe('checkOutputs', () => {
  it('takes what each kind of job makes', () => {
    checkOutputs(
      'ingest',
      answer([output('layer', 1), output('original', 2), output('thumbnail', 3)], document('out-1')),
    );
    checkOutputs('edit', answer([output('result', 1), output('thumbnail', 2)], document('out-1')));
    checkOutputs('edit', answer([output('thumbnail', 1)], document(GIVEN)));
    checkOutputs('export', answer([output('export', 1)], null));
    checkOutputs('export', answer([{ ...output('export', 1), format: 'zip' }], null));
  });

  const parts = [output('layer', 1), output('layer', 2), output('thumbnail', 3)];
  const splitBy = (recompositionError: number | undefined, outputs = parts) => ({
    ...answer(outputs, document('out-1', 'out-2')),
    report: { recompositionError } as DoneAnswer['report'],
  });
  it('takes a split that gives its picture back, and no other', () => {
    checkOutputs('split', splitBy(0));
    for (const error of [1, undefined])
      expect(() => checkOutputs('split', splitBy(error))).toThrow('do not give the picture back');
    expect(() => checkOutputs('split', splitBy(0, parts.slice(1)))).toThrow(AnswerRefused);
    expect(() => checkOutputs('split', splitBy(0, parts.slice(0, 2)))).toThrow(AnswerRefused);
  });
  it.each<[string, DoneAnswer]>([
    ['no thumbnail', answer([output('result', 1)], document('out-1'))],
    [
      'too many',
      answer([output('result', 1), output('thumbnail', 2), output('thumbnail', 3)], document('out-1')),
    ],
    ['another kind', answer([output('original', 1), output('thumbnail', 2)], document('out-1'))],
    [
      'the same ref twice',
      answer([output('result', 1), { ...output('thumbnail', 2), ref: 'out-1' }], document('out-1')),
    ],
    [
      'the same file twice',
      answer([output('result', 1), { ...output('thumbnail', 2), file: 'result-1' }], document('out-1')),
    ],
    [
      'a format that no engine makes',
      answer([{ ...output('result', 1), format: 'constructor' }, output('thumbnail', 2)], document('out-1')),
    ],
    [
      'a format of originals alone',
      answer([{ ...output('result', 1), format: 'gif' }, output('thumbnail', 2)], document('out-1')),
    ],
    ['no document', answer([output('result', 1), output('thumbnail', 2)], null)],
  ])('refuses an edit with %s', (_case, given) => {
    expect(() => checkOutputs('edit', given)).toThrow(AnswerRefused);
  });
});
