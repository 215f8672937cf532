import { statfs } from 'node:fs/promises';
import { bad, ok, warn, type Finding } from './health-checks';

const GIBIBYTE = 1024 ** 3;

/** How much room the blobs have left. */
export async function diskCheck(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder);
  return diskFinding(bavail * bsize);
}

export function diskFinding(freeBytes: number): Finding {
  const free = `${(freeBytes / GIBIBYTE).toFixed(1)} GiB`;
  if (freeBytes < GIBIBYTE)
    return bad('Disk', `Only ${free} are free: make room, or uploads will be refused.`);
  if (freeBytes < 10 * GIBIBYTE) return warn('Disk', `${free} are free: plan for more room soon.`);
  return ok('Disk', `${free} are free.`);
}

const MEMORY_FILESYSTEMS = new Set([0x01021994, 0x858458f6]); // tmpfs, ramfs

/** Whether plaintext of the exchange stays in memory, as promised. */
export async function exchangeCheck(folder: string): Promise<Finding> {
  const { type } = await statfs(folder);
  return MEMORY_FILESYSTEMS.has(type)
    ? ok('Exchange', 'Pictures in work lie in memory only.')
    : warn('Exchange', 'Pictures in work lie on disk while a job runs: this machine has no /dev/shm to use.');
}
