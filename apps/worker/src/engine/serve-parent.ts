import { BuiltinEngine, measureMachineFactor } from '@lamina/engine-builtin';
import { type FromChild, type JobProgress, ToChild } from './child-messages';
import type { EngineConfig } from './engine-config';
import { runOperation } from './run-operation';

const PROGRESS_EVERY_MS = 100;

/** The child's side: says that it is ready, runs what the parent sends, ends when the parent is gone. */
export function serveParent({ maxPixels, memoryBytes }: EngineConfig, run = runOperation): void {
  const nowMs = (): number => performance.now();
  const engine = new BuiltinEngine({
    machineFactor: measureMachineFactor(processorMs),
    memoryBytes,
    maxPixels,
    nowMs,
  });
  process.on('disconnect', () => process.exit(0));
  process.on('message', (message) => {
    const job = ToChild.parse(message);
    const progress = throttled((news) => say({ type: 'progress', job: job.job, ...news }), nowMs);
    // runOperation answers every failure with a value; a bug in it ends this process, and the parent says so.
    void run(job, { engine, nowMs, progress }).then(say);
  });
  say({ type: 'ready', capabilities: engine.capabilities() });
}

/** Time that this process computed: on a busy machine the wall clock would make the machine look slow for good. */
const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const say = (message: FromChild): void => {
  // Without a parent there is nobody to tell; 'disconnect' is about to end this process.
  if (process.connected) process.send!(message);
};

/** At most ten news a second, and every new step. */
function throttled(
  tell: (news: Pick<JobProgress, 'fraction' | 'step'>) => void,
  nowMs: () => number,
): (fraction: number, step: string) => void {
  let last = { atMs: -Infinity, step: '' };
  return (fraction, step) => {
    if (step === last.step && nowMs() - last.atMs < PROGRESS_EVERY_MS) return;
    last = { atMs: nowMs(), step };
    tell({ fraction: Math.min(1, Math.max(0, fraction)), step });
  };
}
