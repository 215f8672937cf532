import type { LiveJob, Scope, Stores } from '@lamina/db';
import { MemoryLog } from '@lamina/server/testing';
import { expect, it } from 'vitest';
import { ActiveJobs } from './active-jobs';
import { recoverJobs, type RecoverDeps } from './recover-jobs';

const job = (id: string): LiveJob => ({
  id,
  kind: 'export',
  lane: 'batch',
  state: 'running',
  project: `project-of-${id}`,
  workspace: 'w',
  person: 'p',
  fence: 1,
  attempt: 1,
  credits: 0,
});

it('goes on with the other jobs when one cannot be ended', async () => {
  const [broken, sound] = [job('broken'), job('sound')];
  const requeued: string[] = [];
  const jobs = {
    expiredLeases: async () => [broken, sound],
    pastDeadline: async () => [],
    requeue: async (id: string) => requeued.push(id) > 0,
  };
  const log = new MemoryLog();
  const deps = {
    db: {
      transaction: async <T>(scope: Scope, work: (stores: Stores) => Promise<T>) => {
        if ('job' in scope && scope.job.project === broken.project) throw new Error('deadlock');
        return work({ jobs } as unknown as Stores);
      },
    },
    events: { append: async () => undefined },
    news: { tell: async () => undefined },
    active: new ActiveJobs(),
    lanes: { wake: () => undefined },
    log,
  } as unknown as RecoverDeps;
  await recoverJobs(deps);
  expect(requeued).toEqual(['sound']);
  expect(log.lines).toMatchObject([{ event: 'job.not-recovered', jobId: 'broken' }]);
});
