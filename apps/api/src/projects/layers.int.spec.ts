import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Estimate, JobView, NodeView } from '@lamina/contract';
import { newId, type Database } from '@lamina/db';
import type { ApiClient } from '../testing/api-client';
import { auditOf } from '../testing/audit-of';
import { makeAdministrator, makeEditor } from '../testing/first-people';
import { announceEngine, readyProject, seal, type ReadyProject } from '../testing/ready-project';
import { runApi, type RunningApi } from '../testing/running-api';

let api: RunningApi;
let worker: Database;
let client: ApiClient;
let project: ReadyProject;

beforeAll(async () => {
  api = await runApi();
  const admin = await makeAdministrator(api);
  worker = api.database.connect('worker');
  await announceEngine(worker);
  client = (await makeEditor(api, admin, 'grace@example.com')).client;
  project = await readyProject(api, worker, client);
});
afterAll(() => api.stop());

const step = (from: string, operation: object) =>
  client.post<NodeView>(`/api/projects/${project.id}/nodes`, { from, operation });
const taken = async (from: string, operation: object): Promise<NodeView> => {
  const { status, body } = await step(from, operation);
  expect(status).toBe(201);
  return body;
};

describe('the layers of a project', () => {
  it('are copied, moved, ordered and deleted at once, each as a step of its own', async () => {
    const copied = await taken(project.node, { kind: 'duplicate-layer', layer: 'base', copy: 'twin' });
    expect(copied.document.layers.map(({ id, name }) => [id, name])).toEqual([
      ['base', 'Picture'],
      ['twin', 'Picture copy'],
    ]);
    const moved = await taken(copied.id, { kind: 'move-layer', layer: 'twin', x: -3, y: 4 });
    expect(moved.document.layers[1]).toMatchObject({ x: -3, y: 4 });
    const lowered = await taken(moved.id, { kind: 'reorder-layer', layer: 'twin', at: 0 });
    const gone = await taken(lowered.id, { kind: 'delete-layer', layer: 'base' });
    expect(gone.document.layers.map(({ id }) => id)).toEqual(['twin']);
    expect((await auditOf(api, '3204')).at(-1)?.facts).toMatchObject({ operation: 'delete-layer' });
    expect(JSON.stringify(await auditOf(api, '3204'))).not.toContain('Picture');
  });

  it.each([
    ['the last layer', { kind: 'delete-layer', layer: 'base' }],
    ['a layer that is not there', { kind: 'move-layer', layer: 'gone', x: 0, y: 0 }],
    ['a copy under a taken id', { kind: 'duplicate-layer', layer: 'base', copy: 'base' }],
  ])('refuse %s with a sentence', async (_case, operation) => {
    const { status, body } = await step(project.node, operation);
    expect([status, body]).toMatchObject([
      422,
      { code: 'layer-refused', title: expect.stringMatching(/\.$/) },
    ]);
  });

  it('ST-088 take no layer in that a client made up', async () => {
    const layer = { id: 'x', name: 'X', asset: newId(), x: 0, y: 0, width: 1, height: 1, opacity: 1 };
    const forged = { kind: 'insert-layer', layer: { ...layer, visible: true, blend: 'normal' }, at: 0 };
    expect((await step(project.node, forged)).status).toBe(400);
  });
});

describe('a split', () => {
  const ask = (over: object, path = '') =>
    client.post<{ jobId: string } & Estimate>(`/api/projects/${project.id}/jobs${path}`, {
      kind: 'split',
      from: project.node,
      ...over,
    });

  it('is estimated, costs a credit and waits in the batch lane', async () => {
    const { body: estimate } = await ask({}, '/estimate');
    expect(estimate).toMatchObject({ credits: 1, fits: true });
    const { status, body } = await ask({ layers: 5, method: 'design' });
    expect(status).toBe(202);
    const { body: job } = await client.get<JobView>(`/api/jobs/${body.jobId}`);
    expect(job).toMatchObject({ kind: 'split', state: 'queued', credits: 1 });
    expect((await auditOf(api, '3101')).at(-1)?.facts).toMatchObject({ kind: 'split', lane: 'batch' });
  });

  it.each([{ layer: 'gone' }, { layer: '' }, { layers: 1 }, { layers: 11 }, { method: 'magic' }])(
    'is refused for %j',
    async (over) => {
      const { status } = await ask(over);
      expect(status).toBe('layer' in over && over.layer === 'gone' ? 422 : 400);
    },
  );

  it('and an edit of a layer that is not there are refused before they cost anything', async () => {
    const operations = [{ kind: 'flip', axis: 'horizontal' }];
    const edit = { kind: 'edit', from: project.node, operations, layer: 'gone' };
    for (const path of ['', '/estimate']) {
      const { status, body } = await client.post(`/api/projects/${project.id}/jobs${path}`, edit);
      expect([status, body]).toMatchObject([422, { code: 'layer-refused' }]);
    }
  });
});

describe('a package of layers', () => {
  it('is asked for like any export, for nothing', async () => {
    const body = { kind: 'export', from: project.node, format: 'zip' };
    const answer = await client.post<{ jobId: string }>(`/api/projects/${project.id}/jobs`, body);
    expect(answer.status).toBe(202);
    expect((await client.get<JobView>(`/api/jobs/${answer.body.jobId}`)).body).toMatchObject({ credits: 0 });
  });

  it('leaves as a ZIP file that is never shown', async () => {
    const { body } = await client.get<{ person: { id: string }; workspace: { id: string } }>('/api/session');
    const scope = { job: { project: project.id, workspace: body.workspace.id, person: body.person.id } };
    const asset = newId();
    await seal(api, worker, scope, { id: project.id, asset, kind: 'export', format: 'zip' });
    const { status, headers } = await client.get(`/api/projects/${project.id}/assets/${asset}`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/zip');
    expect(headers.get('content-disposition')).toMatch(/^attachment; .*beach\.zip/);
  });
});
