import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { NodeView, ProjectView, SaveAnswer } from '@lamina/contract';
import type { Database } from '@lamina/db';
import type { ApiClient } from '../testing/api-client';
import { auditOf } from '../testing/audit-of';
import { makeAdministrator, makeEditor, PASSWORD, type Administrator } from '../testing/first-people';
import { announceEngine, readyProject } from '../testing/ready-project';
import { runApi, type RunningApi } from '../testing/running-api';

const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;
let api: RunningApi;
let admin: Administrator;
let worker: Database;
let grace: ApiClient;
let eve: ApiClient;

beforeAll(async () => {
  api = await runApi();
  admin = await makeAdministrator(api);
  worker = api.database.connect('worker');
  await announceEngine(worker);
  grace = (await makeEditor(api, admin, 'grace@example.com')).client;
  eve = (await makeEditor(api, admin, 'eve@example.com')).client;
});
afterEach(() => api.shiftClock(0));
afterAll(() => api.stop());

const view = async (client: ApiClient, id: string) =>
  (await client.get<ProjectView>(`/api/projects/${id}`)).body;
const hide = (from: string) => ({
  from,
  operation: { kind: 'set-layer-visible', layer: 'base', visible: false },
});

describe('a project', () => {
  it('takes an instant step: it is there at once, costs nothing, and starts the clock', async () => {
    const project = await readyProject(api, worker, grace);
    const before = await view(grace, project.id);
    api.shiftClock(HOUR_MS / 4);
    const made = await grace.post<NodeView>(`/api/projects/${project.id}/nodes`, hide(project.node));
    expect(made.status).toBe(201);
    expect(made.body.document.layers[0]?.visible).toBe(false);
    const after = await view(grace, project.id);
    expect(after.head).toBe(made.body.id);
    expect(Date.parse(after.promisedAt) - Date.parse(before.promisedAt)).toBeGreaterThan(
      HOUR_MS / 4 - 60_000,
    );
    expect((await auditOf(api, '3204')).at(-1)?.facts).toMatchObject({
      operation: 'set-layer-visible',
      parent: project.node,
      job: null,
    });
    // The second one moves no date: the first end counts.
    api.shiftClock(HOUR_MS / 3);
    await grace.post(`/api/projects/${project.id}/nodes`, hide(made.body.id));
    expect((await view(grace, project.id)).promisedAt).toBe(after.promisedAt);
  });

  it('makes one step a key, and none for a layer that is not there', async () => {
    const project = await readyProject(api, worker, grace);
    const path = `/api/projects/${project.id}/nodes`;
    const key = { headers: { 'idempotency-key': 'node-key-0001' } };
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => grace.post<NodeView>(path, hide(project.node), key)),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const other = {
      from: project.node,
      operation: { kind: 'set-layer-visible', layer: 'nobody', visible: true },
    };
    expect((await grace.post(path, other)).status).toBe(422);
    expect((await grace.post(path, other, key)).status).toBe(422);
  });

  it('steps back to an earlier node and no further than its own history', async () => {
    const [project, foreign] = [await readyProject(api, worker, grace), await readyProject(api, worker, eve)];
    const { body: made } = await grace.post<NodeView>(
      `/api/projects/${project.id}/nodes`,
      hide(project.node),
    );
    const back = await grace.send<ProjectView>('PATCH', `/api/projects/${project.id}`, {
      body: { head: project.node },
    });
    expect(back.body.head).toBe(project.node);
    const strange = await grace.send('PATCH', `/api/projects/${project.id}`, {
      body: { title: 'Not this', head: foreign.node },
    });
    expect(strange.status).toBe(404);
    expect((await view(grace, project.id)).title).toBe('beach'); // all of it happens, or none
    expect(made.parent).toBe(project.node);
  });

  it('is saved when its person has seen the date, and once (ST-140)', async () => {
    const project = await readyProject(api, worker, grace);
    const path = `/api/projects/${project.id}/save`;
    const { body: seen } = await grace.post<SaveAnswer>(path, { confirm: false });
    expect(seen).toMatchObject({ saved: false, rule: 'free.idle' });
    expect((await view(grace, project.id)).profile).toBe('edit');
    const { body: saved } = await grace.post<SaveAnswer>(path, { confirm: true });
    expect(saved.saved).toBe(true);
    expect(Math.abs(Date.parse(saved.promisedAt) - Date.parse(seen.promisedAt))).toBeLessThan(10 * SECOND_MS);
    expect(await view(grace, project.id)).toMatchObject({
      profile: 'layered',
      expiresAt: saved.expiresAt,
      rule: 'free.idle',
    });
    expect((await grace.post(path, { confirm: true })).status).toBe(409);
    expect((await auditOf(api, '3009')).at(-1)?.facts).toMatchObject({
      from: 'edit',
      to: 'layered',
      rule: 'free.idle',
    });
  });

  it('is shared by its owner, opened by the workspace, and deleted by its owner alone', async () => {
    const project = await readyProject(api, worker, grace);
    const path = `/api/projects/${project.id}`;
    expect((await eve.get(path)).status).toBe(404);
    await grace.send('PATCH', path, { body: { shared: true } });
    const { body: opened } = await eve.get<ProjectView>(path);
    expect(opened).toMatchObject({ title: 'beach', mine: false, shared: true });
    expect((await eve.get(`${path}/assets/${project.layer}`)).status).toBe(200);
    expect((await eve.send('DELETE', path)).status).toBe(403);
    expect((await eve.send('PATCH', path, { body: { shared: false } })).status).toBe(403);
    expect((await eve.post(`${path}/save`, { confirm: true })).status).toBe(403);
    await grace.send('PATCH', path, { body: { shared: false } });
    expect((await eve.get(`${path}/assets/${project.layer}`)).status).toBe(404);
  });

  it('is there a second before its date, and for nobody from that instant on', async () => {
    const project = await readyProject(api, worker, grace);
    const { expiresAt } = await view(grace, project.id);
    const left = Date.parse(expiresAt) - Date.now();
    const paths = [
      '',
      '/nodes',
      `/assets/${project.layer}`,
      `/assets/${project.thumbnail}`,
      `/assets/${project.original}`,
    ];
    const request = { kind: 'export', from: project.node, format: 'png' };

    api.shiftClock(left - 5 * SECOND_MS);
    await grace.signIn('grace@example.com', PASSWORD);
    for (const path of paths)
      expect((await grace.get(`/api/projects/${project.id}${path}`)).status).toBe(200);

    api.shiftClock(left + SECOND_MS / 10);
    for (const path of paths)
      expect((await grace.get(`/api/projects/${project.id}${path}`)).status).toBe(404);
    const answers = [
      await grace.send('PATCH', `/api/projects/${project.id}`, { body: { title: 'Still here' } }),
      await grace.post(`/api/projects/${project.id}/save`, { confirm: true }),
      await grace.post(`/api/projects/${project.id}/jobs`, request),
      await grace.post(`/api/projects/${project.id}/jobs/estimate`, request),
      await grace.post(`/api/projects/${project.id}/nodes`, hide(project.node)),
      await grace.post(`/api/projects/${project.id}/instruction`, { text: 'make it warmer' }),
      await grace.send('DELETE', `/api/projects/${project.id}`),
    ];
    for (const { status } of answers) expect(status).toBe(404);
    const { body } = await grace.get<{ projects: ProjectView[] }>('/api/projects');
    expect(body.projects.map(({ id }) => id)).not.toContain(project.id);
  });
});
