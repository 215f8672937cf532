import type { FromEngine, ToEngine } from '@lamina/contract';
import { MemoryLog } from '@lamina/server/testing';
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EngineLink, EngineLost, type EngineRun } from './engine-link';
import { EngineLinks } from './engine-links';

const hello: FromEngine = {
  type: 'hello',
  engines: [
    {
      id: 'builtin',
      device: 'cpu',
      operations: ['flip'],
      limits: { maxPixels: 1e8, memoryBytes: 1e9 },
      rates: {},
    },
  ],
  isolation: ['The engine is not cut off from the network on this host.'],
};
const request = (job = randomUUID()): EngineRun => ({
  job,
  engine: 'builtin',
  task: { operation: 'ingest', upload: 'upload' },
  seed: 1,
  limits: { seconds: 1, maxPixels: 1e8, memoryBytes: 1e9 },
});
const failed = (job: string, reason: string): FromEngine => ({ type: 'failed', job, reason });
const never = new AbortController().signal;
const silent = { onProgress: () => undefined, signal: never };

describe('EngineLink', () => {
  let folder: string;
  let path: string;
  let server: Server;
  let answer: (message: ToEngine, say: (message: unknown) => void, socket: Socket) => void;
  const sockets = new Set<Socket>();
  const log = new MemoryLog();

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lamina-link-'));
    path = join(folder, 'engine.sock');
    log.lines.length = 0;
    server = createServer((socket) => {
      sockets.add(socket);
      const say = (message: unknown) => socket.write(`${JSON.stringify(message)}\n`);
      say(hello);
      createInterface(socket).on('line', (line) => answer(JSON.parse(line) as ToEngine, say, socket));
      socket.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => server.listen(path, resolve));
  });
  const shut = async () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    await new Promise((resolve) => server.close(resolve));
  };
  afterEach(async () => {
    await shut();
    await rm(folder, { recursive: true });
  });

  it('runs a task, hears its progress and gives its answer', async () => {
    answer = (message, say) => {
      say({ type: 'progress', job: message.job, fraction: 0.5, step: 'decode' });
      say(failed(message.job, 'because'));
    };
    const link = await EngineLink.connect(path, log);
    const heard: unknown[] = [];
    const run = request();
    const onProgress = (...progress: unknown[]) => heard.push(progress);
    expect(await link.run(run, { onProgress, signal: never })).toEqual(failed(run.job, 'because'));
    expect(heard).toEqual([[0.5, 'decode']]);
    expect(link.capabilitiesOf('builtin')?.device).toBe('cpu');
    link.close();
  });

  it('gives the engine one task at a time', async () => {
    const open: string[] = [];
    let most = 0;
    answer = (message, say) => {
      open.push(message.job);
      most = Math.max(most, open.length);
      setTimeout(() => {
        open.splice(open.indexOf(message.job), 1);
        say(failed(message.job, 'x'));
      }, 5);
    };
    const link = await EngineLink.connect(path, log);
    await Promise.all(Array.from({ length: 5 }, () => link.run(request(), silent)));
    expect(most).toBe(1);
    link.close();
  });

  it('loses a job when the engine dies, at once', async () => {
    answer = (_message, _say, socket) => socket.destroy();
    const link = await EngineLink.connect(path, log);
    await expect(link.run(request(), silent)).rejects.toThrow(EngineLost);
    expect(link.isOpen).toBe(false);
    await expect(link.run(request(), silent)).rejects.toThrow(EngineLost);
  });

  it('cancels with the reason of the signal, when the engine says that its child is dead', async () => {
    const heard: string[] = [];
    const control = new AbortController();
    answer = (message, say) => {
      heard.push(message.type);
      if (message.type === 'run') control.abort(new Error('cancelled by its person'));
      else say(failed(message.job, 'cancelled'));
    };
    const link = await EngineLink.connect(path, log);
    const running = link.run(request(), { onProgress: () => undefined, signal: control.signal });
    await expect(running).rejects.toThrow('cancelled by its person');
    expect(heard).toEqual(['run', 'cancel']);
    link.close();
  });

  it('waits for nothing when a task is cancelled before its turn', async () => {
    answer = () => undefined;
    const link = await EngineLink.connect(path, log);
    void link.run(request(), silent).catch(() => undefined);
    const control = new AbortController();
    const second = link.run(request(), { onProgress: () => undefined, signal: control.signal });
    control.abort(new Error('not wanted'));
    await expect(second).rejects.toThrow('not wanted');
    link.close();
  });

  it('ends the connection to an engine that talks nonsense, and repeats none of it in the log', async () => {
    answer = (message, say) => say({ type: 'done', job: message.job, outputs: '../../canary-77' });
    const link = await EngineLink.connect(path, log);
    await expect(link.run(request(), silent)).rejects.toThrow(EngineLost);
    expect(JSON.stringify(log.lines)).toContain('engine.malformed');
    expect(JSON.stringify(log.lines)).not.toContain('canary');
  });

  it('is found again by the links after its engine was started anew', async () => {
    answer = (message, say) => say(failed(message.job, 'x'));
    let hellos = 0;
    const links = new EngineLinks({
      sockets: async () => [path],
      connect: (at) => EngineLink.connect(at, log),
      onHello: async () => void hellos++,
      onCome: () => undefined,
      log,
    });
    await links.look();
    expect(links.of('builtin')?.isOpen).toBe(true);
    await shut();
    await links.look();
    await expect.poll(() => links.of('builtin'), { timeout: 20_000 }).toBeUndefined();
    server.listen(path);
    await expect
      .poll(() => links.look().then(() => links.of('builtin')?.isOpen), { timeout: 20_000 })
      .toBe(true);
    expect(hellos).toBe(2);
    links.stop();
  });
});
