import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../testing/api-client';
import { auditOf } from '../testing/audit-of';
import { makeAdministrator } from '../testing/first-people';
import { runApi, type RunningApi } from '../testing/running-api';

let loose: RunningApi;
let tight: RunningApi;
let client: ApiClient;

beforeAll(async () => {
  loose = await runApi();
  const admin = await makeAdministrator(loose);
  // The same machine after a restart, with the limits of production.
  tight = await runApi({ LAMINA_RATE_FACTOR: '1' }, loose);
  client = tight.client();
  for (const [name, value] of admin.client.cookies) client.cookies.set(name, value);
  client.csrf = admin.client.csrf;
});
afterEach(() => tight.shiftClock(0));
afterAll(async () => {
  await tight.stop();
  await loose.stop();
});

describe('limits', () => {
  it('ST-033 ST-080 slow down whoever guesses from one network, say how long, and forget after a minute', async () => {
    tight.shiftClock(3_600_000);
    const guess = (number: number) =>
      tight.client().post('/api/session/local', { email: `nobody${number}@example.com`, password: 'x' });
    const answers = await Promise.all(Array.from({ length: 25 }, (_, number) => guess(number)));
    const late = answers.filter(({ status }) => status === 429);
    expect(late).toHaveLength(5);
    expect(Number(late[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(late[0]?.body).toMatchObject({ code: 'too-many-requests', retryAfterSeconds: expect.any(Number) });
    const blocked = (await auditOf(tight, '1003')).filter(({ facts }) => facts['rule'] === 'rate-limit');
    expect(blocked).toHaveLength(5);
    tight.shiftClock(3_600_000 + 61_000);
    expect((await guess(99)).status).toBe(401);
  });

  it('ST-080 count each class of routes on its own, per person, and outlive a restart', async () => {
    tight.shiftClock(300_000);
    const upload = () => client.upload(new Uint8Array([1]));
    const statuses: number[] = [];
    for (let count = 0; count < 32; count++) statuses.push((await upload()).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
    expect((await client.get('/api/projects')).status).toBe(200);
    const restarted = await runApi({ LAMINA_RATE_FACTOR: '1' }, loose);
    restarted.shiftClock(300_000);
    const again = restarted.client();
    for (const [name, value] of client.cookies) again.cookies.set(name, value);
    again.csrf = client.csrf;
    expect((await again.upload(new Uint8Array([1]))).status).toBe(429);
    await restarted.stop();
  });

  it('keep counters that name nobody', async () => {
    const { rows } = await loose.database.sql('app', 'SELECT bucket FROM rate_count', [], {
      'app.scope': 'identity',
    });
    expect(rows.length).toBeGreaterThan(0);
    for (const { bucket } of rows as { bucket: string }[]) expect(bucket).toMatch(/^[\w-]{43}$/);
  });
});
