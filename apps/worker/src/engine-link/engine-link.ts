import type { EngineCapabilities, EngineId, FromEngine, ToEngine } from '@lamina/contract';
import { FromEngine as FromEngineSchema } from '@lamina/contract';
import type { Log } from '@lamina/server';
import { createConnection, type Socket } from 'node:net';
import { LineReader } from './line-reader';

export type EngineRun = Omit<Extract<ToEngine, { type: 'run' }>, 'type'>;
export type EngineAnswer = Extract<FromEngine, { type: 'done' | 'refused' | 'failed' }>;
export type EngineHello = Extract<FromEngine, { type: 'hello' }>;

export interface RunWatch {
  readonly onProgress: (fraction: number, step: string) => void;
  /** Aborting cancels: the engine kills its child, and `run` rejects with the signal's reason. */
  readonly signal: AbortSignal;
}

/** The engine process, or the way to it, is gone; the job may be tried again. */
export class EngineLost extends Error {
  override readonly name = 'EngineLost';
}

const CANCEL_MS = 2_000;

/** One engine process at the other end of a socket: newline-delimited JSON, checked on arrival and never logged. */
export class EngineLink {
  private readonly waiting = new Map<string, Waiting>();
  private ended = false;
  /** One child an engine: a task waits here until the one before it has left. */
  private before: Promise<unknown> = Promise.resolve();
  private queued = 0;

  private constructor(
    private readonly socket: Socket,
    readonly hello: EngineHello,
  ) {}

  /** Resolves once the engine has said what it can do. @throws {EngineLost} */
  static async connect(path: string, log: Log, timeoutMs = 10_000): Promise<EngineLink> {
    const socket = createConnection(path);
    return new Promise<EngineLink>((resolve, reject) => {
      let link: EngineLink | undefined;
      const timer = setTimeout(() => socket.destroy(), timeoutMs);
      const lines = new LineReader();
      socket.on('data', (chunk) => {
        for (const line of lines.push(chunk)) {
          const message = messageOf(line);
          if (message?.type === 'hello' && !link) {
            clearTimeout(timer);
            link = new EngineLink(socket, message);
            resolve(link);
          } else if (message && message.type !== 'hello' && link) {
            link.take(message);
          } else {
            // Whoever answers nonsense may be a compromised engine: its jobs go to the next attempt.
            log.error({ event: 'engine.malformed', type: message?.type ?? null });
            socket.destroy();
          }
        }
        if (lines.isOverfull) socket.destroy();
      });
      // Before the hello an error only says that nobody listens; after it, a running engine broke off.
      socket.on('error', (error) => link && log.warn({ event: 'engine.socket', error }));
      socket.on('close', () => {
        clearTimeout(timer);
        link?.end();
        reject(new EngineLost('The engine did not answer'));
      });
    });
  }

  get isOpen(): boolean {
    return !this.ended;
  }

  capabilitiesOf(engine: EngineId): EngineCapabilities | undefined {
    return this.hello.engines.find(({ id }) => id === engine);
  }

  /** How many tasks are with this engine or wait for it. */
  get load(): number {
    return this.queued;
  }

  /** Runs one task, when it is its turn. @throws {EngineLost}, the signal's reason when aborted */
  async run(request: EngineRun, watch: RunWatch): Promise<EngineAnswer> {
    this.queued++;
    const turn = this.before;
    const { promise: left, resolve: leave } = Promise.withResolvers<void>();
    this.before = turn.then(() => left);
    try {
      await Promise.race([turn, whenAborted(watch.signal)]);
      return await this.runNow(request, watch);
    } finally {
      this.queued--;
      leave();
    }
  }

  private async runNow(request: EngineRun, { onProgress, signal }: RunWatch): Promise<EngineAnswer> {
    signal.throwIfAborted();
    if (this.ended) throw new EngineLost('The engine is gone');
    const { promise, resolve, reject } = Promise.withResolvers<EngineAnswer>();
    let giveUp: NodeJS.Timeout | undefined;
    const cancel = () => {
      this.send({ type: 'cancel', job: request.job });
      // The child is dead when the engine answers; until then it may still write, so its folder is not wiped yet.
      giveUp = setTimeout(() => reject(signal.reason), CANCEL_MS);
    };
    this.waiting.set(request.job, { resolve, reject, onProgress });
    signal.addEventListener('abort', cancel, { once: true });
    try {
      this.send({ type: 'run', ...request });
      const answer = await promise;
      signal.throwIfAborted();
      return answer;
    } finally {
      clearTimeout(giveUp);
      signal.removeEventListener('abort', cancel);
      this.waiting.delete(request.job);
    }
  }

  close(): void {
    this.socket.destroy();
  }

  private send(message: ToEngine): void {
    if (!this.ended) this.socket.write(`${JSON.stringify(message)}\n`);
  }

  private take(message: Exclude<FromEngine, EngineHello>): void {
    // An answer about a job that nobody waits for is late: it was cancelled, or belongs to an earlier attempt.
    const waiting = this.waiting.get(message.job);
    if (message.type === 'progress') waiting?.onProgress(message.fraction, message.step);
    else waiting?.resolve(message);
  }

  private end(): void {
    this.ended = true;
    for (const { reject } of this.waiting.values()) reject(new EngineLost('The engine is gone'));
  }
}

/** Rejects with the reason of the signal; the listener leaves with the signal, which lives as long as its job. */
const whenAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

interface Waiting {
  readonly resolve: (answer: EngineAnswer) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress: RunWatch['onProgress'];
}

function messageOf(line: string): FromEngine | undefined {
  try {
    return FromEngineSchema.parse(JSON.parse(line));
  } catch {
    // Not JSON, or not of the protocol: the caller ends the connection, and must not repeat the line in a log.
    return undefined;
  }
}
