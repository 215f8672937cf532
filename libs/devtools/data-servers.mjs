import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  databaseUrl,
  needCluster,
  prepareBinaries,
  serverAccount,
  serverCommand,
  socketFolder,
  untilItAnswers,
} from './postgres.mjs';
import { queueCommand, queueSocketIn, untilItRings } from './queue.mjs';

/**
 * Starts PostgreSQL and the queue server as children of one stack, each until it answers.
 * Socket paths have at most 107 bytes, so they lie in a fresh folder of the system's temporary directory.
 */
export async function startDataServers({
  children,
  clusterFolder,
  queueProgram,
  settings = [],
  say = () => {},
}) {
  const account = serverAccount();
  const sockets = children.ownFolder(mkdtempSync(join(tmpdir(), 'lamina-')));
  chmodSync(sockets, 0o711); // the server's account passes through to its own folder
  const bin = prepareBinaries(account);
  const cluster = needCluster({ bin, folder: clusterFolder, account, say });
  const databaseSockets = socketFolder(sockets, account);
  const queueSocket = queueSocketIn(sockets);
  const env = { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8' };

  children.start({
    name: 'postgres',
    command: serverCommand({ bin, cluster, sockets: databaseSockets, settings }),
    env,
    cwd: '/',
    stopSignal: 'SIGINT', // fast shutdown; SIGTERM would wait for its clients
    keep: true,
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  });
  children.start({
    name: 'queue',
    command: queueCommand(queueProgram, queueSocket),
    env,
    cwd: '/',
    keep: true,
  });
  await untilItAnswers(databaseUrl(databaseSockets, 'postgres', 'postgres'), children.endOf('postgres'));
  await untilItRings(queueSocket, children.endOf('queue'));
  return { sockets, databaseSockets, queueSocket, account };
}
