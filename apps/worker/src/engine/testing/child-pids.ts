import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** The processes that a process started and that still run. */
export const childPids = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);

/** Memory that a process holds, in bytes; 0 when it has ended. */
export function residentBytes(pid: number): number {
  const status = isAlive(pid) ? readFileSync(`/proc/${pid}/status`, 'utf8') : '';
  return 1024 * Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
}

/** Waits until something is so, looking every 10 ms; fails after `timeoutMs`. */
export async function until<T>(look: () => T | undefined | false, timeoutMs = 10_000): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const found = look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > deadline) throw new Error('It did not happen in time');
    await pause(10);
  }
}

/** Whether a process still runs; a zombie has ended. */
export function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false; // no such process
  }
}

/** What a process holds once it has started up: the first reading that equals the one 200 ms before. */
export async function bytesAtRest(pid: number): Promise<number> {
  for (let last = -1; ;) {
    const bytes = residentBytes(pid);
    if (bytes === last) return bytes;
    last = bytes;
    await pause(200);
  }
}
