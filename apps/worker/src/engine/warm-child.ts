import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { EngineCapabilities } from '@lamina/contract';
import { childEnvironment } from './child-environment';
import { FromChild, type JobEnd, type JobProgress, type ToChild } from './child-messages';

const RESTART_AFTER_MS = 1000;
const MEMORY_LOOK_EVERY_MS = 200;

export interface WarmChildOptions {
  /** The child's script, beside the engine's in the bundle. */
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  /** A program in front of Node that ends the child when we are killed; empty where there is none. */
  readonly wrapper: readonly string[];
}

interface PendingJob {
  readonly message: ToChild;
  readonly onProgress: (progress: JobProgress) => void;
  readonly onEnd: (end: JobEnd) => void;
}

/**
 * One child process that is kept warm and may be killed at any moment. Jobs run one after the other. A child that took
 * in a foreign file is replaced before the next job, so that one upload's fault never meets another's pixels.
 */
export class WarmChild {
  #child: ChildProcess | null = null;
  /** Whether the child listens; `#wasReady` remembers it through a kill. */
  #isReady = false;
  #wasReady = false;
  #isClosed = false;
  #queue: PendingJob[] = [];
  #current: { job: PendingJob; stopWatching: () => void; killedFor: string | null } | null = null;
  readonly #readiness = Promise.withResolvers<EngineCapabilities>();

  constructor(private readonly options: WarmChildOptions) {
    this.start();
  }

  /** What the engine can do, once the first child is up. */
  get capabilities(): Promise<EngineCapabilities> {
    return this.#readiness.promise;
  }

  /** The process that works now; for tests and for the watch over its memory. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  has(job: string): boolean {
    return this.#current?.job.message.job === job || this.#queue.some(({ message }) => message.job === job);
  }

  run(message: ToChild, onProgress: PendingJob['onProgress']): Promise<JobEnd> {
    return new Promise((onEnd) => {
      this.#queue.push({ message, onProgress, onEnd });
      this.next();
    });
  }

  /** Ends a job within milliseconds wherever it is: a waiting one leaves the line, a running one takes the child along. */
  cancel(job: string): void {
    const waiting = this.#queue.find(({ message }) => message.job === job);
    this.#queue = this.#queue.filter((pending) => pending !== waiting);
    waiting?.onEnd({ type: 'failed', job, reason: 'cancelled' });
    if (this.#current?.job.message.job === job) this.kill('cancelled');
  }

  close(): void {
    this.#isClosed = true;
    for (const { message } of this.#queue) this.cancel(message.job);
    this.kill('cancelled');
  }

  private start(): void {
    const { script, env, wrapper } = this.options;
    const [program, ...words] = [...wrapper, process.execPath];
    const child = fork(script, {
      env: childEnvironment(env),
      execPath: program!,
      execArgv: [...words, '--enable-source-maps'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    this.#child = child;
    this.#isReady = false;
    this.#wasReady = false;
    child.on('message', (message) => this.hear(message));
    let isGone = false;
    const gone = (): void => {
      if (isGone) return;
      isGone = true;
      this.onGone();
    };
    child.once('exit', gone);
    // Without a process there is no 'exit'; with one, a message that could not be sent means that it is ending.
    child.on('error', () => (child.pid === undefined ? gone() : child.kill('SIGKILL')));
  }

  private hear(message: unknown): void {
    const heard = FromChild.safeParse(message);
    if (!heard.success) return this.kill('engine-spoke-nonsense');
    const { data } = heard;
    if (data.type === 'ready') {
      this.#isReady = true;
      this.#wasReady = true;
      this.#readiness.resolve(data.capabilities);
      return this.next();
    }
    if (data.job !== this.#current?.job.message.job) return; // an answer of a job that was ended meanwhile
    if (data.type === 'progress') return this.#current.job.onProgress(data);
    const { job } = this.#current;
    this.finish(data);
    if (job.message.task.operation === 'ingest') return this.kill('replaced');
    this.next();
  }

  private next(): void {
    if (!this.#isReady || this.#current || this.#isClosed) return;
    const job = this.#queue.shift();
    if (!job) return;
    this.#current = { job, stopWatching: this.watch(job.message.limits), killedFor: null };
    this.#child?.send(job.message);
  }

  /** Kills the child when the job's time is up or its memory grows beyond the limit. @returns how to stop watching */
  private watch({ seconds, memoryBytes }: ToChild['limits']): () => void {
    const clock = setTimeout(() => this.kill('time-limit'), seconds * 1000);
    const scale = setInterval(() => {
      if (residentBytes(this.#child?.pid) > memoryBytes) this.kill('memory-limit');
    }, MEMORY_LOOK_EVERY_MS);
    return () => {
      clearTimeout(clock);
      clearInterval(scale);
    };
  }

  private kill(reason: string): void {
    this.#isReady = false;
    if (this.#current) this.#current.killedFor ??= reason;
    this.#child?.kill('SIGKILL'); // a computation holds its thread: the child could not hear "cancel"
  }

  private onGone(): void {
    this.#child = null;
    this.#isReady = false;
    if (this.#current) {
      const { job, killedFor } = this.#current;
      this.finish({ type: 'failed', job: job.message.job, reason: killedFor ?? 'engine-ended' });
    }
    if (this.#isClosed) return;
    if (this.#wasReady) return this.start();
    // A child that cannot even start is tried again slowly, so that it does not take the machine with it; who waits
    // for it is told now.
    for (const { message, onEnd } of this.#queue.splice(0)) {
      onEnd({ type: 'failed', job: message.job, reason: 'engine-ended' });
    }
    setTimeout(() => !this.#isClosed && this.start(), RESTART_AFTER_MS);
  }

  private finish(end: JobEnd): void {
    const { job, stopWatching } = this.#current!;
    this.#current = null;
    stopWatching();
    job.onEnd(end);
  }
}

/** Memory that a process holds, 0 when it is gone. */
function residentBytes(pid: number | undefined): number {
  if (pid === undefined) return 0;
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0; // it ended between the look and the read; its exit is heard elsewhere
  }
}
