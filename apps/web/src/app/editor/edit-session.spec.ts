import type { Estimate, JobRequest, JobView } from '@lamina/contract';
import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../shared/api-problem';
import { EditSession, type EditDesk } from './edit-session';

const request: JobRequest = {
  kind: 'edit',
  from: '01989f0e-7c4b-7e1a-9b60-2f6f1f0a4c11',
  engine: 'builtin',
  mode: 'appearance',
  operations: [{ kind: 'adjust', property: 'warmth', amount: 0.2 }],
  instruction: 'warmer',
  layer: null,
};
const fits: Estimate = { seconds: 2, bytes: 1, credits: 1, fits: true, message: null };
const job = (changes: Partial<JobView>): JobView => ({
  id: 'job-1',
  project: 'p',
  kind: 'edit',
  state: 'running',
  fraction: 0.4,
  step: 'warmth',
  queuePosition: null,
  etaSeconds: null,
  credits: 1,
  createdAt: '2026-01-01T00:00:00Z',
  endedAt: null,
  message: null,
  errorId: null,
  node: null,
  asset: null,
  report: null,
  ...changes,
});

function desk(changes: Partial<EditDesk> = {}) {
  const asked: string[] = [];
  let keys = 0;
  const whole: EditDesk = {
    estimate: async () => (asked.push('estimate'), fits),
    submit: async (_request, key) => (asked.push(`submit ${key}`), 'job-1'),
    cancel: async (id) => void asked.push(`cancel ${id}`),
    newKey: () => `key-${++keys}`,
    wait: async (delayMs) => void asked.push(`wait ${delayMs}`),
    ...changes,
  };
  return { asked, session: new EditSession(whole) };
}

describe('an edit', () => {
  it('asks the server for nothing while a person is only looking at the preview', () => {
    const { asked, session } = desk();
    session.consider(request);
    session.consider({ ...request, instruction: 'warmer and brighter' });
    expect(session.state().phase).toBe('previewing');
    expect(asked).toEqual([]);
  });

  it('goes from the preview by the estimate to sent, running and done', async () => {
    const { asked, session } = desk();
    session.consider(request);
    await session.ask();
    expect(session.state()).toMatchObject({ phase: 'asked', estimate: fits });
    await session.confirm();
    expect(asked).toEqual(['estimate', 'submit key-1']);
    session.follow(job({}));
    expect(session.state()).toMatchObject({ phase: 'running', job: { fraction: 0.4 } });
    session.follow(job({ state: 'done', fraction: 1, node: 'n' }));
    expect(session.state()).toMatchObject({ phase: 'done', job: { node: 'n' } });
  });

  it('never runs unconfirmed, and never what does not fit', async () => {
    const { asked, session } = desk({
      estimate: async () => ({ ...fits, fits: false, message: 'Too large.' }),
    });
    session.consider(request);
    await session.confirm();
    await session.ask();
    await session.confirm();
    expect(session.state().phase).toBe('asked');
    expect(asked).toEqual([]);
  });

  it('drops an estimate that comes after the person has changed the sentence', async () => {
    let answer: (estimate: Estimate) => void = () => undefined;
    const { session } = desk({ estimate: () => new Promise((resolve) => (answer = resolve)) });
    session.consider(request);
    const asking = session.ask();
    session.consider({ ...request, instruction: 'cooler' });
    answer(fits);
    await asking;
    expect(session.state()).toMatchObject({ phase: 'previewing', request: { instruction: 'cooler' } });
  });

  it('asks again under the same key when the answer was lost', async () => {
    let tries = 0;
    const keys: string[] = [];
    const { asked, session } = desk({
      submit: async (_request, key) => {
        keys.push(key);
        if (++tries < 4) throw ApiProblem.unreachable();
        return 'job-1';
      },
    });
    session.consider(request);
    await session.ask();
    await session.confirm();
    expect(new Set(keys).size).toBe(1);
    expect(asked).toEqual(['estimate', 'wait 1000', 'wait 2000', 'wait 4000']);
    expect(session.state().phase).toBe('running');
  });

  it('goes back to the preview with the sentence of a refusal', async () => {
    const { session } = desk({
      submit: async () => Promise.reject(new ApiProblem('no-credits', 'No credits are left.', 422)),
    });
    session.consider(request);
    await session.ask();
    await session.confirm();
    expect(session.state().phase).toBe('previewing');
    expect(session.problem()?.message).toBe('No credits are left.');
  });

  it('cancels its own job and hears only of its own', async () => {
    const { asked, session } = desk();
    session.consider(request);
    await session.ask();
    await session.confirm();
    session.follow(job({ id: 'another', state: 'failed' }));
    expect(session.busy()).toBe(true);
    await session.cancel();
    expect(asked.at(-1)).toBe('cancel job-1');
    session.follow(job({ state: 'cancelled' }));
    expect(session.state().phase).toBe('ended');
  });

  it('is not disturbed by typing while it runs', async () => {
    const { session } = desk();
    session.resume(job({}));
    session.consider(request);
    session.clear();
    expect(session.state().phase).toBe('running');
  });
});
