import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StreamEvent } from '@lamina/contract';
import type { Database } from '@lamina/db';
import type { ApiClient } from '../testing/api-client';
import { makeAdministrator, makeEditor, type Administrator } from '../testing/first-people';
import { announceEngine, readyProject, type ReadyProject } from '../testing/ready-project';
import { runApi, type RunningApi } from '../testing/running-api';
import { openStream, type OpenStream } from '../testing/open-stream';

let api: RunningApi;
let admin: Administrator;
let worker: Database;
let grace: ApiClient;
let graceId: string;
let eve: ApiClient;
let project: ReadyProject;
const streams: OpenStream[] = [];

beforeAll(async () => {
  api = await runApi();
  admin = await makeAdministrator(api);
  worker = api.database.connect('worker');
  await announceEngine(worker);
  ({ client: grace, id: graceId } = await makeEditor(api, admin, 'grace@example.com'));
  eve = (await makeEditor(api, admin, 'eve@example.com')).client;
  project = await readyProject(api, worker, grace);
});
afterAll(async () => {
  for (const stream of streams) stream.close();
  await api.stop();
});

const listen = async (client: ApiClient, headers: Record<string, string> = {}): Promise<OpenStream> => {
  const stream = await openStream(client, headers);
  streams.push(stream);
  return stream;
};
const submit = async (): Promise<string> => {
  const body = { kind: 'export', from: project.node, format: 'png' };
  return (await grace.post<{ jobId: string }>(`/api/projects/${project.id}/jobs`, body)).body.jobId;
};
const jobOf = (event: StreamEvent) => (event.type === 'job' ? event.job.id : null);

describe('the event stream', () => {
  it('ST-079 opens for nobody who is not signed in, and for no other site', async () => {
    expect((await api.client().get('/api/events')).status).toBe(401);
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      expect((await grace.get('/api/events', { headers })).status).toBe(403);
    }
  });

  it('ST-079 carries the own jobs and nobody else’s', async () => {
    const [own, foreign] = [await listen(grace), await listen(eve)];
    const job = await submit();
    await own.until((event) => jobOf(event) === job);
    const hers = await eve.upload(Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
    await foreign.until((event) => jobOf(event) === hers.body.jobId || event.type === 'project');
    expect(foreign.events.map(jobOf)).not.toContain(job);
    expect(own.events.map(jobOf)).not.toContain(hers.body.jobId);
    expect(JSON.stringify(foreign.events)).not.toContain(project.id);
  });

  it('turns news of a worker into the job as it is now, with progress', async () => {
    const stream = await listen(grace);
    const job = await submit();
    const claimed = await worker.transaction({ scope: 'queue' }, ({ jobs }) =>
      jobs.claimNext('batch', 60, 'test'),
    );
    expect(claimed).not.toBeNull();
    await worker.notify(
      'job_news',
      JSON.stringify({ job: claimed?.id, state: 'running', fraction: 0.4, step: 'encode' }),
    );
    const event = await stream.until(
      (one) => one.type === 'job' && one.job.id === claimed?.id && one.job.fraction === 0.4,
    );
    expect(event).toMatchObject({ type: 'job', job: { state: 'running', step: 'encode' } });
    expect(job).toBeTruthy();
  });

  it('tells the new place in the queue when the job before it goes, though that is somebody else’s', async () => {
    const theirs = await readyProject(api, worker, eve);
    const body = { kind: 'export', from: theirs.node, format: 'png' };
    const before = (await eve.post<{ jobId: string }>(`/api/projects/${theirs.id}/jobs`, body)).body.jobId;
    const job = await submit();
    const stream = await listen(grace);
    const placeOf = (event: StreamEvent) =>
      event.type === 'job' && event.job.id === job ? event.job.queuePosition : null;
    const standing = placeOf(await stream.until((event) => placeOf(event) !== null)) ?? 0;
    expect(standing).toBeGreaterThan(1);
    await eve.send('DELETE', `/api/jobs/${before}`);
    await stream.until((event) => placeOf(event) === standing - 1);
    await grace.send('DELETE', `/api/jobs/${job}`);
  });

  it('resumes: a job that ended while the line was down is told after the reconnect', async () => {
    const first = await listen(grace);
    const job = await submit();
    await first.until((event) => jobOf(event) === job);
    const lastId = first.lastId();
    first.close();
    await grace.send('DELETE', `/api/jobs/${job}`);
    const second = await listen(grace, { 'last-event-id': lastId });
    const event = await second.until((one) => jobOf(one) === job);
    expect(event).toMatchObject({ job: { state: 'cancelled' } });
    // Whoever comes without an id begins with what is open.
    const third = await listen(grace);
    await third.until((one) => one.type === 'job');
    expect(third.events.map(jobOf)).not.toContain(job);
  });

  it('says that a project is gone', async () => {
    const own = await readyProject(api, worker, grace);
    const stream = await listen(grace);
    await stream.until((event) => event.type === 'job');
    await grace.send('DELETE', `/api/projects/${own.id}`);
    await stream.until(
      (event) => event.type === 'project' && event.project === own.id && event.change === 'erased',
    );
  });

  it('ST-079 ends within five seconds of a revocation, also when the news of it is lost', async () => {
    const told = await listen(grace);
    const started = performance.now();
    await admin.client.post(`/api/admin/people/${graceId}/disable`);
    await told.ended;
    expect(performance.now() - started).toBeLessThan(5_000);

    const quiet = await listen(eve);
    const again = performance.now();
    await api.database.sql(
      'app',
      "UPDATE session SET ended_at = now(), ended_by = 'admin' WHERE ended_at IS NULL",
      [],
      { 'app.scope': 'identity' },
    );
    await quiet.ended;
    expect(performance.now() - again).toBeLessThan(5_000);
  });
});
