import { readFileSync, statfsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import type { Surroundings } from './isolation-findings';

const TMPFS_MAGIC = 0x01021994;
const RAMFS_MAGIC = 0x858458f6;

/** What this process sees of network, account, environment and exchange folder. */
export function lookAround(exchange: string, env: NodeJS.ProcessEnv): Surroundings {
  const { type } = statfsSync(exchange);
  return {
    // The loopback of a namespace of its own leads nowhere; the launcher says when it is the host's.
    interfaces: Object.entries(networkInterfaces())
      .filter(([, addresses]) => addresses?.some(({ internal }) => !internal))
      .map(([name]) => name),
    uid: process.getuid?.() ?? null,
    uidMap: readUidMap(),
    environmentNames: Object.keys(env),
    exchangeInMemory: type === TMPFS_MAGIC || type === RAMFS_MAGIC,
  };
}

function readUidMap(): string {
  try {
    return readFileSync('/proc/self/uid_map', 'utf8');
  } catch {
    return ''; // no /proc on this machine: the account counts as it looks from inside
  }
}
