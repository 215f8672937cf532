import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProjectView } from '@lamina/contract';
import type { Database } from '@lamina/db';
import type { ApiClient } from '../testing/api-client';
import { auditOf } from '../testing/audit-of';
import { examplePng } from '../testing/example-pictures';
import { makeAdministrator, makeEditor } from '../testing/first-people';
import { announceEngine, readyProject } from '../testing/ready-project';
import { runApi, type RunningApi } from '../testing/running-api';

let api: RunningApi;
let worker: Database;
let grace: ApiClient;
let joan: ApiClient;
beforeAll(async () => {
  api = await runApi();
  worker = api.database.connect('worker');
  const admin = await makeAdministrator(api);
  await announceEngine(worker);
  grace = (await makeEditor(api, admin, 'grace@example.com')).client;
  joan = (await makeEditor(api, admin, 'joan@example.com')).client;
});
afterAll(() => api.stop());

const uploadRows = async (project: string) => {
  const text = `SELECT state, wrapped_key FROM asset WHERE project = '${project}'`;
  return (await api.database.sql('worker', text, [], { 'app.scope': 'erasure' })).rows as unknown[];
};

describe('cancelling', () => {
  it.each(['waits', 'runs on a worker that never comes back'])(
    'destroys the key of a raw upload at once when its ingest %s',
    async (state) => {
      const { body } = await grace.upload(examplePng());
      if (state !== 'waits')
        await worker.transaction({ scope: 'queue' }, ({ jobs }) => jobs.claimNext('interactive', 60, 'dead'));
      expect((await grace.send('DELETE', `/api/jobs/${body.jobId}`)).status).toBe(204);

      const { body: project } = await grace.get<ProjectView>(`/api/projects/${body.projectId}`);
      expect(project).toMatchObject({
        state: 'refused',
        message: 'Taking the picture in was cancelled. Upload it again.',
      });
      const items = await worker.transaction({ scope: 'erasure' }, ({ erasures }) => erasures.claim(10, 60));
      const item = items.find((one) => one.project === body.projectId);
      expect(item).toMatchObject({ kind: 'asset', rule: 'key-destroyed' });
      expect(await uploadRows(body.projectId)).toEqual([{ state: 'erased', wrapped_key: null }]);
      expect((await auditOf(api, '3005')).at(-1)).toMatchObject({
        subject: { id: item?.target },
        facts: { kind: 'upload', askedBy: 'owner', erasureItem: item?.id },
      });
    },
  );

  it('works for the own job in a project that is no longer shared', async () => {
    const project = await readyProject(api, worker, grace);
    const path = `/api/projects/${project.id}`;
    await grace.send('PATCH', path, { body: { shared: true } });
    const request = { kind: 'export', from: project.node, format: 'png' };
    const submitted = await joan.post<{ jobId: string }>(`${path}/jobs`, request);
    expect(submitted.status).toBe(202);
    await grace.send('PATCH', path, { body: { shared: false } });
    expect((await joan.get(path)).status).toBe(404);
    expect((await joan.send('DELETE', `/api/jobs/${submitted.body.jobId}`)).status).toBe(204);
  });
});
