import type { JobRow } from '@lamina/db';
import { describe, expect, it } from 'vitest';
import { jobViewOf } from './job-view';

const row: JobRow = {
  id: '01989f0e-7c4b-7e1a-9b60-2f6f1f0a4c11',
  kind: 'edit',
  lane: 'interactive',
  state: 'queued',
  project: '01989f0e-7c4b-7e1a-9b60-2f6f1f0a4c12',
  person: '01989f0e-7c4b-7e1a-9b60-2f6f1f0a4c13',
  engine: 'builtin',
  credits: 1,
  estimateSeconds: 4,
  createdAt: new Date(0),
  startedAt: null,
  endedAt: null,
  message: null,
  errorId: null,
  node: null,
  asset: null,
  fromNode: null,
  report: null,
  queuePosition: 3,
  aheadSeconds: 10,
  secondsSinceStart: null,
};
const running: JobRow = {
  ...row,
  state: 'running',
  queuePosition: null,
  aheadSeconds: null,
  secondsSinceStart: 1,
};

describe('jobViewOf', () => {
  it('says place and seconds of a job that waits', () => {
    expect(jobViewOf(row, undefined)).toMatchObject({ queuePosition: 3, etaSeconds: 14, fraction: 0 });
  });

  it('trusts the estimate at first, then what the work took so far', () => {
    expect(jobViewOf(running, undefined).etaSeconds).toBe(3);
    expect(
      jobViewOf({ ...running, secondsSinceStart: 5 }, { fraction: 0.5, step: 'recolour' }),
    ).toMatchObject({
      etaSeconds: 5,
      fraction: 0.5,
      step: 'recolour',
    });
  });

  it('is whole when it is done, and never says a time that has passed', () => {
    expect(jobViewOf({ ...row, state: 'done' }, undefined)).toMatchObject({ fraction: 1, etaSeconds: null });
    expect(jobViewOf({ ...running, secondsSinceStart: 60 }, undefined).etaSeconds).toBe(0);
  });
});
