import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEALTH_PATHS, ROUTES } from '@lamina/contract';
import { routesOf } from '../app.module';
import { ANSWERING_ROUTES, nameOf, pathOf } from '../testing/every-route';
import { auditOf } from '../testing/audit-of';
import { examplePng } from '../testing/example-pictures';
import { makeAdministrator, type Administrator } from '../testing/first-people';
import { rawRequest } from '../testing/raw-request';
import { runApi, type RunningApi } from '../testing/running-api';

let api: RunningApi;
let admin: Administrator;

beforeAll(async () => {
  api = await runApi();
  admin = await makeAdministrator(api);
});
afterAll(() => api.stop());

const STATIC = ['/', '/projects', '/main-ABCDEF12.js', '/favicon.svg', '/nothing-of-ours', '/health/live'];

function expectSafeHeaders(headers: Headers): void {
  expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(headers.get('permissions-policy')).toContain('camera=()');
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
  expect(headers.get('access-control-allow-origin')).toBeNull();
  expect(headers.get('x-powered-by')).toBeNull();
  expect(headers.get('server')).toBeNull();
}

describe('what every answer carries', () => {
  it('answers exactly the routes of the table and the two words of health', () => {
    const answered = routesOf(api.app).map(({ method, path }) => `${method} ${path}`);
    expect(answered.sort()).toEqual(
      [...ROUTES.map(nameOf), ...HEALTH_PATHS.map((path) => `GET ${path}`)].sort(),
    );
  });

  it.each(ANSWERING_ROUTES.map((route) => [nameOf(route), route] as const))(
    'ST-066 safe headers, signed in: %s',
    async (_, route) => {
      if (route.path === '/api/session' && route.method === 'DELETE') return; // it would end the session of this spec
      const answer = await admin.client.send(
        route.method,
        pathOf(route),
        route.method === 'GET' ? {} : { body: { x: 1 } },
      );
      expectSafeHeaders(answer.headers);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      if (answer.text !== '')
        expect(answer.headers.get('content-type')).toMatch(/^application\/(problem\+)?json; charset=utf-8$/);
    },
  );

  it.each(ANSWERING_ROUTES.map((route) => [nameOf(route), route] as const))(
    'ST-066 safe headers, from a stranger: %s',
    async (_, route) => {
      const answer = await api.client().send(route.method, pathOf(route), { bare: true });
      expectSafeHeaders(answer.headers);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    },
  );

  it.each(STATIC)('ST-066 safe headers on %s', async (path) => {
    expectSafeHeaders((await api.client().get(path)).headers);
  });

  it('ST-067 writes what another site asked for into the audit log, as nobody’s, ten times a minute', async () => {
    const twin = await runApi({}, api);
    const before = (await auditOf(api, '2115')).length;
    for (let ask = 0; ask < 14; ask++)
      await twin.client().get('/api/projects', { headers: { 'sec-fetch-site': 'cross-site' } });
    await twin.stop();
    const written = (await auditOf(api, '2115')).slice(before);
    expect(written.length).toBe(10);
    expect(written.at(-1)).toMatchObject({ reason: 'cross-site', actor: { id: null }, outcome: 'denied' });
  });

  it.each(['https://evil.example', 'null', 'http://sub.localhost:4242'])(
    'ST-067 gives no word of CORS to %s',
    async (origin) => {
      for (const method of ['GET', 'OPTIONS', 'POST']) {
        const answer = await api.client().send(method, '/api/session/providers', {
          headers: { origin, 'access-control-request-method': 'POST' },
        });
        expect(answer.headers.get('access-control-allow-origin')).toBeNull();
        expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
      }
    },
  );
});

