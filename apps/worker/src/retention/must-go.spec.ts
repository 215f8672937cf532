import type { ErasableProject } from '@lamina/db';
import { describe, expect, it } from 'vitest';
import { judgeProject, mustAssetGo } from './must-go';

const at = (text: string) => new Date(`2026-01-${text}:00Z`);
const project: ErasableProject = {
  id: 'p',
  workspace: 'w',
  owner: 'o',
  profile: 'edit',
  plan: 'free',
  createdAt: at('10T08:00'),
  firstProcessedAt: null,
  ownerLastActivityAt: at('10T08:00'),
  erasingAt: null,
  abandoned: false,
  firstJobRunning: false,
  expiresAt: at('11T07:00'),
  promisedAt: at('11T08:00'),
  rule: 'edit',
  now: at('11T07:00'),
};

describe('judgeProject', () => {
  it('lets a project go at its date, and keeps it before', () => {
    expect(judgeProject(project)).toEqual({ go: true });
    expect(judgeProject({ ...project, now: new Date(at('11T07:00').getTime() - 1) })).toMatchObject({
      go: false,
    });
  });
  it('waits for the first job that runs, up to the promise', () => {
    const running = { ...project, firstJobRunning: true };
    expect(judgeProject({ ...running, now: at('11T07:59') })).toEqual({ go: false, wait: true });
    expect(judgeProject({ ...running, now: at('11T08:00') })).toEqual({ go: true });
  });
  it('lets go what its person deleted, and what broke off, whatever the date', () => {
    expect(judgeProject({ ...project, now: at('10T09:00'), erasingAt: at('10T09:00') })).toEqual({
      go: true,
    });
    expect(judgeProject({ ...project, now: at('10T10:00'), abandoned: true })).toEqual({ go: true });
  });
  it('judges by the terms and not by the date that was stored', () => {
    const saved = { ...project, profile: 'layered' as const, expiresAt: at('11T07:00') };
    expect(judgeProject(saved)).toMatchObject({
      go: false,
      expiry: { rule: 'free.idle', promisedAt: new Date('2026-02-09T08:00:00Z') },
    });
  });
});

describe('mustAssetGo', () => {
  const now = at('11T07:00');
  it.each([
    ['its own time is over', { state: 'present', expiresAt: now, leftover: false }, true],
    ['its own time is not over', { state: 'present', expiresAt: at('11T07:01'), leftover: false }, false],
    ['it has no time of its own', { state: 'present', expiresAt: null, leftover: false }, false],
    ['its key is destroyed', { state: 'erased', expiresAt: null, leftover: false }, true],
    ['its writer died', { state: 'sealing', expiresAt: null, leftover: true }, true],
  ] as const)('%s: %o → %s', (_case, asset, goes) => expect(mustAssetGo(asset, now)).toBe(goes));
});
