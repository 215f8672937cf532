import { TestBed } from '@angular/core/testing';
import { z } from 'zod';
import { ApiClient, FETCH } from './api-client';
import { ApiProblem } from './api-problem';
import { Session } from './session';

const VIEW = {
  person: { id: '01989f0e-7c4b-7e1a-9b60-2f6f1f0a4c11', name: 'A', email: 'a@example.org' },
  instanceRoles: [],
  workspace: { id: '01989f0e-7c4b-7e1a-9b60-2f6f1f0a4c12', name: 'Everyone', role: 'editor' as const },
  permissions: ['project.read'],
  next: 'signed-in' as const,
  hasFactor: false,
  expiresAt: '2026-11-25T22:00:00Z',
  csrfToken: 'token-of-the-session',
};

const NOW = new Date('2026-11-25T21:30:00Z');
type Answer = () => Response | Promise<Response>;

function clientThatGets(answer: Answer) {
  const sent: { path: string; init: RequestInit }[] = [];
  TestBed.configureTestingModule({
    providers: [
      {
        provide: FETCH,
        useValue: async (path: string, init: RequestInit) => {
          sent.push({ path, init });
          return answer();
        },
      },
    ],
  });
  return { api: TestBed.inject(ApiClient), session: TestBed.inject(Session), sent };
}

const problemAnswer = (status: number, body: object) => () =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } });

const refusalOf = (act: Promise<unknown>): Promise<ApiProblem> =>
  act.then(
    () => {
      throw new Error('it was not refused');
    },
    (cause: unknown) => ApiProblem.of(cause),
  );

describe('the way to the server', () => {
  it('sends the token of the session and the key of the request with what changes something', async () => {
    const { api, session, sent } = clientThatGets(() => Response.json({ done: true }));
    session.begin(VIEW, NOW);
    await api.post('/api/x', { a: 1 }, z.object({ done: z.boolean() }), { idempotencyKey: 'key-12345678' });
    expect(sent[0]?.init.headers).toMatchObject({
      'x-csrf-token': 'token-of-the-session',
      'idempotency-key': 'key-12345678',
    });
    await api.get('/api/x', z.object({ done: z.boolean() }));
    expect(sent[1]?.init.headers).not.toHaveProperty('x-csrf-token');
  });

  it('turns problem+json into its sentence, its code and what helps to find it', async () => {
    const body = {
      type: 'about:blank',
      code: 'account-locked',
      status: 429,
      title: 'Too many wrong passwords.',
      errorId: 'E-1',
      retryAfterSeconds: 60,
    };
    const { api } = clientThatGets(problemAnswer(429, body));
    const problem = await refusalOf(api.get('/api/x', z.unknown()));
    expect(problem).toMatchObject({
      code: 'account-locked',
      status: 429,
      errorId: 'E-1',
      retryAfterSeconds: 60,
    });
    expect(problem.message).toBe('Too many wrong passwords.');
  });

  it('says that the server did not answer when nothing came, and when a proxy says so', async () => {
    const broken = clientThatGets(() => Promise.reject(new TypeError('Failed to fetch')));
    expect((await refusalOf(broken.api.get('/api/x', z.unknown()))).code).toBe('unreachable');
    TestBed.resetTestingModule();
    const proxied = clientThatGets(() => new Response('<html>502</html>', { status: 502 }));
    expect((await refusalOf(proxied.api.get('/api/x', z.unknown()))).code).toBe('unreachable');
  });

  it('never shows what an answer of an unknown kind says', async () => {
    const { api } = clientThatGets(() => new Response('SELECT * FROM person', { status: 500 }));
    const problem = await refusalOf(api.get('/api/x', z.unknown()));
    expect(problem.code).toBe('went-wrong');
    expect(problem.message).not.toContain('SELECT');
  });

  it('ends the session when the server says that nobody is signed in', async () => {
    const body = { type: 'about:blank', code: 'signed-out', status: 401, title: 'You are not signed in.' };
    const { api, session } = clientThatGets(problemAnswer(401, body));
    session.begin(VIEW, NOW);
    await refusalOf(api.get('/api/x', z.unknown()));
    expect(session.signedIn()).toBe(false);
    expect(session.ended()).toBe(true);
  });

  it('counts every answer as being there, so that the idle time starts again', async () => {
    const date = 'Wed, 25 Nov 2026 21:50:00 GMT';
    const { api, session } = clientThatGets(() => Response.json({}, { headers: { date } }));
    session.begin(VIEW, NOW);
    expect(new Date(session.endsAtMs() ?? 0).toISOString()).toBe('2026-11-25T22:00:00.000Z');
    await api.get('/api/x', z.unknown());
    const leftMinutes = ((session.endsAtMs() ?? 0) - Date.parse('2026-11-25T21:50:00Z')) / 60_000;
    expect(leftMinutes).toBeGreaterThan(29);
    expect(leftMinutes).toBeLessThan(31);
  });

  it('keeps a person who was never signed in from reading that a session ended', async () => {
    const body = { type: 'about:blank', code: 'signed-out', status: 401, title: 'You are not signed in.' };
    const { api, session } = clientThatGets(problemAnswer(401, body));
    await refusalOf(api.get('/api/session', z.unknown()));
    expect(session.ended()).toBe(false);
  });
});
