import type { JobView } from '@lamina/contract';
import { isOver, jobFigure, jobLine, jobTitle } from './job-words';

const job = (over: Partial<JobView>): JobView => ({
  id: '01989f0e-7c4b-7e1a-9b60-2f6f1f0a4c11',
  project: '01989f0e-7c4b-7e1a-9b60-2f6f1f0a4c12',
  kind: 'edit',
  state: 'running',
  fraction: 0.64,
  step: 'encoding',
  queuePosition: null,
  etaSeconds: 6,
  credits: 1,
  createdAt: '2026-11-25T21:00:00Z',
  endedAt: null,
  message: null,
  errorId: null,
  node: null,
  asset: null,
  report: null,
  ...over,
});

describe('the words of a job', () => {
  it('says the step and what is left while it runs', () => {
    expect(jobFigure(job({}))).toBe('64 %');
    expect(jobLine(job({}))).toBe('Encoding · about 6 s left');
  });

  it('says the place in the line and when it starts while it waits', () => {
    const waiting = job({ state: 'queued', queuePosition: 3, etaSeconds: 40 });
    expect(jobFigure(waiting)).toBe('third in line');
    expect(jobLine(waiting)).toBe('Starts in about 40 s');
    expect(jobFigure(job({ state: 'queued', queuePosition: 12 }))).toBe('12th in line');
    expect(jobLine(job({ state: 'queued', etaSeconds: null }))).toBe('Starts as soon as a worker is free');
  });

  it('gives the reason and the credits back when it did not work', () => {
    const refused = job({ state: 'refused', message: 'Not enough memory. It fits at 640 px.', credits: 4 });
    expect(jobLine(refused)).toBe('Not enough memory. It fits at 640 px. Your 4 credits are back.');
    expect(jobLine(job({ state: 'cancelled' }))).toBe('Cancelled. Your credit is back.');
    expect(jobLine(job({ state: 'failed', credits: 0, message: null }))).toBe(
      'It did not work. Try it again.',
    );
  });

  it('never calls a price for what costs nothing', () => {
    expect(jobLine(job({ state: 'cancelled', kind: 'ingest', credits: 0 }))).toBe('Cancelled.');
  });

  it('knows which states are the end', () => {
    const states = ['queued', 'running', 'done', 'refused', 'failed', 'cancelled'] as const;
    expect(states.filter((state) => isOver(job({ state })))).toEqual([
      'done',
      'refused',
      'failed',
      'cancelled',
    ]);
    expect(jobTitle(job({ kind: 'ingest' }))).toBe('New picture');
  });
});
