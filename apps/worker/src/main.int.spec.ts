import Bull from 'bull';
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { ScriptedEngine } from './testing/scripted-engine';
import { bundleWorker, WorkerProcess } from './testing/worker-process';
import { WorkerRig } from './testing/worker-rig';

const WAIT = { timeout: 20_000, interval: 20 };

describe('the worker process', () => {
  let rig: WorkerRig;
  let engine: ScriptedEngine;
  let bundle: Awaited<ReturnType<typeof bundleWorker>>;
  let bell: Bull.Queue;
  const running: WorkerProcess[] = [];

  beforeAll(async () => {
    bundle = await bundleWorker();
    rig = await WorkerRig.create({ leaseSeconds: 2 });
    engine = new ScriptedEngine(rig.exchange);
    await engine.start();
    const { LAMINA_QUEUE_PREFIX: prefix } = rig.env;
    bell = new Bull('lane-interactive', { prefix: prefix!, redis: { path: inject('queueSocket') } });
  });
  afterEach(async () => {
    for (const worker of running.splice(0)) {
      worker.signal('SIGKILL');
      await worker.end();
    }
    await bell.obliterate({ force: true }); // a killed worker's last ring would be looked at again after half a minute
    engine.script = (run, say) => say(engine.answer(run));
  });
  afterAll(async () => {
    await bell.close();
    await engine.stop();
    await rig.close();
    await bundle.remove();
  });

  const start = (env: Record<string, string> = {}) => {
    const worker = new WorkerProcess(bundle.script, { ...rig.env, LAMINA_POLL_MS: '60000', ...env });
    running.push(worker);
    return worker;
  };
  const started = async (env?: Record<string, string>) => {
    const worker = start(env);
    await expect.poll(() => worker.isStarted, WAIT).toBe(true);
    return worker;
  };
  const ring = () => bell.add({}, { removeOnComplete: true, removeOnFail: true });
  const stateOf = (job: string) => async () => (await rig.job(job))?.state;
  const auditedSince = async (count: number) => (await rig.audited()).slice(count);

  it('runs a job at a ring, and another one without a ring at its poll', async () => {
    await started({ LAMINA_POLL_MS: '200' });
    const { project, job } = await rig.receive();
    await expect.poll(stateOf(job), WAIT).toBe('done');
    const second = await rig.edit(project, (await rig.project(project))!.head!);
    await ring();
    await expect.poll(stateOf(second), WAIT).toBe('done');
  });

  it('ST-026 throws forged rings away unread, writes event 3110 for each, and runs nothing without a row', async () => {
    const before = (await rig.audited()).length;
    await started();
    const heard = engine.heard.length;
    const forged: unknown[] = [
      { job: '01989f0e-7c4b-7e1a-9b60-2f6f1f0a4c11', workspace: 'other' },
      JSON.parse('{"__proto__":{"polluted":true}}'),
      { big: 'x'.repeat(10_000_000) },
    ];
    for (const payload of forged) await bell.add(payload);
    await bell.add('model-import', { path: '/etc/passwd' });
    await Promise.all(Array.from({ length: 1_000 }, ring));
    await expect
      .poll(async () => (await auditedSince(before)).filter((code) => code === '3110').length, WAIT)
      .toBe(4);
    expect(engine.heard.length).toBe(heard);
    const { job } = await rig.receive();
    await ring();
    await expect.poll(stateOf(job), WAIT).toBe('done');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('ST-029 leaves no payload, no result and no id in the queue server, and no file', async () => {
    const worker = await started();
    const { project, job } = await rig.receive();
    await ring();
    await expect.poll(stateOf(job), WAIT).toBe('done');
    await expect.poll(() => bell.getActiveCount(), WAIT).toBe(0);
    const dump: string[] = [];
    for (const key of await bell.client.keys('*')) {
      dump.push(key);
      const type = await bell.client.type(key);
      if (type === 'hash') dump.push(JSON.stringify(await bell.client.hgetall(key)));
      if (type === 'list') dump.push(...(await bell.client.lrange(key, 0, -1)));
      if (type === 'string') dump.push((await bell.client.get(key)) ?? '');
      if (type === 'zset') dump.push(...(await bell.client.zrange(key, 0, -1)));
      if (type === 'set') dump.push(...(await bell.client.smembers(key)));
    }
    for (const id of [project, job, rig.person.person, rig.person.workspace]) {
      expect(dump.filter((text) => text.includes(id))).toEqual([]);
    }
    const files = readdirSync(dirname(inject('queueSocket')));
    expect(files.filter((name) => /\.(rdb|aof)$|appendonly/.test(name))).toEqual([]);
    worker.signal('SIGTERM');
    await worker.end();
  });

  it('waits for its job when it is asked to stop, and writes that it started and stopped', async () => {
    const before = (await rig.audited()).length;
    const worker = await started();
    const { job } = await rig.receive();
    const asked = Promise.withResolvers<() => void>();
    engine.script = (run, say) => asked.resolve(() => say(engine.answer(run)));
    await ring();
    const answer = await asked.promise;
    worker.signal('SIGTERM');
    await expect.poll(() => worker.output.includes('worker.stopping'), WAIT).toBe(true);
    expect(await rig.job(job)).toMatchObject({ state: 'running' });
    answer();
    expect(await worker.end()).toBe(0);
    expect(await rig.job(job)).toMatchObject({ state: 'done' });
    expect(await auditedSince(before)).toEqual(expect.arrayContaining(['5401', '5402']));
  });

  it('ST-028 ends with one result and one charge when a worker is killed in the middle of a job', async () => {
    const { project, node } = await ingestedBy(await started());
    const before = await rig.standing();
    const job = await rig.edit(project, node);
    const asked = Promise.withResolvers<void>();
    engine.script = () => asked.resolve();
    await ring();
    await asked.promise;
    running.at(-1)!.signal('SIGKILL');
    engine.script = (run, say) => say(engine.answer(run));
    await started({ LAMINA_POLL_MS: '200' });
    await expect.poll(stateOf(job), WAIT).toBe('done');
    expect((await rig.nodes(project)).length).toBe(2);
    expect(await rig.standing()).toMatchObject({ spent: before.spent + 1, held: 0 });
    expect(await rig.audited()).toContain('3106');
    await expect.poll(() => rig.jobFolders, WAIT).toEqual([]);
  });

  it('cancels a running job within two seconds of the news', async () => {
    const { project, node } = await ingestedBy(await started());
    const job = await rig.edit(project, node);
    const asked = Promise.withResolvers<void>();
    engine.script = () => asked.resolve();
    await ring();
    await asked.promise;
    const atMs = performance.now();
    await rig.cancel(job);
    await expect.poll(() => engine.heard.at(-1), WAIT).toEqual({ type: 'cancel', job });
    expect(performance.now() - atMs).toBeLessThan(2_000);
    await expect.poll(() => rig.jobFolders, WAIT).toEqual([]);
  });

  it('erases what is due before it claims a job, after however long a stand-still', async () => {
    const { project } = await ingestedBy(await started());
    running.at(-1)!.signal('SIGKILL');
    await running.pop()!.end();
    await rig.setClock(new Date((await rig.project(project))!.expiresAt));
    const { job } = await rig.receive();
    const seen: unknown[] = [];
    const asked = Promise.withResolvers<void>();
    engine.script = (run, say) =>
      void rig
        .rows('SELECT state FROM erasure_item WHERE target = $1', [project])
        .then((rows) => seen.push(...rows))
        .then(() => (asked.resolve(), say(engine.answer(run))));
    await started({ LAMINA_POLL_MS: '200' });
    await asked.promise;
    await expect.poll(stateOf(job), WAIT).toBe('done');
    expect(seen).toEqual([{ state: 'verified' }]);
  });

  it('wipes at its start what killed workers left in the exchange folder', async () => {
    await rig.gateways.exchange.make('01989f0e-7c4b-7e1a-9b60-2f6f1f0a4c11');
    expect(rig.jobFolders.length).toBeGreaterThan(0);
    await started();
    expect(rig.jobFolders).toEqual([]);
  });

  it('ST-135 refuses to start as a role that sees every row, in one sentence', async () => {
    const url = new URL(rig.env['LAMINA_DATABASE_URL']!);
    url.username = 'postgres';
    const worker = start({ LAMINA_DATABASE_URL: url.href });
    expect(await worker.end()).toBe(1);
    expect(worker.output).toMatch(/role "postgres" sees every row/);
  });

  it('ST-135 refuses to start without a key, with an empty one, with a default one, and with one that others may read', async () => {
    const path = join(rig.folder, 'refused', 'master.key');
    const secrets = dirname(path);
    const ends: unknown[] = [];
    for (const [bytes, mode] of [
      [null, 0],
      [Buffer.alloc(0), 0o600],
      [Buffer.from('CHANGEME'.repeat(4)), 0o600],
      [Buffer.from(Array.from({ length: 32 }, (_, at) => (at * 7 + 3) % 256)), 0o644],
    ] as const) {
      rmSync(secrets, { recursive: true, force: true });
      mkdirSync(secrets);
      if (bytes) writeFileSync(path, bytes);
      if (bytes) chmodSync(path, mode);
      const worker = start({ LAMINA_SECRETS: secrets });
      ends.push(await worker.end());
      expect(worker.output).toContain('The master key file');
    }
    expect(ends).toEqual([1, 1, 1, 1]);
  });

  async function ingestedBy(_worker: WorkerProcess): Promise<{ project: string; node: string }> {
    const { project, job } = await rig.receive();
    await ring();
    await expect.poll(stateOf(job), WAIT).toBe('done');
    return { project, node: (await rig.project(project))!.head! };
  }
});
