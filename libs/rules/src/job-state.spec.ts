import { JobState } from '@lamina/contract';
import { describe, expect, it } from 'vitest';
import { ATTEMPTS_MAX, isTerminal, lossOf, nextJobState } from './job-state';
import type { JobEvent } from './job-state';

const EVENTS: JobEvent[] = ['claim', 'lose', 'lose-last', 'cancel', 'finish', 'refuse', 'fail'];
const ALLOWED: Partial<Record<`${JobState} ${JobEvent}`, JobState>> = {
  'queued claim': 'running',
  'running lose': 'queued',
  'running lose-last': 'failed',
  'queued cancel': 'cancelled',
  'running cancel': 'cancelled',
  'running finish': 'done',
  'running refuse': 'refused',
  'running fail': 'failed',
};

describe('nextJobState', () => {
  it.each(JobState.options.flatMap((from) => EVENTS.map((event) => [from, event] as const)))(
    'answers %s + %s as the table says',
    (from, event) => {
      const outcome = nextJobState(from, event);
      const expected = ALLOWED[`${from} ${event}`];
      expect(outcome.ok ? outcome.value : null).toBe(expected ?? null);
      if (!outcome.ok)
        expect(outcome).toMatchObject({ code: 'wrong-state', message: expect.stringMatching(/\.$/) });
    },
  );

  it('lets nothing out of a terminal state', () => {
    expect(JobState.options.filter(isTerminal)).toEqual(['done', 'refused', 'failed', 'cancelled']);
    for (const from of JobState.options.filter(isTerminal)) {
      for (const event of EVENTS) expect(nextJobState(from, event).ok).toBe(false);
    }
  });
});

describe('lossOf', () => {
  it('gives a job three runs and no fourth', () => {
    expect([1, 2, 3, 4].map(lossOf)).toEqual(['lose', 'lose', 'lose-last', 'lose-last']);
    expect(ATTEMPTS_MAX).toBe(3);
  });
});
