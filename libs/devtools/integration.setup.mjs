import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Children } from './children.mjs';
import { startDataServers } from './data-servers.mjs';
import { databaseUrl, prepareDatabase } from './postgres.mjs';
import { needPrograms, QUEUE_SERVER } from './system-packages.mjs';

/**
 * Real servers for the integration tests: the first project starts them, the last one stops them. A spec file makes
 * its own copy of the database `template` through `adminUrl` and then connects as a role of production.
 */
export default async function setup({ provide }) {
  const shared = (globalThis.laminaServers ??= { users: 0, servers: startServers() });
  shared.users++;
  const { adminUrl, queueSocket, stop } = await shared.servers;
  provide('adminUrl', adminUrl);
  provide('queueSocket', queueSocket);
  return async () => {
    if (--shared.users === 0) await stop();
  };
}

async function startServers() {
  const [queueProgram] = needPrograms([QUEUE_SERVER]);
  const folder = mkdtempSync(join(tmpdir(), 'lamina-test-'));
  chmodSync(folder, 0o711);
  mkdirSync(join(folder, 'logs'));
  const children = new Children({ file: join(folder, 'run.json'), logs: join(folder, 'logs') });
  const stop = async () => {
    await children.stopAll();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const { databaseSockets, queueSocket } = await startDataServers({
      children,
      queueProgram,
      clusterFolder: join(folder, 'pg'),
      // A cluster that lives for one run may forget it when the power fails; that makes each copy of a database cheap.
      settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'],
    });
    await prepareDatabase({ sockets: databaseSockets, database: 'template' });
    children.up();
    return { adminUrl: databaseUrl(databaseSockets, 'postgres', 'postgres'), queueSocket, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
