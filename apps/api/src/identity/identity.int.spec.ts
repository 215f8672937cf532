import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, makeAdministrator, makeEditor, PASSWORD, type Administrator } from '../testing/first-people';
import { auditOf } from '../testing/audit-of';
import { runApi, SETUP_CODE, type RunningApi } from '../testing/running-api';
import { totpNow } from '../testing/totp-now';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const body = { code: SETUP_CODE, ...ADMIN, password: PASSWORD };

describe('set-up', () => {
  let api: RunningApi;
  beforeAll(async () => void (api = await runApi()));
  afterAll(() => api.stop());

  it('ST-037 begins without any account, and a wrong code makes none', async () => {
    expect((await api.client().get('/api/setup')).body).toEqual({ open: true });
    const wrong = await api.client().post('/api/setup', { ...body, code: 'ABCDE-FGHJK-MNPQR-STVWY' });
    expect(wrong.status).toBe(401);
    expect(wrong.body).toMatchObject({ code: 'set-up-code-wrong' });
    expect(await auditOf(api, '1002')).toMatchObject([
      { reason: 'set-up-code-wrong', facts: { method: 'set-up-code' }, actor: { id: null } },
    ]);
    const guess = await api.client().post('/api/session/local', { email: 'admin', password: 'admin' });
    expect(guess.status).toBe(401);
    expect((await api.client().get('/api/setup')).body).toEqual({ open: true });
  });

  it('ST-037 refuses the code a day later', async () => {
    const late = await runApi({ LAMINA_SETUP_CODE_UNTIL: new Date(Date.now() - 1).toISOString() });
    const answer = await late.client().post('/api/setup', body);
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('is over');
    await late.stop();
  });

  it('ST-035 gives the code back when the password is refused', async () => {
    const weak = await api.client().post('/api/setup', { ...body, password: 'ada byron lamina' });
    expect(weak.status).toBe(422);
    expect(weak.body).toMatchObject({ code: 'password-refused' });
  });

  it('ST-134 ends in one administrator when eight wizards run at once, and is over afterwards', async () => {
    const wizards = await Promise.all(
      Array.from({ length: 8 }, (_, number) =>
        api.client().post('/api/setup', { ...body, email: `ada${number}@example.com` }),
      ),
    );
    expect(wizards.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(wizards.filter(({ status }) => status === 409)).toHaveLength(7);
    expect((await api.client().post('/api/setup', body)).status).toBe(409);
    expect((await api.client().get('/api/setup')).body).toEqual({ open: false });
    const { rows } = await api.database.sql('app', 'SELECT count(*)::int AS people FROM person', [], {
      'app.scope': 'identity',
    });
    expect(rows).toEqual([{ people: 1 }]);
  });
});

describe('signing in', () => {
  let api: RunningApi;
  let admin: Administrator;
  beforeAll(async () => {
    api = await runApi();
    admin = await makeAdministrator(api);
  });
  afterEach(() => api.shiftClock(0));
  afterAll(() => api.stop());

  const later = (ms: number) => new Date(Date.now() + ms);
  const failuresOf = async (person: string): Promise<number | undefined> => {
    const read = 'SELECT failures FROM sign_in_attempt WHERE person = $1';
    const { rows } = await api.database.sql('app', read, [person], { 'app.scope': 'identity' });
    return (rows[0] as { failures: number } | undefined)?.failures;
  };

  it('ST-037 lets the first administrator do nothing before the second factor is there', async () => {
    const fresh = await runApi();
    const client = fresh.client();
    await client.post('/api/setup', body);
    await client.begin();
    const session = await client.get<{ next: string; permissions: string[] }>('/api/session');
    expect(session.body).toMatchObject({ next: 'enrol-totp', permissions: [] });
    expect((await client.get('/api/admin/people')).body).toMatchObject({ code: 'factor-required' });
    await fresh.stop();
  });

  it('ST-036 stores argon2id, and ST-039 recovery codes as digests, never as they are', async () => {
    const { rows } = await api.database.sql('app', 'SELECT kind, hash FROM credential', [], {
      'app.scope': 'identity',
    });
    const stored = rows as { kind: string; hash: string | null }[];
    expect(stored.find(({ kind }) => kind === 'password')?.hash).toMatch(
      /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/,
    );
    expect(stored.filter(({ kind }) => kind === 'recovery')).toHaveLength(10);
    for (const { hash } of stored.filter(({ kind }) => kind === 'recovery'))
      expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(stored)).not.toContain(admin.recoveryCodes[0]);
  });

  it('ST-036 rehashes at the next sign-in what was hashed more weakly', async () => {
    const { client, id } = await makeEditor(api, admin, 'weak@example.com');
    await client.send('DELETE', '/api/session');
    const { hash } = await import('@node-rs/argon2');
    const weak = await hash(PASSWORD, { memoryCost: 8_192, timeCost: 2, parallelism: 1 });
    const set = "UPDATE credential SET hash = $1 WHERE person = $2 AND kind = 'password'";
    await api.database.sql('app', set, [weak, id], { 'app.scope': 'identity' });
    expect(await api.client().signIn('weak@example.com', PASSWORD)).toBe('signed-in');
    const read = "SELECT hash FROM credential WHERE person = $1 AND kind = 'password'";
    const { rows } = await api.database.sql('app', read, [id], { 'app.scope': 'identity' });
    expect((rows[0] as { hash: string }).hash).toContain('m=19456,t=2,p=1');
  });

  it('ST-038 takes each code once, also side by side, and only of three time steps', async () => {
    api.shiftClock(2 * MINUTE_MS);
    const now = later(2 * MINUTE_MS);
    const code = await totpNow(admin.secret, now);
    const clients = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const client = api.client();
        await client.signIn(ADMIN.email, PASSWORD);
        return client;
      }),
    );
    const answers = await Promise.all(clients.map((client) => client.post('/api/session/totp', { code })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(3);
    expect(await auditOf(api, '1007')).toHaveLength(3);
    const early = await clients
      .find((_, at) => answers[at]?.status === 401)
      ?.post('/api/session/totp', {
        code: await totpNow(admin.secret, new Date(now.getTime() + 90_000)),
      });
    expect(early?.status).toBe(401);
    await api.database.sql('app', 'DELETE FROM sign_in_attempt', [], { 'app.scope': 'identity' });
  });

  it('ST-038 ends a half-open session at the fifth wrong code and lets the account rest', async () => {
    const { client: own } = await makeEditor(api, admin, 'tess@example.com');
    const { body: enrolment } = await own.post<{ secret: string }>('/api/me/totp');
    await own.post('/api/me/totp/confirm', { code: await totpNow(enrolment.secret, new Date()) });
    const client = api.client();
    expect(await client.signIn('tess@example.com', PASSWORD)).toBe('totp');
    const answers = [];
    for (let attempt = 0; attempt < 6; attempt++)
      answers.push(await client.post('/api/session/totp', { code: '000000' }));
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 429, 401]);
    // Whoever is here has shown the password, so the page may say when the account opens again.
    expect(answers[4]?.body).toMatchObject({ code: 'account-locked', retryAfterSeconds: 60 });
    expect((await client.get('/api/session')).status).toBe(401);
    expect(await auditOf(api, '1016')).not.toHaveLength(0);
    // No weapon: the session that was signed in before goes on.
    await own.begin();
    expect((await own.get('/api/session')).status).toBe(200);
  });

  it('ST-038 judges five of twenty codes that come at once', async () => {
    const { client: own, id } = await makeEditor(api, admin, 'flood@example.com');
    const { body: enrolment } = await own.post<{ secret: string }>('/api/me/totp');
    await own.post('/api/me/totp/confirm', { code: await totpNow(enrolment.secret, new Date()) });
    const client = api.client();
    await client.signIn('flood@example.com', PASSWORD);
    const before = (await auditOf(api, '1006')).length;
    const guesses = Array.from({ length: 20 }, () => client.post('/api/session/totp', { code: '000000' }));
    expect((await Promise.all(guesses)).every(({ status }) => status === 401 || status === 429)).toBe(true);
    expect((await auditOf(api, '1006')).length - before).toBe(5);
    expect(await failuresOf(id)).toBe(5);
  });

  it('ST-039 takes a recovery code once', async () => {
    const use = async () => {
      const client = api.client();
      await client.signIn(ADMIN.email, PASSWORD);
      return client.post('/api/session/totp', { recoveryCode: admin.recoveryCodes[0]?.toLowerCase() });
    };
    expect((await use()).status).toBe(200);
    expect((await use()).status).toBe(401);
    expect(await auditOf(api, '1013')).toMatchObject([{ facts: { codesLeft: 9 } }]);
    await api.database.sql('app', 'DELETE FROM sign_in_attempt', [], { 'app.scope': 'identity' });
  });

  it('ST-033 rests an account after five wrong passwords, doubles the rest, and answers the same all the while', async () => {
    const { client: own, id } = await makeEditor(api, admin, 'lock@example.com');
    const attempt = (password: string) =>
      api.client().post('/api/session/local', { email: 'lock@example.com', password });
    const wrong = await Promise.all(Array.from({ length: 5 }, () => attempt('wrong wrong wrong')));
    const right = await attempt(PASSWORD);
    expect(right.status).toBe(401);
    expect(right.body).toEqual(wrong[0]?.body);
    expect((await own.get('/api/session')).status).toBe(200); // the live session goes on
    api.shiftClock(61_000);
    expect((await attempt(PASSWORD)).status).toBe(200);
    expect(
      (await admin.client.get<{ id: string; lockedUntil: string | null }[]>('/api/admin/people')).status,
    ).toBe(200);
    expect(id).toBeTruthy();
  });

  it('ST-033 judges five of twenty passwords that come at once, and the right one is not among those after them', async () => {
    const { id } = await makeEditor(api, admin, 'twenty@example.com');
    const attempt = (password: string) =>
      api.client().post('/api/session/local', { email: 'twenty@example.com', password });
    const before = (await auditOf(api, '1002')).length;
    const wrong = await Promise.all(Array.from({ length: 20 }, () => attempt('wrong wrong wrong')));
    expect(new Set(wrong.map(({ text }) => text)).size).toBe(1);
    expect((await auditOf(api, '1002')).length - before).toBe(5);
    expect(await failuresOf(id)).toBe(5);
    expect((await attempt(PASSWORD)).status).toBe(401);
  });

  it('ST-033 gives a right guess back: four wrong ones and the right one leave no rest', async () => {
    await makeEditor(api, admin, 'fifth@example.com');
    const attempt = (password: string) =>
      api.client().post('/api/session/local', { email: 'fifth@example.com', password });
    for (let count = 0; count < 4; count++) await attempt('wrong wrong wrong');
    expect((await attempt(PASSWORD)).status).toBe(200);
    expect((await attempt(PASSWORD)).status).toBe(200);
  });

  it('ST-033 lets a person with a factor in whose fifth password is right', async () => {
    const { client: own } = await makeEditor(api, admin, 'factor@example.com');
    const { body: enrolment } = await own.post<{ secret: string }>('/api/me/totp');
    const { body: recovery } = await own.post<{ codes: string[] }>('/api/me/totp/confirm', {
      code: await totpNow(enrolment.secret, new Date()),
    });
    for (let count = 0; count < 4; count++)
      await api
        .client()
        .signIn('factor@example.com', 'wrong wrong wrong')
        .catch(() => undefined);
    const client = api.client();
    expect(await client.signIn('factor@example.com', PASSWORD)).toBe('totp');
    expect((await client.post('/api/session/totp', { recoveryCode: recovery.codes[0] })).status).toBe(200);
  });

  it('keeps a factor that is confirmed while a new secret is asked for', async () => {
    const { client, id } = await makeEditor(api, admin, 'race@example.com');
    const { body: enrolment } = await client.post<{ secret: string }>('/api/me/totp');
    const code = await totpNow(enrolment.secret, new Date());
    const [confirmed, ...begun] = await Promise.all([
      client.post('/api/me/totp/confirm', { code }),
      ...Array.from({ length: 6 }, () => client.post('/api/me/totp')),
    ]);
    // Whichever was first: a confirmation that was granted stands, and one that came too late confirmed nothing.
    const read = "SELECT confirmed_at FROM credential WHERE person = $1 AND kind = 'totp'";
    const { rows } = await api.database.sql('app', read, [id], { 'app.scope': 'identity' });
    expect(rows).toHaveLength(1);
    expect((rows[0] as { confirmed_at: Date | null }).confirmed_at !== null).toBe(
      confirmed.status === 200 || confirmed.status === 201,
    );
    expect(begun.every(({ status }) => [201, 200, 401, 409].includes(status))).toBe(true);
  });

  it('ST-033 lets an administrator unlock at once', async () => {
    const { id } = await makeEditor(api, admin, 'unlock@example.com');
    const attempt = (password: string) =>
      api.client().post('/api/session/local', { email: 'unlock@example.com', password });
    for (let count = 0; count < 5; count++) await attempt('wrong wrong wrong');
    expect((await attempt(PASSWORD)).status).toBe(401);
    expect((await admin.client.post(`/api/admin/people/${id}/unlock`)).status).toBe(204);
    expect((await attempt(PASSWORD)).status).toBe(200);
  });

  it('ST-034 answers a stranger and a known person alike: words, headers and time', async () => {
    await makeEditor(api, admin, 'known@example.com');
    const ask = async (email: string) => {
      const started = performance.now();
      const {
        status,
        body: problem,
        headers,
      } = await api.client().post('/api/session/local', { email, password: 'not this one' });
      const names = [...headers.keys()].sort().join();
      return { shape: JSON.stringify([status, problem, names]), ms: performance.now() - started };
    };
    const known: number[] = [];
    const unknown: number[] = [];
    const shapes = new Set<string>();
    for (let round = 0; round < 40; round++) {
      for (const [email, times] of [
        ['known@example.com', known],
        [`nobody${round}@example.com`, unknown],
      ] as const) {
        const { shape, ms } = await ask(email);
        shapes.add(shape);
        times.push(ms);
      }
    }
    expect(shapes.size).toBe(1);
    // A machine that is busy otherwise makes both slow; what may not be is one slower than the other.
    expect(Math.abs(welchT(known, unknown))).toBeLessThan(4.5);
  });

  it('ST-061 gives tokens of 256 bits, a new one at each step, and never takes one that a browser brings', async () => {
    const client = api.client();
    client.cookies.set('__Host-sid', 'A'.repeat(43));
    await client.signIn(ADMIN.email, PASSWORD);
    const half = client.cookies.get('__Host-sid') ?? '';
    expect(half).not.toBe('A'.repeat(43));
    expect(Buffer.from(half, 'base64url')).toHaveLength(32);
    await client.post('/api/session/totp', { recoveryCode: admin.recoveryCodes[1] });
    const whole = client.cookies.get('__Host-sid') ?? '';
    expect(whole).not.toBe(half);
    client.cookies.set('__Host-sid', half);
    expect((await client.get('/api/session')).status).toBe(401);
    const digest = createHash('sha256').update(whole).digest();
    const { rows } = await api.database.sql('app', 'SELECT 1 FROM session WHERE token_hash = $1', [digest], {
      'app.scope': 'identity',
    });
    expect(rows).toHaveLength(1);
  });

  it('ST-061 turns the token over every fifteen minutes and lets requests on their way finish', async () => {
    const { client } = await makeEditor(api, admin, 'turn@example.com');
    const before = client.cookies.get('__Host-sid') ?? '';
    api.shiftClock(16 * MINUTE_MS);
    expect((await client.get('/api/session')).status).toBe(200);
    const after = client.cookies.get('__Host-sid');
    expect(after).not.toBe(before);
    const onItsWay = await client.get('/api/session', {
      bare: true,
      headers: { cookie: `__Host-sid=${before}` },
    });
    expect(onItsWay.status).toBe(200);
    api.shiftClock(16 * MINUTE_MS + 31_000);
    expect(
      (await client.get('/api/session', { bare: true, headers: { cookie: `__Host-sid=${before}` } })).status,
    ).toBe(401);
  });

  it('ST-062 ends an idle session and an old one by the clock of the database, on every replica and after a restart', async () => {
    const { client } = await makeEditor(api, admin, 'idle@example.com');
    const twin = await runApi({}, api);
    const onTwin = (cookie: string) =>
      twin.client().get('/api/session', { headers: { cookie: `__Host-sid=${cookie}` } });
    expect((await onTwin(client.cookies.get('__Host-sid') ?? '')).status).toBe(200);
    twin.shiftClock(31 * MINUTE_MS);
    expect((await onTwin(client.cookies.get('__Host-sid') ?? '')).status).toBe(401);
    twin.shiftClock(0);
    await twin.stop();
    api.shiftClock(0);
    // The twin's clock judged it; its end is a row, so this one says so too, though its own clock did not move.
    expect((await client.get('/api/session')).status).toBe(401);
    expect(await auditOf(api, '1204')).toMatchObject([{ facts: { by: 'idle' } }]);
  });

  it('ST-062 ends a session that is never idle after twelve hours', async () => {
    const { client } = await makeEditor(api, admin, 'long@example.com');
    for (let passed = 20 * MINUTE_MS; passed < 12 * HOUR_MS; passed += 20 * MINUTE_MS) {
      api.shiftClock(passed);
      expect((await client.get('/api/session')).status).toBe(200);
    }
    api.shiftClock(12 * HOUR_MS);
    expect((await client.get('/api/session')).status).toBe(401);
  });

  it('ST-063 ends sessions by sign-out, by a new password, and by an administrator', async () => {
    const { client, id } = await makeEditor(api, admin, 'ends@example.com');
    const other = api.client();
    await other.signIn('ends@example.com', PASSWORD);
    const next = 'eleven quiet harbours dream';
    expect((await client.post('/api/me/password', { current: PASSWORD, next })).status).toBe(204);
    expect((await other.get('/api/session')).status).toBe(401);
    expect((await client.get('/api/session')).status).toBe(200);

    const cookie = client.cookies.get('__Host-sid') ?? '';
    const out = await client.send('DELETE', '/api/session');
    expect(out.status).toBe(204);
    expect(out.headers.get('clear-site-data')).toBe('"cache", "cookies", "storage"');
    expect((await client.get('/api/session', { headers: { cookie: `__Host-sid=${cookie}` } })).status).toBe(
      401,
    );

    await client.signIn('ends@example.com', next);
    expect((await admin.client.post(`/api/admin/people/${id}/disable`)).status).toBe(204);
    expect((await client.get('/api/session')).status).toBe(401);
    expect(
      (await api.client().post('/api/session/local', { email: 'ends@example.com', password: next })).status,
    ).toBe(401);
    expect((await admin.client.post(`/api/admin/people/${id}/disable`)).status).toBe(409);
    expect((await admin.client.post(`/api/admin/people/${id}/enable`)).status).toBe(204);
  });

  it('ST-061 puts a new session in the place of the one that the browser had, and asks it for no token', async () => {
    const { client } = await makeEditor(api, admin, 'twice@example.com');
    const before = client.cookies.get('__Host-sid') ?? '';
    client.csrf = null;
    expect(
      (await client.post('/api/session/local', { email: 'twice@example.com', password: PASSWORD })).status,
    ).toBe(200);
    const old = await api.client().get('/api/session', { headers: { cookie: `__Host-sid=${before}` } });
    expect(old.status).toBe(401);
    expect((await client.get('/api/session')).status).toBe(200);
  });

  it('keeps the last owner', async () => {
    const { body: session } = await admin.client.get<{ person: { id: string } }>('/api/session');
    const answer = await admin.client.post(`/api/admin/people/${session.person.id}/disable`);
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ code: 'last-administrator' });
  });

  it('ST-140 takes an invitation once, and not after 72 hours', async () => {
    const invite = async (email: string) => {
      const { body: made } = await admin.client.post<{ link: string }>('/api/admin/people', {
        name: 'Ivy',
        email,
      });
      return new URL(made.link).hash.slice(1);
    };
    const token = await invite('ivy@example.com');
    expect((await api.client().post('/api/session/invitation', { token, password: 'short' })).status).toBe(
      422,
    );
    expect((await api.client().post('/api/session/invitation', { token, password: PASSWORD })).status).toBe(
      200,
    );
    expect((await api.client().post('/api/session/invitation', { token, password: PASSWORD })).status).toBe(
      409,
    );
    const late = await invite('late@example.com');
    api.shiftClock(73 * HOUR_MS);
    expect(
      (await api.client().post('/api/session/invitation', { token: late, password: PASSWORD })).status,
    ).toBe(409);
  });

  it('takes a second invitation for a fresh start: no factor, no session, no password of before', async () => {
    const { client, id } = await makeEditor(api, admin, 'again@example.com');
    const { body: enrolment } = await client.post<{ secret: string }>('/api/me/totp');
    await client.post('/api/me/totp/confirm', { code: await totpNow(enrolment.secret, new Date()) });
    await client.begin();
    const { body: made } = await admin.client.post<{ link: string }>(`/api/admin/people/${id}/invitation`);
    const token = new URL(made.link).hash.slice(1);
    const fresh = api.client();
    const accepted = await fresh.post('/api/session/invitation', {
      token,
      password: 'nine brass kettles hum',
    });
    expect(accepted.body).toEqual({ next: 'signed-in' });
    expect((await client.get('/api/session')).status).toBe(401);
    expect(
      (await api.client().post('/api/session/local', { email: 'again@example.com', password: PASSWORD }))
        .status,
    ).toBe(401);
  });

  it('asks an invited workspace administrator for a factor before anything else', async () => {
    const { client } = await makeEditor(api, admin, 'boss@example.com', 'admin');
    expect((await client.get('/api/session')).body).toMatchObject({ next: 'enrol-totp', permissions: [] });
    expect((await client.get('/api/projects')).status).toBe(403);
  });

  it('ST-064 sets each cookie host-only, secure, unreadable for scripts and same-site', async () => {
    const answers = [
      await api.client().post('/api/session/local', { email: ADMIN.email, password: PASSWORD }),
      await admin.client.get('/api/session', {
        headers: { cookie: `__Host-sid=${admin.client.cookies.get('__Host-sid')}` },
      }),
    ];
    const lines = answers.flatMap(({ headers }) => headers.getSetCookie());
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      expect(line).toMatch(/^__Host-(sid|csrf)=[^;]+; Path=\/; Secure; HttpOnly; SameSite=(Lax|Strict)$/);
      expect(line.length).toBeLessThan(4096);
    }
  });
});

/** Welch's t of two samples: how many standard errors their means lie apart. */
function welchT(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1) / values.length;
  return (mean(a) - mean(b)) / Math.sqrt(spread(a) + spread(b));
}
