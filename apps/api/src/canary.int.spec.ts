import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@lamina/db';
import { LaneQueues } from '@lamina/server';
import { examplePng } from './testing/example-pictures';
import { PASSWORD } from './testing/first-people';
import { announceEngine, readyProject } from './testing/ready-project';
import { runApi, SETUP_CODE, type RunningApi } from './testing/running-api';
import { totpNow } from './testing/totp-now';

let api: RunningApi;
let worker: Database;
beforeAll(async () => {
  api = await runApi();
  worker = api.database.connect('worker');
  await announceEngine(worker);
});
afterAll(() => api.stop());

const CANARIES = {
  name: 'Canaria Persona',
  email: 'canary.person@example.com',
  file: 'canary-file-name',
  title: 'Canary title of a project',
  layer: 'Canary layer',
  instruction: 'make it warmer canaryinstruction',
  password: 'canary password that is long',
};

describe('what a person types', () => {
  it('ST-101 reaches no log, no audit event, no queue and no column as it is', async () => {
    const client = api.client();
    const seen: string[] = [];
    await client.post('/api/setup', {
      code: SETUP_CODE,
      name: CANARIES.name,
      email: CANARIES.email,
      password: CANARIES.password,
    });
    await client.begin();
    const { body: enrolment } = await client.post<{ secret: string }>('/api/me/totp');
    const { body: codes } = await client.post<{ codes: string[] }>('/api/me/totp/confirm', {
      code: await totpNow(enrolment.secret, new Date()),
    });
    await client.begin();
    const { body: invited } = await client.post<{ link: string }>('/api/admin/people', {
      name: CANARIES.name,
      email: `x${CANARIES.email}`,
    });
    const token = new URL(invited.link).hash.slice(1);
    await api.client().post('/api/session/invitation', { token, password: PASSWORD });
    await api
      .client()
      .post('/api/session/local', { email: CANARIES.email, password: `wrong ${CANARIES.password}` });
    await client.upload(examplePng(), { 'x-file-name': `${CANARIES.file}.png` });
    const project = await readyProject(api, worker, client);
    const path = `/api/projects/${project.id}`;
    await client.send('PATCH', path, { body: { title: CANARIES.title } });
    await client.post(`${path}/instruction`, { text: CANARIES.instruction });
    await client.post(`${path}/nodes`, {
      from: project.node,
      operation: { kind: 'rename-layer', layer: 'base', name: CANARIES.layer },
    });
    const operations = [{ kind: 'adjust', property: 'warmth', amount: 0.1 }];
    const job = await client.post<{ jobId: string }>(`${path}/jobs`, {
      kind: 'edit',
      from: project.node,
      operations,
      instruction: CANARIES.instruction,
    });
    expect(job.status).toBe(202);
    await client.get(`${path}/assets/${project.original}`);
    await client.send('PATCH', path, {
      raw: `{"title":"${CANARIES.title}"`,
      headers: { 'content-type': 'application/json' },
    });
    seen.push(api.logged());

    const audit = await api.database.sql(
      'audit_reader',
      "SELECT convert_from(body, 'UTF8') AS body FROM audit.event",
    );
    seen.push(JSON.stringify(audit.rows));
    seen.push(await wholeQueue());
    seen.push(await wholeDatabase());
    seen.push(...wholeFolder(api.folder));

    const secrets = [
      enrolment.secret,
      ...codes.codes,
      token,
      client.cookies.get('__Host-sid') ?? 'none',
      client.csrf ?? 'none',
    ];
    for (const canary of [...Object.values(CANARIES), ...secrets]) {
      for (const text of seen) expect(text.includes(canary), `"${canary}" was found`).toBe(false);
    }
  });

  it('puts no id of a person, project or job into the queue', async () => {
    const client = api.client();
    expect(client).toBeDefined();
    const text = await wholeQueue();
    expect(text.length).toBeGreaterThan(0);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/);
  });
});

/** Every key and every value of this api's queues. */
async function wholeQueue(): Promise<string> {
  const { client } = api.app.get(LaneQueues).of('interactive');
  const keys = await client.keys(`${api.queuePrefix}*`);
  const values = await Promise.all(
    keys.map(async (key) =>
      (await client.type(key)) === 'hash' ? JSON.stringify(await client.hgetall(key)) : key,
    ),
  );
  return values.join('\n').replaceAll(api.queuePrefix, '');
}

/** Every row of every table of work and people, as text. */
async function wholeDatabase(): Promise<string> {
  const texts: string[] = [];
  for (const table of ['person', 'credential', 'session', 'invitation', 'rate_count']) {
    const { rows } = await api.database.sql('app', `SELECT t::text AS row FROM ${table} t`, [], {
      'app.scope': 'identity',
    });
    texts.push(JSON.stringify(rows));
  }
  const { rows: people } = await api.database.sql(
    'app',
    'SELECT p.id, m.workspace FROM person p JOIN membership m ON m.person = p.id',
    [],
    { 'app.scope': 'identity' },
  );
  for (const { id, workspace } of people as { id: string; workspace: string }[]) {
    const settings = { 'app.scope': 'work', 'app.person': id, 'app.workspace': workspace };
    for (const table of ['project', 'asset', 'node', 'job', 'idempotency', 'credit_entry']) {
      const { rows } = await api.database.sql('app', `SELECT t::text AS row FROM ${table} t`, [], settings);
      texts.push(JSON.stringify(rows));
    }
  }
  return texts.join('\n');
}

function wholeFolder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'latin1'));
}
