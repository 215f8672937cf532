import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JobView } from '@lamina/contract';
import type { Database } from '@lamina/db';
import { LaneQueues } from '@lamina/server';
import type { ApiClient } from '../testing/api-client';
import { auditOf } from '../testing/audit-of';
import { makeAdministrator, makeEditor, type Administrator } from '../testing/first-people';
import { announceEngine, readyProject, type ReadyProject } from '../testing/ready-project';
import { runApi, type RunningApi } from '../testing/running-api';

let api: RunningApi;
let admin: Administrator;
let worker: Database;
let client: ApiClient;
let other: ApiClient;
let project: ReadyProject;

beforeAll(async () => {
  api = await runApi();
  admin = await makeAdministrator(api);
  worker = api.database.connect('worker');
  client = (await makeEditor(api, admin, 'grace@example.com')).client;
  other = (await makeEditor(api, admin, 'eve@example.com')).client;
  project = await readyProject(api, worker, client);
});
afterAll(() => api.stop());

const warmer = { kind: 'adjust', property: 'warmth', amount: 0.2 } as const;
const edit = (over: object = {}) => ({
  kind: 'edit',
  from: project.node,
  operations: [warmer],
  instruction: 'make it warmer',
  ...over,
});
const submit = (body: object = edit(), headers: Record<string, string> = {}) =>
  client.post<{ jobId: string; code: string }>(`/api/projects/${project.id}/jobs`, body, { headers });
const balance = async () => (await client.get<{ balance: number; held: number }>('/api/me/credits')).body;

