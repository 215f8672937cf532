import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { createConnection, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { EngineLimits, EngineTask } from '@lamina/contract';
import { FromEngine, type ToEngine } from '@lamina/contract';
import { ENGINE_SOCKET } from '../engine-server';
import { LineSplitter } from '../line-splitter';

type Hello = Extract<FromEngine, { type: 'hello' }>;
type End = Extract<FromEngine, { type: 'done' | 'refused' | 'failed' }>;
type Progress = Extract<FromEngine, { type: 'progress' }>;

const LIMITS: EngineLimits = { seconds: 60, maxPixels: 100_000_000, memoryBytes: 4e9 };

/** The worker's side of the socket, for tests: says what is sent, remembers what is heard. */
export class EngineClient {
  readonly #heard: FromEngine[] = [];
  readonly #waiting = new Set<() => void>();

  private constructor(
    readonly exchange: string,
    readonly socket: Socket,
  ) {
    const splitter = new LineSplitter();
    socket.on('data', (chunk) => {
      for (const line of splitter.push(chunk)) this.#heard.push(FromEngine.parse(JSON.parse(line)));
      this.#waiting.forEach((look) => look());
    });
    socket.on('close', () => this.#waiting.forEach((look) => look()));
    socket.on('error', () => undefined); // the engine was killed by the test; 'close' follows
  }

  /** Waits for the engine's socket, then connects. */
  static async connect(exchange: string): Promise<EngineClient> {
    const path = join(exchange, ENGINE_SOCKET);
    for (let tries = 0; tries < 400; tries++) {
      if (existsSync(path)) {
        const socket = createConnection(path);
        const opened = await Promise.race([
          once(socket, 'connect').then(() => true),
          once(socket, 'error').then(() => false),
        ]);
        if (opened) return new EngineClient(exchange, socket);
      }
      await pause(25);
    }
    throw new Error(`No engine answers at ${path}`);
  }

  hello(): Promise<Hello> {
    return this.until((heard) => heard.find((message): message is Hello => message.type === 'hello'));
  }

  send(message: ToEngine): void {
    this.socket.write(`${JSON.stringify(message)}\n`);
  }

  /** A job's folder with these files, as the worker makes it. */
  async folder(files: Record<string, Uint8Array>, job = randomUUID() as string): Promise<string> {
    await mkdir(join(this.exchange, job));
    await chmod(join(this.exchange, job), 0o777);
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(this.exchange, job, name), bytes);
    return job;
  }

  start(job: string, task: EngineTask, limits: Partial<EngineLimits> = {}): void {
    this.send({ type: 'run', job, engine: 'builtin', task, seed: 1, limits: { ...LIMITS, ...limits } });
  }

  async run(job: string, task: EngineTask, limits: Partial<EngineLimits> = {}): Promise<End> {
    this.start(job, task, limits);
    return this.endOf(job);
  }

  endOf(job: string): Promise<End> {
    return this.until((heard) =>
      heard.find(
        (message): message is End =>
          message.type !== 'hello' && message.type !== 'progress' && message.job === job,
      ),
    );
  }

  progressOf(job: string): Promise<Progress> {
    return this.until((heard) =>
      heard.find((message): message is Progress => message.type === 'progress' && message.job === job),
    );
  }

  stepsOf(job: string): string[] {
    return this.#heard.flatMap((message) =>
      message.type === 'progress' && message.job === job ? [message.step] : [],
    );
  }

  close(): void {
    this.socket.destroy();
  }

  private until<T>(find: (heard: readonly FromEngine[]) => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = find(this.#heard);
        if (found === undefined && !this.socket.destroyed) return;
        this.#waiting.delete(look);
        if (found === undefined) reject(new Error('The engine hung up'));
        else resolve(found);
      };
      this.#waiting.add(look);
      look();
    });
  }
}