describe('the web bundle', () => {
  it('serves index.html for pages with a nonce of this answer, in the policy and in the page', async () => {
    const [one, two] = [await api.client().get('/projects/some-id'), await api.client().get('/')];
    const nonces = [one, two].map(({ text, headers }) => {
      const nonce = /ngCspNonce="([^"]+)"/.exec(text)?.[1] ?? '';
      expect(headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(headers.get('cache-control')).toBe('no-store');
      return nonce;
    });
    expect(nonces[0]).toMatch(/^[\w-]{24}$/);
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('lets a hashed file be kept for ever, and no other', async () => {
    const hashed = await api.client().get('/main-ABCDEF12.js');
    expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(hashed.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect((await api.client().get('/favicon.svg')).headers.get('cache-control')).toBe('no-cache');
  });

  it.each([
    '/main-ABCDEF12.js.map',
    '/.git/config',
    '/.env',
    '/blobs',
    '/blobs/01989f0e-7c4b-7e1a-9b60-2f6f1f0a4c11',
    '/assets/',
    '/secrets/master.key',
    '/../secrets/master.key',
    '/%2e%2e/secrets/master.key',
    '/..%2fsecrets%2fmaster.key',
    '/projects/..%2f..%2fsecrets',
    '/metrics',
    '/bull',
    '/admin-queues',
    '/debug',
    '/prisma',
    '/index.html.map',
    '/api/session/a.css',
    '/api/unknown',
    '/api',
  ])('ST-016 ST-078 answers 404 to %s', async (path) => {
    const answer = await rawRequest(
      api.address,
      `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).not.toContain('secret');
  });

  it.each(['//projects', '//', '//evil.example/projects', '/projects//1', '/projects/'])(
    'ST-078 serves no page at %s, whoever asks',
    async (path) => {
      const answer = await rawRequest(
        api.address,
        `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n`,
      );
      expect(answer).toMatch(/^HTTP\/1\.1 404 /);
      expect(answer).not.toContain('app-root');
    },
  );

  it('shows a person the app at an address that is not there, with status 404, and a script the problem', async () => {
    const accept = 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8';
    const seen = await api.client().get('/old/link', { headers: { accept } });
    expect([seen.status, seen.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(seen.text).toContain('<app-root');
    expectSafeHeaders(seen.headers);
    const fetched = await api.client().get('/old/link', { headers: { accept: '*/*' } });
    expect(fetched.body).toMatchObject({ code: 'not-found' });
    const file = await api.client().get('/old-ABCDEF12.js', { headers: { accept } });
    expect(file.body).toMatchObject({ code: 'not-found' });
  });

  it('answers 404 for a file that went away since the start, and lets nobody keep that', async () => {
    const twin = await runApi({}, api);
    rmSync(join(twin.folder, 'web', 'main-ABCDEF12.js'));
    const answer = await twin.client().get('/main-ABCDEF12.js');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.body).toMatchObject({ code: 'not-found' });
    await twin.stop();
  });

  it('ST-069 serves no private answer under a name that looks like a file', async () => {
    for (const path of ['/api/projects/a.css', '/api/session/x.js', '/api/jobs/list.png']) {
      const answer = await admin.client.get(path);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe('verbs and framing', () => {
  it.each(['TRACE', 'TRACK', 'CONNECT', 'PUT', 'OPTIONS', 'PROPFIND', 'FOO'])(
    'ST-073 answers 405 to %s',
    async (verb) => {
      for (const path of ['/api/projects', '/', '/main-ABCDEF12.js']) {
        const answer = await rawRequest(
          api.address,
          `${verb} ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
        );
        expect(answer).toMatch(/^HTTP\/1\.1 405 /);
      }
    },
  );

  it('ST-073 knows which verbs a path has', async () => {
    const answer = await admin.client.send('DELETE', '/api/projects');
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, POST, HEAD');
  });

  it('ST-141 refuses an upgrade to a WebSocket', async () => {
    const upgrade =
      'GET /api/events HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x\r\n\r\n';
    expect(await rawRequest(api.address, upgrade)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('ST-078 shows the documentation to signed-in people only', async () => {
    expect((await api.client().get('/api/docs')).status).toBe(401);
    const { body, status } = await admin.client.get<{ openapi: string; paths: object }>('/api/docs');
    expect(status).toBe(200);
    expect(body.openapi).toBe('3.1.0');
  });

  it('ST-078 has no health for whoever comes through a proxy', async () => {
    expect((await api.client().get('/health/live')).status).toBe(200);
    const outside = await api.client().get('/health/live', { headers: { 'x-forwarded-for': '203.0.113.9' } });
    expect(outside.status).toBe(404);
  });

  it('ST-075 takes no forwarded header for true without a trusted proxy', async () => {
    const client = api.client();
    const forged = {
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      'x-user-id': 'ada',
    };
    expect((await client.get('/api/session', { headers: forged })).status).toBe(401);
    await client.post(
      '/api/session/local',
      { email: 'nobody@example.com', password: 'x' },
      { headers: forged },
    );
    const { rows } = await api.database.sql(
      'audit_reader',
      "SELECT convert_from(body, 'UTF8') AS body FROM audit.event WHERE type = '1002'",
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { body } of rows as { body: string }[]) {
      expect(body).toContain('"network":"127.0.0.0/24"');
      expect(body).not.toContain('203.0.113');
    }
  });

  it('ST-151 refuses what stands in a query, so that nothing personal lands in a log', async () => {
    const answer = await admin.client.get('/api/projects?title=beach');
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 'bad-request', fields: [{ path: 'query' }] });
  });

  it('ST-151 lists only declared fields', async () => {
    await admin.client.upload(examplePng());
    const projects = await admin.client.get<{ projects: object[] }>('/api/projects');
    const people = await admin.client.get<object[]>('/api/admin/people');
    const text = JSON.stringify([projects.body, people.body]);
    expect(text).not.toMatch(/wrapped|sealed|hash|blob|audit|index/i);
    expect(Object.keys(projects.body.projects[0] ?? {}).sort()).toEqual(
      [
        'id',
        'title',
        'profile',
        'shared',
        'mine',
        'createdAt',
        'expiresAt',
        'promisedAt',
        'rule',
        'width',
        'height',
        'thumbnail',
        'original',
        'head',
        'state',
        'message',
      ].sort(),
    );
  });
});
