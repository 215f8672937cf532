import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodePng } from '../demo/encode-png.mjs';
import { orangesOnTheTable } from '../demo/demo-pictures.mjs';
import { seededNumbers } from '../demo/seeded-noise.mjs';
import { ownStack } from './own-stack.mjs';

const JOBS = 30;
const SEED = 20261125;
const PERSON = { name: 'Ada', email: 'ada@kill.example', password: 'every process may fall at once' };
/** A job that was claimed twice already is left alone: the third fall would make it fail, and rightly so. */
const CLAIMS_BEFORE_MERCY = 2;

let world;
beforeAll(async () => {
  world = await ownStack({ person: PERSON, settings: { LAMINA_LEASE_SECONDS: '3', LAMINA_POLL_MS: '250' } });
});
afterAll(() => world?.stop());

it(
  `gives ${JOBS} results for ${JOBS} charges while every process is killed at random and the queue is wiped`,
  { timeout: 300_000 },
  async () => {
    const { stack, session, admin } = world;
    const picture = encodePng(orangesOnTheTable({ width: 1500, height: 1000 }));
    const { projectId, jobId } = await session.upload(picture, { name: 'a.png', type: 'image/png' });
    expect((await session.ended(jobId)).state).toBe('done');
    const { head } = await session.get(`/api/projects/${projectId}`);
    const before = await session.get('/api/me/credits');
    for (let number = 0; number < JOBS; number++) {
      const operations = [{ kind: 'blur', sigmaFraction: 0.002 + number / 10_000 }];
      await session.post(`/api/projects/${projectId}/jobs`, {
        kind: 'edit',
        from: head,
        operations,
        instruction: null,
      });
    }

    const kills = await killUntilDone({ stack, admin });

    const { rows } = await admin.query(
      "SELECT state, count(*)::int AS jobs, max(attempt) AS attempts FROM job WHERE kind = 'edit' GROUP BY state",
    );
    expect(rows.map(({ state, jobs }) => ({ state, jobs }))).toEqual([{ state: 'done', jobs: JOBS }]);
    expect(kills.length).toBeGreaterThan(8);
    expect(new Set(kills).size).toBe(5);
    const nodes = await admin.query(
      'SELECT count(*)::int AS nodes, count(DISTINCT job)::int AS jobs FROM node WHERE job IS NOT NULL',
    );
    expect(nodes.rows).toEqual([{ nodes: JOBS + 1, jobs: JOBS + 1 }]); // the ingest made the first
    const after = await untilAnswered(() => session.get('/api/me/credits'));
    expect({ spent: before.balance - after.balance, held: after.held }).toEqual({ spent: JOBS, held: 0 });
    await untilEmpty(stack.exchange);
  },
);

/** Kills something every few hundred milliseconds, as the seed decides, until every job has ended. */
async function killUntilDone({ stack, admin }) {
  const next = seededNumbers(SEED);
  const victims = ['worker', 'engine', 'engine child', 'api', 'queue'];
  const kills = [];
  const deadline = performance.now() + 240_000;
  for (;;) {
    const { rows } = await admin.query(
      "SELECT count(*)::int AS open, coalesce(max(attempt), 0) AS attempt FROM job WHERE state IN ('queued', 'running')",
    );
    if (rows[0].open === 0) return kills;
    expect(performance.now(), `still ${rows[0].open} jobs open after ${kills.join(', ')}`).toBeLessThan(
      deadline,
    );
    const victim = victims[Math.floor(next() * victims.length)];
    const touchesJobs = !['api', 'queue'].includes(victim);
    if (!(touchesJobs && rows[0].attempt >= CLAIMS_BEFORE_MERCY) && kill(stack, victim)) kills.push(victim);
    await pause(150 + next() * 450);
  }
}

function kill({ children }, victim) {
  const pid = victim === 'engine child' ? childOf(children.pidOf('engine')) : children.pidOf(victim);
  if (pid === undefined) return false; // it has not come back yet
  try {
    process.kill(pid, 'SIGKILL');
    return true;
  } catch (error) {
    if (error.code === 'ESRCH') return false; // it fell a moment ago
    throw error;
  }
}

/** The warm child that the engine has forked, by the kernel's own list. */
function childOf(pid) {
  try {
    const [child] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    return child ? Number(child) : undefined;
  } catch (error) {
    if (error.code === 'ENOENT') return undefined; // the engine itself has just been killed
    throw error;
  }
}

async function untilAnswered(ask) {
  for (let tries = 0; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      if (tries > 100) throw error;
      await pause(100); // the api was killed and is coming back
    }
  }
}

/** Files of jobs are wiped by whoever finds them; the last one may still be at it. */
async function untilEmpty(folder) {
  const files = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const deadline = performance.now() + 15_000;
  while (files().length > 0 && performance.now() < deadline) await pause(50);
  expect(files().map(({ name }) => name)).toEqual([]);
}
