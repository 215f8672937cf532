import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@lamina/db';
import { ROUTES } from '@lamina/contract';
import type { ApiClient } from '../testing/api-client';
import { ANSWERING_ROUTES, CHANGING_ROUTES, nameOf, pathOf } from '../testing/every-route';
import { makeAdministrator, makeEditor, PASSWORD, type Administrator } from '../testing/first-people';
import { announceEngine, readyProject, type ReadyProject } from '../testing/ready-project';
import { runApi, type RunningApi } from '../testing/running-api';

let api: RunningApi;
let admin: Administrator;
let worker: Database;
let grace: ApiClient;
let eve: ApiClient;
let viewer: ApiClient;
let project: ReadyProject;

beforeAll(async () => {
  api = await runApi();
  admin = await makeAdministrator(api);
  worker = api.database.connect('worker');
  await announceEngine(worker);
  grace = (await makeEditor(api, admin, 'grace@example.com')).client;
  eve = (await makeEditor(api, admin, 'eve@example.com')).client;
  viewer = (await makeEditor(api, admin, 'vera@example.com', 'viewer')).client;
  project = await readyProject(api, worker, grace);
});
afterAll(() => api.stop());

const named = (routes: readonly (typeof ROUTES)[number][]) =>
  routes.map((route) => [nameOf(route), route] as const);
const idsOfGrace = () => ({ project: project.id, asset: project.layer, job: project.ingestJob });
const evil = 'https://evil.example';

describe('cross-site requests, for every route that changes something', () => {
  it.each(named(CHANGING_ROUTES))('ST-065 refuses %s from another site, in every dress', async (_, route) => {
    const path = pathOf(route, idsOfGrace());
    const dresses: Readonly<Record<string, string>>[] = [
      { origin: evil, 'sec-fetch-site': 'cross-site' },
      { origin: evil },
      { origin: 'null' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'http://localhost:4242', 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of dresses) {
      const plain = await grace.send(route.method, path, {
        raw: '{}',
        headers: { 'content-type': 'text/plain', ...headers },
      });
      expect(plain.status).toBe(403);
      const form = await grace.send(route.method, path, {
        raw: 'a=b',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      });
      expect(form.status).toBe(403);
    }
  });

  it.each(named(CHANGING_ROUTES))('ST-065 refuses %s without an origin', async (_, route) => {
    const cookie = [...grace.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await grace.send(route.method, pathOf(route, idsOfGrace()), {
      bare: true,
      body: {},
      headers: { cookie, 'x-csrf-token': grace.csrf ?? '' },
    });
    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({ code: 'cross-site' });
  });

  it.each(named(CHANGING_ROUTES.filter(({ access }) => access !== 'public')))(
    'ST-065 refuses %s without the token of the session',
    async (_, route) => {
      const path = pathOf(route, idsOfGrace());
      for (const token of ['', 'x', eve.csrf ?? '']) {
        const answer = await grace.send(route.method, path, { body: {}, headers: { 'x-csrf-token': token } });
        expect(answer.status).toBe(403);
      }
    },
  );

  it('ST-065 changes nothing by GET', () => {
    for (const { method, path } of ROUTES.filter(({ rate }) => rate === 'read'))
      expect(`${method} ${path}`).toMatch(/^GET /);
  });
});

describe('who may call what', () => {
  it.each(named(ANSWERING_ROUTES.filter(({ access }) => access !== 'public')))(
    'answers 401 to a stranger: %s',
    async (_, route) => {
      const answer = await api
        .client()
        .send(route.method, pathOf(route, idsOfGrace()), route.method === 'GET' ? {} : { body: {} });
      expect(answer.status).toBe(401);
      expect(answer.body).toMatchObject({ code: 'signed-out' });
    },
  );

  it.each(named(ANSWERING_ROUTES.filter(({ access }) => access !== 'public' && access !== 'begun')))(
    'ST-037 answers 403 before the second factor: %s',
    async (_, route) => {
      const half = api.client();
      await half.post('/api/session/local', { email: 'ada.byron@example.com', password: PASSWORD });
      await half.begin();
      const answer = await half.send(
        route.method,
        pathOf(route, idsOfGrace()),
        route.method === 'GET' ? {} : { body: {} },
      );
      expect(answer.status).toBe(403);
      expect(answer.body).toMatchObject({ code: 'factor-required' });
    },
  );

  const owned = ANSWERING_ROUTES.filter(({ path }) => /:(project|job)/.test(path));
  it.each(named(owned))("ST-093 answers 404 with somebody else's ids: %s", async (_, route) => {
    const body = BODIES[nameOf(route)];
    const ask =
      route.method === 'GET' ? {} : { body: typeof body === 'function' ? body(project) : (body ?? {}) };
    const foreign = await eve.send(route.method, pathOf(route, idsOfGrace()), ask);
    expect(foreign.status).toBe(404);
    const missing = await eve.send(route.method, pathOf(route), ask);
    expect(missing.status).toBe(404);
    expect(foreign.body).toEqual(missing.body);
  });

  it("ST-093 shows an administrator somebody's private project as little as anybody else", async () => {
    for (const route of owned.filter(({ method }) => method === 'GET')) {
      expect((await admin.client.get(pathOf(route, idsOfGrace()))).status).toBe(404);
    }
  });

  it('lets a viewer look and no more', async () => {
    expect((await viewer.get('/api/projects')).status).toBe(200);
    expect((await viewer.upload(new Uint8Array([0xff, 0xd8, 0xff]))).status).toBe(403);
    expect((await viewer.send('DELETE', `/api/projects/${project.id}`)).status).toBe(403);
    expect((await viewer.get('/api/admin/people')).status).toBe(403);
  });

  it('writes down each denial of a signed-in person, as one of its kind', async () => {
    const { rows } = await api.database.sql(
      'audit_reader',
      "SELECT convert_from(body, 'UTF8') AS body FROM audit.event WHERE type = '2115'",
    );
    const reasons = new Set(
      (rows as { body: string }[]).map(({ body }) => (JSON.parse(body) as { reason: string }).reason),
    );
    expect(reasons).toEqual(new Set(['cross-site', 'factor-required', 'forbidden', 'not-found']));
    // Ten a minute of an actor are written; what this spec did to each of them was far more.
    expect(rows.length).toBeLessThan(120);
  });
});

const BODIES: Readonly<Record<string, object | ((own: ReadyProject) => object)>> = {
  'PATCH /api/projects/:project': { title: 'Mine now' },
  'POST /api/projects/:project/nodes': (own) => ({
    from: own.node,
    operation: { kind: 'set-layer-visible', layer: 'base', visible: false },
  }),
  'POST /api/projects/:project/jobs': (own) => ({ kind: 'export', from: own.node, format: 'png' }),
  'POST /api/projects/:project/jobs/estimate': (own) => ({ kind: 'export', from: own.node, format: 'png' }),
  'POST /api/projects/:project/instruction': { text: 'make it warmer' },
};
