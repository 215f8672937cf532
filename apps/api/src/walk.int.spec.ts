import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAdministrator, makeEditor, type Administrator } from './testing/first-people';
import { runApi, type RunningApi } from './testing/running-api';

let api: RunningApi;
let admin: Administrator;

beforeAll(async () => {
  api = await runApi();
  admin = await makeAdministrator(api);
});
afterAll(() => api.stop());

describe('a first walk', () => {
  it('signs the first administrator in, takes a picture in and queues its ingest', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    const uploaded = await admin.client.upload(png);
    expect(uploaded.text).toContain('projectId');
    expect(uploaded.status).toBe(201);
    const job = await admin.client.get<{ state: string; kind: string }>(`/api/jobs/${uploaded.body.jobId}`);
    expect(job.body).toMatchObject({ state: 'queued', kind: 'ingest', queuePosition: 1 });
    const list = await admin.client.get<{ projects: { title: string; state: string }[] }>('/api/projects');
    expect(list.body.projects).toMatchObject([{ title: 'beach', state: 'receiving', mine: true }]);
  });

  it('invites an editor, who works without a second factor', async () => {
    const { client } = await makeEditor(api, admin, 'grace@example.com');
    const session = await client.get<{ next: string; permissions: string[] }>('/api/session');
    expect(session.body.next).toBe('signed-in');
    expect(session.body.permissions).toContain('project.create');
    expect((await client.get('/api/admin/people')).status).toBe(403);
  });
});
