import { readFileSync } from 'node:fs';

/**
 * When a process started, in clock ticks since boot, or undefined when there is none (a zombie has ended).
 * A process number alone may belong to a stranger by now; number and start time together do not.
 */
export function startTimeOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // the name may hold spaces and brackets
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return undefined; // no such process
    throw error;
  }
}

/** Whether exactly this process is still running. */
export const isRunning = ({ pid, startTime }) => startTime !== undefined && startTimeOf(pid) === startTime;
