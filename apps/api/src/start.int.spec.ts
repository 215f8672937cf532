import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JsonLogger, readConfig } from '@lamina/server';
import { inject } from 'vitest';
import { createApi } from './app.module';
import { auditOf } from './testing/audit-of';
import { makeAdministrator } from './testing/first-people';
import { openStream } from './testing/open-stream';
import { runApi, type RunningApi } from './testing/running-api';

let api: RunningApi;
beforeAll(async () => void (api = await runApi()));
afterAll(() => api.stop());

const settings = (over: Readonly<Record<string, string>> = {}) =>
  readConfig('api', {
    LAMINA_DATABASE_URL: api.database.urlOf('app'),
    LAMINA_QUEUE_SOCKET: inject('queueSocket'),
    LAMINA_DATA: api.folder,
    LAMINA_SECRETS: join(api.folder, 'secrets'),
    ...over,
  });
const start = (over: Readonly<Record<string, string>> = {}) =>
  createApi(settings(over), new JsonLogger('api', () => undefined));

describe('starting and stopping', () => {
  it.each([
    ['of zeros', Buffer.alloc(32), 0o600],
    ['that is empty', Buffer.alloc(0), 0o600],
    ['that is a text', Buffer.from('CHANGEME CHANGEME CHANGEME 12345'), 0o600],
    [
      'that everybody may read',
      Buffer.from(Array.from({ length: 32 }, (_, at) => (at * 37 + 200) % 256)),
      0o644,
    ],
  ])('ST-135 refuses to start with a master key %s', async (_, bytes, mode) => {
    const folder = join(api.folder, 'exchange');
    writeFileSync(join(folder, 'master.key'), bytes);
    chmodSync(join(folder, 'master.key'), mode);
    await expect(start({ LAMINA_SECRETS: folder })).rejects.toThrow(/master key/);
  });

  it('ST-135 refuses to start as a database role that sees every row', async () => {
    await expect(start({ LAMINA_DATABASE_URL: api.database.urlOf('owner') })).rejects.toThrow(
      /sees every row/,
    );
  });

  it('writes down that it began and ended, and does not wait for a browser that still listens', async () => {
    const twin = await runApi({}, api);
    const { client } = await makeAdministrator(twin);
    const stream = await openStream(client, {});
    const started = performance.now();
    await twin.stop();
    await stream.ended;
    expect(performance.now() - started).toBeLessThan(5_000);
    expect((await auditOf(api, '5401')).length).toBeGreaterThan(1);
    expect(await auditOf(api, '5402')).toMatchObject([{ subject: { id: 'api' }, facts: { clean: true } }]);
  });
});
