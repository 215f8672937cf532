import type { EngineCapabilities, JobRequest } from '@lamina/contract';
import { describe, expect, it } from 'vitest';
import { admitJob } from './admission';
import type { AdmissionInput } from './admission';

const rate = { fixedSeconds: 1, secondsPerMegapixel: 0, fixedBytes: 0, bytesPerMegapixel: 4e6 };
const capabilities: EngineCapabilities = {
  id: 'builtin',
  device: 'cpu',
  operations: ['flip'],
  limits: { maxPixels: 100e6, memoryBytes: 1e9 },
  rates: { ingest: rate, export: rate, flip: rate },
};
const from = '01989f0e-7c4b-7e1a-9b60-2f6f1f0a4c11';
const edit: JobRequest = {
  kind: 'edit',
  from,
  engine: 'builtin',
  mode: 'appearance',
  operations: [{ kind: 'flip', axis: 'vertical' }],
  instruction: null,
  layer: null,
};
const now = new Date('2026-01-11T06:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
const input: AdmissionInput = {
  request: edit,
  permissions: ['project.read', 'project.edit'],
  project: { state: 'ready', expiresAt: later(3_600), promisedAt: later(7_200), firstProcessedAt: now },
  capabilities,
  size: { width: 1_000, height: 1_000 },
  sizeAfter: { width: 1_000, height: 1_000 },
  credits: { balance: 10 },
  waitSeconds: 0,
  now,
};
const project = (part: Partial<AdmissionInput['project']>) => ({
  ...input,
  project: { ...input.project, ...part },
});

describe('admitJob', () => {
  it('gives an edit its lane, its price and its estimate', () => {
    expect(admitJob(input)).toMatchObject({
      ok: true,
      value: { lane: 'interactive', credits: 1, estimate: { seconds: 2 } },
    });
  });

  it('gives a split the batch lane and its price, and never to a reader', () => {
    const request: JobRequest = {
      kind: 'split',
      from,
      engine: 'builtin',
      layer: null,
      layers: 4,
      method: 'auto',
    };
    const able = {
      ...capabilities,
      operations: ['split'],
      rates: { ...capabilities.rates, split: rate },
    };
    const outcome = admitJob({ ...input, request, capabilities: able });
    expect(outcome).toMatchObject({ ok: true, value: { lane: 'batch', credits: 1 } });
    const reader = { ...input, request, capabilities: able, permissions: ['project.read' as const] };
    expect(admitJob(reader)).toMatchObject({ ok: false, code: 'forbidden' });
  });

  it('lets a reader export, for nothing, in the batch lane, without a credit left', () => {
    const request: JobRequest = { kind: 'export', from, format: 'png', quality: 90 };
    const outcome = admitJob({ ...input, request, permissions: ['project.read'], credits: { balance: 0 } });
    expect(outcome).toMatchObject({ ok: true, value: { lane: 'batch', credits: 0 } });
  });

  // prettier-ignore
  it.each<[string, AdmissionInput, string]>([
    ['a reader\'s edit', { ...input, permissions: ['project.read'] }, 'forbidden'],
    ['a picture that is still arriving', project({ state: 'receiving' }), 'wrong-state'],
    ['a picture that was refused', project({ state: 'refused' }), 'wrong-state'],
    ['no engine', { ...input, capabilities: undefined }, 'engine-missing'],
    ['a result that does not fit', { ...input, sizeAfter: { width: 20_000, height: 20_000 } }, 'does-not-fit'],
    ['an operation that no engine has', { ...input, capabilities: { ...capabilities, operations: [] } }, 'does-not-fit'],
    ['an estimated end after the deadline', project({ expiresAt: later(1) }), 'too-late'],
    ['a queue that lasts past the deadline', { ...input, waitSeconds: 3_599 }, 'too-late'],
    ['no credit left', { ...input, credits: { balance: 0 } }, 'no-credits'],
  ])('refuses %s', (_case, given, code) => {
    expect(admitJob(given)).toMatchObject({ ok: false, code, message: expect.stringMatching(/\.$/) });
  });

  it('lets the first job run until the promise', () => {
    expect(admitJob(project({ expiresAt: later(1), firstProcessedAt: null })).ok).toBe(true);
    expect(admitJob(project({ expiresAt: later(0), promisedAt: later(1), firstProcessedAt: null })).ok).toBe(
      false,
    );
  });
});
