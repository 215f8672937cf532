import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { cameraPicture } from '@lamina/formats/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ENGINE_SOCKET } from './engine-server';
import { bundleEngine } from './testing/bundle-engine';
import { childPids, isAlive, until } from './testing/child-pids';
import { EngineClient } from './testing/engine-client';
import { type RunningEngine, startEngine } from './testing/start-engine';

describe('the engine process when its child fails', () => {
  let bundle: string;
  let engine: RunningEngine;

  beforeAll(async () => {
    bundle = await bundleEngine('src/engine/testing/misbehaving-child.ts');
  });
  beforeEach(async () => {
    engine = await startEngine(bundle);
    await engine.client.hello();
  });
  afterEach(() => engine.stop());
  afterAll(() => rm(bundle, { recursive: true }));

  const start = async (upload: string, limits = {}) => {
    const job = await engine.client.folder({ [upload]: await cameraPicture() });
    engine.client.start(job, { operation: 'ingest', upload }, limits);
    return job;
  };
  const child = (): number => childPids(engine.process.pid!)[0]!;
  const worksAgain = async () =>
    expect(await engine.client.endOf(await start('good'))).toMatchObject({ type: 'done' });

  it('ST-012 an abort in the child ends that job only; the next one runs within 5 s', async () => {
    const startedMs = performance.now();
    expect(await engine.client.endOf(await start('abort'))).toMatchObject({
      type: 'failed',
      reason: 'engine-ended',
    });
    await worksAgain();
    expect(performance.now() - startedMs).toBeLessThan(5000);
    expect(engine.process.exitCode).toBeNull();
  });

  it('ends a computation that never looks up within 2 s of a cancel', async () => {
    const job = await start('loop');
    await engine.client.progressOf(job);
    const pid = child();
    const askedMs = performance.now();
    engine.client.send({ type: 'cancel', job });
    expect(await engine.client.endOf(job)).toMatchObject({ type: 'failed', reason: 'cancelled' });
    expect(performance.now() - askedMs).toBeLessThan(2000);
    await until(() => !isAlive(pid));
    await worksAgain();
  });

  it('lets a waiting job leave the line without touching the one that runs', async () => {
    const running = await start('loop');
    await engine.client.progressOf(running);
    const pid = child();
    const waiting = await start('good');
    engine.client.send({ type: 'cancel', job: waiting });
    expect(await engine.client.endOf(waiting)).toMatchObject({ type: 'failed', reason: 'cancelled' });
    expect(child()).toBe(pid);
  });

  it('ST-032 ends a job at its time limit', async () => {
    const end = await engine.client.endOf(await start('loop', { seconds: 0.5 }));
    expect(end).toMatchObject({ type: 'failed', reason: 'time-limit' });
    await worksAgain();
  });

  it('ends a job whose memory grows beyond its limit', async () => {
    const end = await engine.client.endOf(await start('bloat', { memoryBytes: 600e6 }));
    expect(end).toMatchObject({ type: 'failed', reason: 'memory-limit' });
    await worksAgain();
  });

  it('does not pass on what a child says that is not of the protocol', async () => {
    expect(await engine.client.endOf(await start('nonsense'))).toMatchObject({
      reason: 'engine-spoke-nonsense',
    });
    await worksAgain();
  });

  it('works on after its child was killed while idle', async () => {
    const pid = child();
    process.kill(pid, 'SIGKILL');
    // Buried, not only dead: a job that meets the fall itself is the worker's to ask for again.
    await until(() => !childPids(engine.process.pid!).includes(pid), 5000);
    await worksAgain();
  });

  it('takes its child along when it is killed', async () => {
    const job = await start('loop');
    await engine.client.progressOf(job);
    const pid = child();
    engine.process.kill('SIGKILL');
    await once(engine.process, 'exit');
    await until(() => !isAlive(pid), 5000);
  });

  it('drops the jobs of a worker that goes away', async () => {
    const job = await start('loop');
    await engine.client.progressOf(job);
    const pid = child();
    engine.client.close();
    await until(() => !isAlive(pid));
    const next = await EngineClient.connect(engine.exchange);
    const good = await next.folder({ good: await cameraPicture() });
    expect(await next.run(good, { operation: 'ingest', upload: 'good' })).toMatchObject({ type: 'done' });
    next.close();
  });

  it('refuses to run one job twice at a time', async () => {
    const job = await start('loop');
    await engine.client.progressOf(job);
    engine.client.start(job, { operation: 'ingest', upload: 'loop' });
    expect(await engine.client.endOf(job)).toMatchObject({ type: 'failed', reason: 'already-running' });
  });

  it.each([
    ['a line that is no JSON', 'hello\n'],
    ['an unknown message', '{"type":"shutdown"}\n'],
    ['a path as a file name', line({ operation: 'ingest', upload: '../secret' })],
    [
      'a number that is none',
      line({ operation: 'edit', operations: [{ kind: 'blur', sigmaFraction: null }] }),
    ],
    ['a seed out of range', line({ operation: 'ingest', upload: 'a' }, 2 ** 40)],
    ['a line without an end', 'x'.repeat(1_200_000)],
  ])('ST-032 hangs up on %s, and serves the next one', async (_, text) => {
    const stranger = createConnection(join(engine.exchange, ENGINE_SOCKET));
    const hungUp = new Promise((resolve) => stranger.once('close', resolve));
    stranger.on('error', () => undefined); // the other side closes while we write
    stranger.resume();
    stranger.write(text);
    await hungUp;
    await worksAgain();
  });
});

function line(task: object, seed = 1): string {
  const job = '01989f0e-7c4b-7e1a-9b60-2f6f1f0a4c11';
  const limits = { seconds: 1, maxPixels: 1, memoryBytes: 1 };
  return `${JSON.stringify({ type: 'run', job, engine: 'builtin', task, seed, limits })}\n`;
}
