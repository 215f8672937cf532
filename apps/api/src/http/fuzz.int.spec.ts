import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../testing/api-client';
import type { Database } from '@lamina/db';
import { ROUTES } from '@lamina/contract';
import { ROUTE_SCHEMAS } from '../docs/route-schemas';
import { nameOf, pathOf } from '../testing/every-route';
import { makeAdministrator, type Administrator } from '../testing/first-people';
import { announceEngine, readyProject, type ReadyProject } from '../testing/ready-project';
import { runApi, type RunningApi } from '../testing/running-api';

let api: RunningApi;
let admin: Administrator;
let client: ApiClient;
let worker: Database;
let project: ReadyProject;

beforeAll(async () => {
  api = await runApi();
  admin = await makeAdministrator(api);
  client = admin.client;
  worker = api.database.connect('worker');
  await announceEngine(worker);
  project = await readyProject(api, worker, client);
});
afterAll(() => api.stop());

const WITH_BODY = ROUTES.filter((route) => {
  const body = ROUTE_SCHEMAS[nameOf(route)]?.body;
  return body !== undefined && body !== 'bytes';
});
const named = WITH_BODY.map((route) => [nameOf(route), route] as const);
const ids = () => ({ project: project.id, job: project.ingestJob, asset: project.layer });

/** What the schemas do not want: wrong types, long and odd texts, nested junk, encodings in encodings. */
const oddValue = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    null,
    true,
    [],
    {},
    -1,
    1e308,
    '',
    '\u0000',
    '\ud800'.toWellFormed(),
    '%252e%252e%252f',
    '../../x',
    '𝕏'.repeat(3_000),
  ),
  fc.string({ unit: 'binary', maxLength: 200 }).map((text) => text.toWellFormed()),
);
const NAMES = [
  'email',
  'password',
  'code',
  'name',
  'from',
  'kind',
  'operations',
  'operation',
  'text',
  'title',
  'token',
  'format',
  'confirm',
  'head',
  'current',
  'next',
];
const oddBody = fc.oneof(fc.dictionary(fc.constantFrom(...NAMES), oddValue), oddValue);

describe('bodies', () => {
  it.each(named)('ST-139 never answers 500, whatever comes: %s', async (name, route) => {
    const schema = ROUTE_SCHEMAS[name]?.body;
    await fc.assert(
      fc.asyncProperty(oddBody, async (body) => {
        if (schema === undefined || schema === 'bytes' || schema.safeParse(body).success) return;
        const answer = await client.send(route.method, pathOf(route, ids()), { body });
        expect([400, 403]).toContain(answer.status);
      }),
      { numRuns: 12, seed: 20261125 },
    );
    expect(api.logged()).not.toContain('"unhandled"');
  });

  it.each(named)('ST-076 refuses an unknown key, __proto__ and constructor: %s', async (_, route) => {
    for (const key of ['owner', '__proto__', 'constructor', 'isAdmin']) {
      const answer = await client.send(route.method, pathOf(route, ids()), {
        raw: `{"${key}":{"admin":true}}`,
        headers: { 'content-type': 'application/json' },
      });
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({ code: 'bad-request' });
    }
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  });

  it('ST-076 says which field was not expected and what was', async () => {
    const answer = await client.send('PATCH', `/api/projects/${project.id}`, {
      body: { title: '', owner: 'me' },
    });
    expect(answer.body).toMatchObject({
      fields: expect.arrayContaining([
        { path: 'title', expected: 'at least 1 characters' },
        { path: 'owner', expected: 'no such field' },
      ]),
    });
  });

  it.each([
    ['no JSON', '{', 400],
    ['a number for an object', '7', 400],
    ['a text', '"x"', 400],
    ['a list', '[]', 400],
    ['a deep nest', '['.repeat(5_000) + ']'.repeat(5_000), 400],
    ['257 KiB', `{"title":"${'x'.repeat(257 * 1024)}"}`, 413],
  ])('ST-139 refuses %s', async (_, raw, status) => {
    const answer = await client.send('PATCH', `/api/projects/${project.id}`, {
      raw,
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(/SyntaxError|JSON at|node_modules/);
  });

  it('ST-082 takes no time over a text that is made to be slow', async () => {
    const slow = [
      'a'.repeat(200_000),
      `${'a'.repeat(100_000)}@`,
      '0'.repeat(200_000),
      '%'.repeat(200_000),
      'a-'.repeat(100_000),
      'make it '.repeat(2_000),
    ];
    for (const text of slow) {
      for (const [path, body] of [
        ['/api/session/local', { email: text, password: 'x' }],
        ['/api/session/totp', { recoveryCode: text }],
        ['/api/admin/people', { name: 'A', email: text }],
        [`/api/projects/${project.id}/nodes`, { from: text, operation: { kind: text } }],
        [`/api/projects/${project.id}/instruction`, { text }],
      ] as const) {
        const started = performance.now();
        await client.post(path, body);
        // Most of it is this machine's way of the request; a regular expression that runs away takes minutes.
        expect(performance.now() - started).toBeLessThan(1_500);
      }
    }
  });

  it('ST-139 refuses malformed headers', async () => {
    const body = { kind: 'export', from: project.node, format: 'png' };
    for (const key of ['short', 'x'.repeat(101), 'with space 1']) {
      const answer = await client.post(`/api/projects/${project.id}/jobs`, body, {
        headers: { 'idempotency-key': key },
      });
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({ fields: [{ path: 'idempotency-key' }] });
    }
    expect((await client.get('/api/events', { headers: { 'last-event-id': 'x' } })).status).toBe(400);
  });

  it('ST-071 gives names back as the text they are', async () => {
    const title = '<img src=x onerror=alert(1)>{{7*7}}';
    const { body, headers } = await client.send<{ title: string }>('PATCH', `/api/projects/${project.id}`, {
      body: { title },
    });
    expect(body.title).toBe(title);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    const step = { from: project.node, operation: { kind: 'rename-layer', layer: 'base', name: title } };
    const node = await client.post<{ document: { layers: { name: string }[] } }>(
      `/api/projects/${project.id}/nodes`,
      step,
    );
    expect(node.status).toBe(201);
    expect(node.body.document.layers[0]?.name).toBe(title);
  });
});

describe('what nobody foresaw', () => {
  it('ST-077 becomes an error id in every part of the api, and nothing of the inside leaves with it', async () => {
    const broken = await runApi();
    const own = (await makeAdministrator(broken)).client;
    for (const table of ['project', 'job', 'workspace', 'engine_seen']) {
      await broken.database.sql('owner', `ALTER TABLE ${table} RENAME TO ${table}_gone`);
    }
    const png = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
    const answers = [
      await own.get('/api/projects'),
      await own.upload(png),
      await own.get('/api/jobs'),
      await own.get('/api/engines'),
      await own.get('/api/me/credits'),
    ];
    for (const { status, body, text } of answers) {
      expect(status).toBe(500);
      expect(body).toMatchObject({ code: 'went-wrong', errorId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
      expect(text).not.toMatch(/prisma|relation|select|\/work|\/tmp|node_modules|\.ts|stack/i);
      expect(broken.logged()).toContain((body as unknown as { errorId: string }).errorId);
    }
    const { rows } = await broken.database.sql(
      'audit_reader',
      "SELECT 1 FROM audit.event WHERE type = '5410'",
    );
    expect(rows.length).toBe(answers.length);
    await broken.stop();
  });
});
