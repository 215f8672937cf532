import { describe, expect, it } from 'vitest';
import { auditOf } from '../testing/audit-of';
import { makeAdministrator } from '../testing/first-people';
import { openStream } from '../testing/open-stream';
import { runApi } from '../testing/running-api';
import { ServiceEvents } from './service-events';

describe('the end of the api', () => {
  it('waits for no event stream, and is written down', async () => {
    const api = await runApi();
    await api.app.get(ServiceEvents).started();
    const { client } = await makeAdministrator(api);
    const stream = await openStream(client, {});
    const begun = performance.now();
    const closing = api.app.close();
    await stream.ended;
    await closing;
    expect(performance.now() - begun).toBeLessThan(10_000);
    const events = [await auditOf(api, '5401'), await auditOf(api, '5402')].flat();
    expect(events).toMatchObject([{ subject: { id: 'api' } }, { facts: { clean: true } }]);
    await api.database.close();
  });

  it('writes nothing down for an api that never served', async () => {
    const api = await runApi();
    await api.app.close();
    expect(await auditOf(api, '5402')).toEqual([]);
    await api.database.close();
  });
});
