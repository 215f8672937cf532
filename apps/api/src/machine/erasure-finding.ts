import type { ErasureRun } from '@lamina/db';
import { bad, ok, warn, type Finding } from '@lamina/server';

const LATE_MINUTES = 30;

/** Whether what is due goes: the promise of this appliance hangs on it. */
export function erasureFinding(run: ErasureRun | null, now: Date): Finding {
  if (run === null || run.endedAt === null) {
    return warn('Erasure', 'No erasure run has ended yet; the first one begins when the worker starts.');
  }
  const minutes = Math.round((now.getTime() - run.endedAt.getTime()) / 60_000);
  if (run.failed > 0)
    return bad(
      'Erasure',
      `The last erasure run could not erase ${run.failed} things: look at the log of the worker.`,
    );
  if (minutes > LATE_MINUTES)
    return bad('Erasure', `The last erasure run ended ${minutes} minutes ago: is the worker running?`);
  return ok('Erasure', `The last erasure run ended ${minutes} minutes ago and erased ${run.erased} things.`);
}
