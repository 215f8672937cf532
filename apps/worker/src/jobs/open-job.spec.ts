import type { LayerDocument, StoredRequest } from '@lamina/contract';
import type { AssetRow, NodeRow, ProjectRow } from '@lamina/db';
import { SealedColumns } from '@lamina/storage';
import { memoryKeyRing } from '@lamina/storage/testing';
import { describe, expect, it } from 'vitest';
import { openJob } from './open-job';

const id = (number: number) => `01989f0e-7c4b-7e1a-9b60-${String(number).padStart(12, '0')}`;
const [PROJECT, OTHER, NODE, LAYER, UPLOAD] = [1, 2, 3, 4, 5].map(id) as [
  string,
  string,
  string,
  string,
  string,
];
const columns = new SealedColumns(memoryKeyRing());
const owner = `project:${PROJECT}`;
const wrappedKey = columns.newKey(owner);
const project = { id: PROJECT, wrappedKey } as ProjectRow;
const asset = (part: Partial<AssetRow>) =>
  ({ id: LAYER, project: PROJECT, kind: 'layer', ...part }) as AssetRow;
const layer = {
  id: 'base',
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
  layers: assets.map((ref) => ({ ...layer, asset: ref })),
});
const node = (of: LayerDocument) =>
  ({
    id: NODE,
    documentSealed: columns.seal(wrappedKey, owner, 'node.document', JSON.stringify(of)),
  }) as NodeRow;
const job = (request: StoredRequest) => ({
  requestSealed: columns.seal(wrappedKey, owner, 'job.request', JSON.stringify(request)),
});
const edit: StoredRequest = {
  kind: 'edit',
  from: NODE,
  engine: 'builtin',
  mode: 'appearance',
  operations: [{ kind: 'flip', axis: 'vertical' }],
  instruction: 'flip it',
  layer: null,
};

describe('openJob', () => {
  it('gives an edit the pictures of its document, each once, under names that say nothing', () => {
    const rows = { project, node: node(document(LAYER, LAYER)), assets: [asset({}), asset({ id: UPLOAD })] };
    const opened = openJob(columns, job(edit), rows);
    expect(opened).toMatchObject({
      ok: true,
      value: {
        task: { operation: 'edit', files: { [LAYER]: 'in-1' } },
        inputs: [{ file: 'in-1', asset: { id: LAYER } }],
      },
    });
  });

  it('says which layer an edit or a split works on', () => {
    const rows = { project, node: node(document(LAYER)), assets: [asset({})] };
    expect(openJob(columns, job({ ...edit, layer: 'base' }), rows)).toMatchObject({
      value: { task: { operation: 'edit', layer: 'base' } },
    });
    const how = { layer: 'base', layers: 5, method: 'design' } as const;
    const split: StoredRequest = { kind: 'split', from: NODE, engine: 'builtin', ...how };
    expect(openJob(columns, job(split), rows)).toMatchObject({
      value: { task: { operation: 'split', ...how, files: { [LAYER]: 'in-1' } } },
    });
  });

  it('tells the engine nothing of what the person wrote', () => {
    const rows = { project, node: node(document(LAYER)), assets: [asset({})] };
    const opened = openJob(columns, job(edit), rows);
    expect(JSON.stringify(opened.ok && opened.value.task)).not.toContain('flip it');
  });

  it('gives an ingest the raw upload alone', () => {
    const request: StoredRequest = { kind: 'ingest', upload: UPLOAD, fileName: 'holiday.jpg' };
    const rows = { project, node: null, assets: [asset({}), asset({ id: UPLOAD, kind: 'upload' })] };
    const opened = openJob(columns, job(request), rows);
    expect(opened).toMatchObject({ ok: true, value: { task: { operation: 'ingest', upload: 'upload' } } });
    expect(opened.ok && opened.value.inputs.map((input) => input.asset.id)).toEqual([UPLOAD]);
  });

  it.each([
    ['a picture that is gone', { project, node: node(document(LAYER)), assets: [] }],
    [
      'a picture of another project',
      { project, node: node(document(LAYER)), assets: [asset({ project: OTHER })] },
    ],
    ['a node that is gone', { project, node: null, assets: [asset({})] }],
    ['another node', { project, node: { ...node(document(LAYER)), id: OTHER }, assets: [asset({})] }],
  ])('ST-088 refuses %s', (_case, rows) => {
    expect(openJob(columns, job(edit), rows)).toMatchObject({ ok: false, code: 'not-found' });
  });

  it('does not open a request that was sealed for another project or column', () => {
    const foreign = { requestSealed: columns.seal(wrappedKey, owner, 'node.document', JSON.stringify(edit)) };
    expect(() => openJob(columns, foreign, { project, node: null, assets: [] })).toThrow('job.request');
  });
});
