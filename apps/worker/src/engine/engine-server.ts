import { rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { type FromEngine, ToEngine } from '@lamina/contract';
import { LineSplitter, LineTooLong } from './line-splitter';
import type { WarmChild } from './warm-child';

export interface EngineServerOptions {
  readonly exchange: string;
  readonly child: Pick<WarmChild, 'capabilities' | 'has' | 'run' | 'cancel'>;
  readonly isolation: readonly string[];
}

/** The name of the socket in the exchange folder: the only door of the engine process. */
export const ENGINE_SOCKET = 'engine.sock';

/**
 * Listens for workers: says hello with what the engine can and how well it is caged, hands jobs to the child, answers
 * with progress and an end. Nothing that comes in is logged; who speaks nonsense is hung up on. A worker that goes away
 * takes its jobs along.
 */
export async function startEngineServer(options: EngineServerOptions): Promise<Server> {
  const socketPath = join(options.exchange, ENGINE_SOCKET);
  rmSync(socketPath, { force: true }); // an engine that was killed leaves its socket behind
  const server = createServer((socket) => serve(socket, options));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(socketPath, resolve);
  });
  return server;
}

function serve(socket: Socket, { child, exchange, isolation }: EngineServerOptions): void {
  const splitter = new LineSplitter();
  const jobs = new Set<string>();
  const say = (message: FromEngine): void => {
    if (socket.writable) socket.write(`${JSON.stringify(message)}\n`);
  };
  const answer = (message: ToEngine): void => {
    if (message.type === 'cancel') {
      if (jobs.has(message.job)) child.cancel(message.job);
      return;
    }
    const { job, task, seed, limits } = message;
    if (child.has(job)) return say({ type: 'failed', job, reason: 'already-running' });
    jobs.add(job);
    void child.run({ job, folder: join(exchange, job), task, seed, limits }, say).then((end) => {
      jobs.delete(job);
      say(end);
    });
  };
  socket.on('data', (chunk) => {
    try {
      for (const line of splitter.push(chunk)) answer(ToEngine.parse(JSON.parse(line)));
    } catch (error) {
      if (!(error instanceof LineTooLong || error instanceof SyntaxError || isSchemaError(error)))
        throw error;
      // Whatever is at the other end does not speak this protocol; its next line would mean nothing either.
      socket.destroy();
    }
  });
  socket.on('error', () => socket.destroy()); // a worker that was killed; 'close' follows and cleans up
  socket.on('close', () => {
    for (const job of jobs) child.cancel(job);
  });
  void child.capabilities.then((capabilities) =>
    say({ type: 'hello', engines: [capabilities], isolation: [...isolation] }),
  );
}

const isSchemaError = (error: unknown): boolean => error instanceof Error && error.name === 'ZodError';
