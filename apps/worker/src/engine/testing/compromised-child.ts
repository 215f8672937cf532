import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { readEngineConfig } from '../engine-config';
import { serveParent } from '../serve-parent';
import { COMPROMISED_MARK, type Targets } from './compromised-targets';

/** Takes over the moment a job arrives: tries every door, writes into its own folder what opened. */
serveParent(readEngineConfig(process.env), async ({ job, folder, task }) => {
  if (task.operation !== 'ingest') return { type: 'failed', job, reason: COMPROMISED_MARK };
  const targets = JSON.parse(readFileSync(join(folder, task.upload), 'utf8')) as Targets;
  const opened = {
    keyFile: attempt(() => readFileSync(targets.keyFile)),
    exchangeList: attempt(() => readdirSync(targets.exchange)),
    otherFile: attempt(() => readFileSync(targets.otherFile)),
    workerEnvironment: attempt(() => readFileSync(`/proc/${targets.workerPid}/environ`)),
    workerRoot: attempt(() => readdirSync(`/proc/${targets.workerPid}/root/tmp`)),
    ownEnvironment: Object.keys(process.env),
    descriptors: readdirSync('/proc/self/fd').length,
    sockets: await Promise.all(targets.sockets.map((path) => connects({ path }))),
    network: await connects({ host: targets.host, port: targets.port }),
  };
  writeFileSync(join(folder, 'opened.json'), JSON.stringify(opened));
  return { type: 'failed', job, reason: 'looked-around' };
});

/** 'open', or the code of what stood in the way. */
function attempt(read: () => unknown): string {
  try {
    read();
    return 'open';
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code); // the way it failed is what the test asks for
  }
}

function connects(where: { path: string } | { host: string; port: number }): Promise<string> {
  return new Promise((resolve) => {
    const socket = createConnection(where as { path: string });
    socket.once('connect', () => {
      socket.destroy();
      resolve('open');
    });
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(String(error.code)));
    socket.setTimeout(3000, () => {
      socket.destroy();
      resolve('TIMEOUT');
    });
  });
}
