import { mkdirSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotGoOn } from './one-sentence.mjs';

/** A folder of its own for the queue server's socket. @returns the socket's path */
export function queueSocketIn(parent) {
  mkdirSync(join(parent, 'q'), { mode: 0o700 });
  return join(parent, 'q', 'queue.sock');
}

/** The command of a queue server that keeps nothing: PostgreSQL is the truth, and a start with an empty queue proves it. */
export const queueCommand = (program, socket) => [
  program,
  ...['--port', '0', '--unixsocket', socket, '--unixsocketperm', '700', '--dir', join(socket, '..')],
  ...[
    '--save',
    '',
    '--appendonly',
    'no',
    '--maxmemory-policy',
    'noeviction',
    '--daemonize',
    'no',
    '--loglevel',
    'warning',
  ],
];

/** Waits until the queue server says PONG. ended = resolves with a reason when it falls. */
export async function untilItRings(socket, ended, timeoutMs = 20_000) {
  let reason;
  void ended.then((how) => (reason = how));
  const deadline = performance.now() + timeoutMs;
  while (!(await answersPing(socket))) {
    if (reason !== undefined || performance.now() > deadline) {
      throw new CannotGoOn(`The queue server did not start (${reason ?? 'no answer'}).`);
    }
    await pause(20);
  }
}

function answersPing(path) {
  return new Promise((resolve) => {
    const connection = createConnection({ path }, () => connection.write('PING\r\n'));
    connection.setTimeout(1000, () => connection.destroy());
    connection.once('data', (answer) => {
      resolve(answer.toString().startsWith('+PONG'));
      connection.destroy();
    });
    connection.once('error', () => resolve(false)); // not there yet: the caller tries again until its deadline
    connection.once('close', () => resolve(false));
  });
}
