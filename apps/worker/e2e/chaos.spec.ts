import { JobView, type NodeTree } from '@lamina/contract';
import { Database, type LiveJob } from '@lamina/db';
import { cameraPicture, seeded } from '@lamina/formats/testing';
import { ATTEMPTS_MAX } from '@lamina/rules';
import { chmodSync, mkdtempSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { childPids } from '../src/engine/testing/child-pids';
import { loadDevtools, type Session, type Stack } from './devtools';

const JOBS = 30;
const SEED = 20_261_125;
const VICTIMS = ['worker', 'engine child', 'engine', 'api', 'queue'] as const;
type Victim = (typeof VICTIMS)[number];
/** Those whose death takes the running jobs along. */
const HITS: readonly Victim[] = ['worker', 'engine child', 'engine'];
const KILLS_EACH = 5;
/** Long enough for a busy machine: a lease that runs out by itself would count as a hit that nobody dealt. */
const LEASE_SECONDS = 5;
const OPERATIONS = [
  { kind: 'blur', sigmaFraction: 0.004 },
  { kind: 'adjust', property: 'warmth', amount: 0.2 },
  { kind: 'sharpen', amount: 0.5 },
];

describe('a stack whose processes die at random', () => {
  let stack: Stack;
  let session: Session;
  let db: Database;
  let folder: string;
  beforeAll(async () => {
    const devtools = await loadDevtools();
    const [queueProgram] = devtools.needPrograms([devtools.QUEUE_SERVER]);
    folder = mkdtempSync(join(tmpdir(), 'lamina-chaos-'));
    chmodSync(folder, 0o711);
    stack = await devtools.startStack({
      dataFolder: join(folder, 'data'),
      queueProgram: queueProgram!,
      settings: {
        LAMINA_LEASE_SECONDS: String(LEASE_SECONDS),
        LAMINA_POLL_MS: '200',
        LAMINA_RATE_FACTOR: '100',
      },
    });
    const person = { name: 'Ada', email: 'ada@lamina.example', password: 'kite moon lamp frog' };
    ({ session } = await devtools.makeAdministrator(stack, person));
    db = new Database({
      url: devtools.databaseUrl(stack.databaseSockets, 'worker', 'lamina'),
      service: 'worker',
    });
  });
  afterAll(async () => {
    await db.close();
    await stack.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('works on without its queue server, in the same worker, and hears its bell again when it is back', async () => {
    const { project, node } = await upload();
    const worker = stack.children.pidOf('worker');
    for (const round of [1, 2]) {
      stack.children.kill('queue');
      const job = await submit(project, node, `without-queue-${round}`);
      await expect.poll(() => stateOf(job), { timeout: 30_000 }).toBe('done');
    }
    expect(stack.children.pidOf('worker')).toBe(worker);
  });

  it('ST-028 gives 30 results for 30 jobs, 30 charges, and leaves no file in the exchange folder', async () => {
    const { workspace } = await read<{ workspace: { id: string } }>('/api/session');
    const standing = () =>
      db.transaction({ scope: 'queue' }, ({ credits }) => credits.standingOf(workspace.id));
    const before = await standing();
    const { project, node } = await upload();
    const pending = Array.from({ length: JOBS }, (_, at) => submit(project, node, `chaos-job-${at}`));
    const killed = await killUntilDone(project, Promise.all(pending));
    const jobs = await Promise.all(pending);

    const views = await Promise.all(jobs.map((job) => read<JobView>(`/api/jobs/${job}`)));
    expect(views.map(({ state }) => state)).toEqual(Array(JOBS).fill('done'));
    expect(new Set(jobs).size).toBe(JOBS);
    const tree = await read<NodeTree>(`/api/projects/${project}/nodes`);
    expect(tree.nodes.length).toBe(1 + JOBS);
    expect(new Set(tree.nodes.map((one) => one.job)).size).toBe(1 + JOBS);
    expect(await standing()).toMatchObject({
      spent: before.spent + JOBS,
      held: 0,
      balance: before.balance - JOBS,
    });
    await expect.poll(() => jobFolders(), { timeout: 20_000 }).toEqual([]);
    for (const victim of VICTIMS) expect(killed[victim], `${victim} was killed`).toBe(KILLS_EACH);
  }, 240_000);

  async function upload(): Promise<{ project: string; node: string }> {
    const picture = await cameraPicture({ width: 1_200, height: 800 });
    const { projectId, jobId } = (await session.upload(picture, { name: 'a.jpg', type: 'image/jpeg' })) as {
      projectId: string;
      jobId: string;
    };
    await expect
      .poll(async () => (await read<JobView>(`/api/jobs/${jobId}`)).state, { timeout: 60_000 })
      .toBe('done');
    const { head } = await read<{ head: string }>(`/api/projects/${projectId}`);
    return { project: projectId, node: head };
  }

  /** Asks until there is an answer: the api may be dead, and the same key makes the same job. */
  async function submit(project: string, from: string, key: string): Promise<string> {
    const body = JSON.stringify({ kind: 'edit', from, operations: OPERATIONS });
    const headers = { 'content-type': 'application/json', 'idempotency-key': key };
    const answer = await again(() =>
      session.send('POST', `/api/projects/${project}/jobs`, { body, headers }),
    );
    return ((await answer.json()) as { jobId: string }).jobId;
  }

  const stateOf = async (job: string) => (await read<JobView>(`/api/jobs/${job}`)).state;
  const read = async <T>(path: string): Promise<T> => (await again(() => session.get(path))) as T;

  async function again<T>(ask: () => Promise<T>): Promise<T> {
    const deadline = performance.now() + 60_000;
    for (;;) {
      try {
        return await ask();
      } catch (error) {
        if (performance.now() > deadline) throw error;
        await pause(100);
      }
    }
  }

  /**
   * Kills one process after the other until every job has ended, each time while a job runs, at a random point of it;
   * none of it may hit a job a third time. The count of kills is bounded, the points and victims are the seed's.
   */
  async function killUntilDone(
    project: string,
    submitted: Promise<unknown>,
  ): Promise<Record<Victim, number>> {
    const chance = seeded(SEED);
    const killed = { worker: 0, 'engine child': 0, engine: 0, api: 0, queue: 0 };
    const left = VICTIMS.flatMap((victim) => Array<Victim>(KILLS_EACH).fill(victim));
    let isSubmitted = false;
    void submitted.then(() => (isSubmitted = true));
    let workerKilledMs = Number.NEGATIVE_INFINITY;
    const look = () => db.transaction({ scope: 'queue' }, ({ jobs }) => jobs.liveOf(project));
    for (;;) {
      const live = await look();
      if (live.length === 0 && isSubmitted) return killed;
      if (left.length === 0 || !live.some(({ state }) => state === 'running')) {
        await pause(50);
        continue;
      }
      await pause(chance() * 400);
      // For a while after a worker's death a row may run for a dead one: it has one attempt less than it says.
      const isSettled = performance.now() - workerKilledMs > 2 * LEASE_SECONDS * 1_000;
      const isSpared = (await look()).some((job) => hitsLeft(job) < (isSettled ? 1 : 2));
      const victim = left[Math.floor(chance() * left.length)]!;
      if ((HITS.includes(victim) && isSpared) || !kill(victim)) continue;
      left.splice(left.indexOf(victim), 1);
      killed[victim]++;
      if (victim === 'worker') workerKilledMs = performance.now();
    }
  }

  function kill(victim: Victim): boolean {
    if (victim !== 'engine child') {
      if (stack.children.pidOf(victim) === undefined) return false;
      stack.children.kill(victim);
      return true;
    }
    const engine = stack.children.pidOf('engine');
    const [child] = engine === undefined ? [] : childPids(engine);
    if (child === undefined) return false;
    process.kill(child, 'SIGKILL');
    return true;
  }

  const jobFolders = () => readdirSync(stack.exchange).filter((name) => /^[0-9a-f]{8}-/.test(name));
});

/** How often a job may still lose its run: the third time would be its last. */
const hitsLeft = ({ state, attempt }: LiveJob): number =>
  ATTEMPTS_MAX - 1 - (state === 'running' ? attempt - 1 : attempt);
