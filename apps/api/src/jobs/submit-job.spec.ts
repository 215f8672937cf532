import { describe, expect, it } from 'vitest';
import { MemoryAuditLog } from '@lamina/audit/testing';
import type { EngineCapabilities, JobRequest } from '@lamina/contract';
import { firstDocument } from '@lamina/document';
import { FileKeyRing, SealedColumns } from '@lamina/storage';
import type { Actor } from '../identity/actor';
import { submitJob, type SubmitJobDeps } from './submit-job';

const [PROJECT, NODE, LAYER, WORKSPACE] = [1, 2, 3, 4].map(
  (digit) => `01989f0e-7c4b-7e1a-9b60-${String(digit).repeat(12)}`,
) as [string, string, string, string];
const NOW = new Date('2026-11-25T12:00:00Z');
const HOUR_MS = 3_600_000;
const columns = new SealedColumns(
  FileKeyRing.of(Uint8Array.from({ length: 32 }, (_, at) => (at * 37 + 200) % 256)),
);
const wrappedKey = columns.newKey(`project:${PROJECT}`);
const rate = { fixedSeconds: 1, secondsPerMegapixel: 1, fixedBytes: 0, bytesPerMegapixel: 1 };
const capabilities: EngineCapabilities = {
  id: 'builtin',
  device: 'CPU',
  operations: ['adjust'],
  limits: { maxPixels: 1e8, memoryBytes: 1e9 },
  rates: { adjust: rate, ingest: rate, export: rate },
};
const actor = {
  person: '01989f0e-7c4b-7e1a-9b60-555555555555',
  auditUid: '01989f0e-7c4b-7e1a-9b60-666666666666',
  workspace: WORKSPACE,
  session: '01989f0e-7c4b-7e1a-9b60-777777777777',
  permissions: ['project.read', 'project.edit'],
  via: 'web',
  where: { service: 'api', request: 'r', network: '10.0.0.0/24', browser: 'firefox' },
} as unknown as Actor;
const request: JobRequest = {
  kind: 'edit',
  from: NODE,
  engine: 'builtin',
  mode: 'appearance',
  operations: [{ kind: 'adjust', property: 'warmth', amount: 0.2 }],
  instruction: 'make it warmer',
  layer: null,
};

/** The stores that admission touches, as plain objects, and what it did to them. */
function bench({
  balance = 10,
  expiresAt = new Date(NOW.getTime() + 20 * HOUR_MS),
  isThere = true,
  hasEngine = true,
  silentSeconds = 1,
  aheadSeconds = 0,
  steps = 1,
} = {}) {
  const audit = new MemoryAuditLog();
  const done = {
    jobs: [] as { id: string; key: string | null; requestDigest: Uint8Array; requestSealed: Uint8Array }[],
    rings: [] as string[],
    holds: [] as number[],
  };
  const project = {
    id: PROJECT,
    state: 'ready',
    wrappedKey,
    expiresAt,
    promisedAt: expiresAt,
    firstProcessedAt: NOW,
    message: null,
  };
  const document = firstDocument({ asset: LAYER, width: 100, height: 100, name: 'Picture' });
  const documentSealed = columns.seal(
    wrappedKey,
    `project:${PROJECT}`,
    'node.document',
    JSON.stringify(document),
  );
  const found = async () => (isThere ? project : null);
  const stores = {
    audit,
    now: async () => NOW,
    projects: { findOpen: found, lockOpen: found },
    nodes: {
      countWithComing: async () => steps,
      find: async (_: string, id: string) => (id === NODE ? { project: PROJECT, documentSealed } : null),
    },
    engines: { list: async () => (hasEngine ? [{ capabilities, secondsSinceSeen: silentSeconds }] : []) },
    credits: {
      grantMonthly: async () => false,
      standingOf: async () => ({ plan: 'free', balance, held: 0, spent: 0 }),
      hold: async (_: string, __: string, amount: number) => (done.holds.push(amount), true),
    },
    jobs: {
      findByKey: async (_: string, key: string) => done.jobs.find((job) => job.key === key) ?? null,
      create: async (job: (typeof done.jobs)[number]) => void done.jobs.push(job),
      view: async () => ({ aheadSeconds }),
    },
  };
  const deps = {
    columns,
    digestKey: new Uint8Array(32),
    db: {
      transaction: async (_: unknown, work: (stores: unknown) => Promise<unknown>) => {
        try {
          return await work(stores);
        } catch (error) {
          done.jobs.length = 0; // a throw undoes what the transaction did
          throw error;
        }
      },
    },
    bell: { ring: async (lane: string) => void done.rings.push(lane) },
    news: { tell: async () => undefined },
  } as unknown as SubmitJobDeps;
  return { deps, audit, ...done };
}

describe('submitJob', () => {
  it('makes row, hold and event, then rings once', async () => {
    const { deps, jobs, rings, holds, audit } = bench();
    const outcome = await submitJob(deps, actor, PROJECT, { key: null, request });
    expect(outcome).toMatchObject({ ok: true, value: { jobId: jobs[0]?.id } });
    expect([rings, holds, audit.names]).toEqual([['interactive'], [1], ['job.created']]);
  });

  it('seals what the person typed, and puts none of it into the event', async () => {
    const { deps, jobs, audit } = bench();
    await submitJob(deps, actor, PROJECT, { key: null, request });
    expect(Buffer.from(jobs[0]!.requestSealed).includes('warmer')).toBe(false);
    expect(Buffer.concat(audit.bodies).includes('warmer')).toBe(false);
    expect(
      JSON.parse(columns.open(wrappedKey, `project:${PROJECT}`, 'job.request', jobs[0]!.requestSealed)),
    ).toEqual(request);
  });

  it('answers the same key with the same job and rings no second time', async () => {
    const { deps, jobs, rings } = bench();
    const first = await submitJob(deps, actor, PROJECT, { key: 'key-00001', request });
    expect(await submitJob(deps, actor, PROJECT, { key: 'key-00001', request })).toEqual(first);
    expect([jobs.length, rings.length]).toEqual([1, 1]);
    const other = { ...request, instruction: null };
    expect(await submitJob(deps, actor, PROJECT, { key: 'key-00001', request: other })).toMatchObject({
      ok: false,
      code: 'key-reused',
    });
  });

  it.each([
    ['a project that is not the person’s', { isThere: false }, 'not-found', []],
    ['no credits left', { balance: 0 }, 'no-credits', ['job.credit_refused', 'credits.exhausted']],
    [
      'a project that is gone before the job would end',
      { expiresAt: new Date(NOW.getTime() + 500) },
      'too-late',
      ['job.rule_refused'],
    ],
    [
      'a queue that lasts longer than its project',
      { aheadSeconds: 21 * 3_600 },
      'too-late',
      ['job.rule_refused'],
    ],
    [
      'an engine that was last heard of three minutes ago',
      { silentSeconds: 181 },
      'engine-missing',
      ['job.rule_refused'],
    ],
    ['a history that is full', { steps: 2_000 }, 'wrong-state', []],
    ['no engine', { hasEngine: false }, 'engine-missing', ['job.rule_refused']],
  ] as const)('refuses for %s, and writes down which rule it was', async (_, state, code, events) => {
    const { deps, jobs, rings, audit } = bench(state);
    expect(await submitJob(deps, actor, PROJECT, { key: null, request })).toMatchObject({ ok: false, code });
    expect([jobs, rings]).toEqual([[], []]);
    expect(audit.names).toEqual(events);
  });
});