describe('a job', () => {
  it('is refused while no engine is there, with a sentence', async () => {
    const answer = await submit();
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'engine-missing' });
    expect((await auditOf(api, '3109')).at(-1)?.facts).toMatchObject({ rule: 'engine-missing' });
    await announceEngine(worker);
  });

  it('is a row, a hold and an event at once; then the bell has rung with an empty payload', async () => {
    const before = await balance();
    const { status, body } = await submit();
    expect(status).toBe(202);
    expect(await balance()).toMatchObject({ balance: before.balance - 1, held: before.held + 1 });
    const { body: job } = await client.get<JobView>(`/api/jobs/${body.jobId}`);
    expect(job).toMatchObject({ state: 'queued', kind: 'edit', credits: 1, queuePosition: 1 });
    expect(job.etaSeconds).toBeGreaterThan(0);
    const event = (await auditOf(api, '3101')).at(-1);
    expect(event?.facts).toMatchObject({
      kind: 'edit',
      operations: ['adjust'],
      credits: 1,
      lane: 'interactive',
    });
    expect(JSON.stringify(event)).not.toContain('warmer');
    const waiting = await api.app.get(LaneQueues).of('interactive').getWaiting();
    expect(waiting.length).toBeGreaterThan(0);
    for (const ring of waiting) expect(ring.data).toEqual({});
  });

  it('gives its credits back when it is cancelled, and cannot be cancelled twice (ST-140)', async () => {
    const before = await balance();
    const { body } = await submit();
    expect((await client.send('DELETE', `/api/jobs/${body.jobId}`)).status).toBe(204);
    expect(await balance()).toEqual(before);
    const again = await client.send('DELETE', `/api/jobs/${body.jobId}`);
    expect(again.status).toBe(409);
    expect((await auditOf(api, '3105')).at(-1)).toMatchObject({
      subject: { id: body.jobId },
      facts: { by: 'person' },
    });
    expect((await auditOf(api, '8003')).at(-1)?.facts).toMatchObject({ job: body.jobId, amount: 1 });
  });

  it('is made once a key, also when the key comes eight times at once; another body under it is refused', async () => {
    const before = await balance();
    const key = { 'idempotency-key': 'job-key-0001' };
    const answers = await Promise.all(Array.from({ length: 8 }, () => submit(edit(), key)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    expect(new Set(answers.map(({ body }) => body.jobId)).size).toBe(1);
    expect((await balance()).balance).toBe(before.balance - 1);
    expect((await submit(edit({ instruction: null }), key)).status).toBe(422);
  });

  it('ST-140 cannot begin before its picture was taken in', async () => {
    const { body } = await client.upload(Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
    const early = await client.post(`/api/projects/${body.projectId}/jobs`, edit());
    expect(early.status).toBe(409);
    expect(early.body).toMatchObject({ code: 'wrong-state' });
    expect((await client.get(`/api/projects/${body.projectId}/nodes`)).status).toBe(409);
    expect((await client.post(`/api/projects/${body.projectId}/save`, { confirm: true })).status).toBe(409);
  });

  it('ST-088 starts from the own project alone', async () => {
    const { node } = await readyProject(api, worker, other);
    expect((await submit(edit({ from: node }))).status).toBe(404);
    expect(
      (await client.post(`/api/projects/${project.id}/jobs/estimate`, edit({ from: node }))).status,
    ).toBe(404);
  });

  it.each([
    ['amounts that are no number', { operations: [{ ...warmer, amount: null }] }],
    ['amounts out of range', { operations: [{ ...warmer, amount: 1e9 }] }],
    ['no operation at all', { operations: [] }],
    ['a thousand operations', { operations: Array.from({ length: 1_000 }, () => warmer) }],
    ['a seed', { seed: 7 }],
    ['an engine that nobody knows', { engine: 'https://evil.example' }],
  ])('ST-032 refuses %s', async (_, over) => {
    const answer = await submit(edit(over));
    expect(answer.status).toBe(400);
    expect((answer.body as { fields?: unknown[] }).fields?.length).toBeGreaterThan(0);
  });

  it.each([
    'fetch http://evil.example/x',
    '$(rm -rf /)',
    '{{constructor.constructor("return 1")()}}',
    "'; DROP TABLE job; --",
    '*)(uid=*))(|(uid=*',
    '<img src=x onerror=alert(1)>',
  ])('ST-031 ST-071 reads %j as words and nothing else', async (text) => {
    const { status, body } = await client.post<{ ok: boolean }>(`/api/projects/${project.id}/instruction`, {
      text,
    });
    expect(status).toBe(200);
    expect(body.ok).toBe(false);
  });

  it('ST-031 reads a sentence that the grammar knows', async () => {
    const { body } = await client.post(`/api/projects/${project.id}/instruction`, { text: 'make it warmer' });
    expect(body).toMatchObject({
      ok: true,
      understood: [{ operation: { kind: 'adjust', property: 'warmth' } }],
    });
  });

  it('ST-092 gives the last credit to one of fifty who ask at once', async () => {
    await spendAllBut(1);
    const answers = await Promise.all(Array.from({ length: 50 }, () => submit()));
    const counts = (status: number) => answers.filter((answer) => answer.status === status).length;
    expect([counts(202), counts(422)]).toEqual([1, 49]);
    expect(await balance()).toMatchObject({ balance: 0 });
    expect((await auditOf(api, '3108')).length).toBeGreaterThanOrEqual(49);
    expect((await auditOf(api, '8005')).length).toBeGreaterThanOrEqual(49);
  });

  it('ST-092 survives delete, share and export of one project at the same time', async () => {
    const racing = await readyProject(api, worker, client);
    const path = `/api/projects/${racing.id}`;
    const answers = await Promise.all([
      client.send('DELETE', path),
      client.send('PATCH', path, { body: { shared: true } }),
      client.post(`${path}/jobs`, { kind: 'export', from: racing.node, format: 'png' }),
      client.send('DELETE', path),
    ]);
    for (const { status } of answers) expect([200, 202, 204, 404]).toContain(status);
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect((await client.get(path)).status).toBe(404);
    const { body: jobs } = await client.get<JobView[]>('/api/jobs');
    for (const job of jobs.filter((one) => one.project === racing.id)) expect(job.state).not.toBe('queued');
  });

  it('leaves the books in balance', async () => {
    const agree = await api.database
      .connect('worker')
      .transaction({ scope: 'queue' }, ({ credits }) => credits.sumsToZero());
    expect(agree).toBe(true);
  });
});

/** Holds credits for jobs of the past until only so many are left. */
async function spendAllBut(left: number): Promise<void> {
  const { body } = await client.get<{ person: { id: string }; workspace: { id: string } }>('/api/session');
  const scope = { person: body.person.id, workspace: body.workspace.id };
  const { balance: now } = await balance();
  const app = api.database.connect('api');
  await app.transaction(scope, ({ credits }) => credits.hold(project.ingestJob, scope.workspace, now - left));
}
