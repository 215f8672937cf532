import type { ErasureRun } from '@lamina/db';
import { bad, ok, warn, type Finding } from '@lamina/server';
import { agoOf, countOf } from './in-words';

const LATE_MINUTES = 30;

/** Whether what is due goes: the promise of this appliance hangs on it. */
export function erasureFinding(run: ErasureRun | null, now: Date): Finding {
  if (run === null || run.endedAt === null) {
    return warn('Erasure', 'No erasure run has ended yet; the first one begins when the worker starts.');
  }
  const seconds = (now.getTime() - run.endedAt.getTime()) / 1_000;
  if (run.failed > 0)
    return bad(
      'Erasure',
      `The last erasure run could not erase ${countOf(run.failed, 'thing')}: look at the log of the worker.`,
    );
  if (seconds > LATE_MINUTES * 60)
    return bad('Erasure', `The last erasure run ended ${agoOf(seconds)}: is the worker running?`);
  const erased = run.erased === 0 ? 'had nothing to erase' : `erased ${countOf(run.erased, 'thing')}`;
  return ok('Erasure', `The last erasure run ended ${agoOf(seconds)} and ${erased}.`);
}
