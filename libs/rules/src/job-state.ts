import { granted, refused } from '@lamina/contract';
import type { JobState, Outcome } from '@lamina/contract';

/** What can happen to a job. `lose`: its engine, child or worker died, or its lease is over. */
export type JobEvent = 'claim' | 'lose' | 'lose-last' | 'cancel' | 'finish' | 'refuse' | 'fail';

/** The one table of `architecture.md` 5: every move that is not in it is refused. */
const MOVES: Readonly<Record<JobEvent, Partial<Record<JobState, JobState>>>> = {
  claim: { queued: 'running' },
  lose: { running: 'queued' },
  'lose-last': { running: 'failed' },
  cancel: { queued: 'cancelled', running: 'cancelled' },
  finish: { running: 'done' },
  refuse: { running: 'refused' },
  fail: { running: 'failed' },
};

export const ATTEMPTS_MAX = 3;

/** What losing a run means for a job that has been claimed `attempt` times. */
export const lossOf = (attempt: number): 'lose' | 'lose-last' =>
  attempt < ATTEMPTS_MAX ? 'lose' : 'lose-last';

export const isTerminal = (state: JobState): boolean => state !== 'queued' && state !== 'running';

export function nextJobState(from: JobState, event: JobEvent): Outcome<JobState> {
  const to = MOVES[event][from];
  return to ? granted(to) : refused('wrong-state', SENTENCE[from]);
}

const SENTENCE: Readonly<Record<JobState, string>> = {
  queued: 'This job is still waiting for its turn.',
  running: 'This job is running already.',
  done: 'This job is done already; look at its result.',
  refused: 'This job was refused already; start a new one.',
  failed: 'This job has failed already; start a new one.',
  cancelled: 'This job was cancelled already; start a new one.',
};
