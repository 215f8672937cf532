import type { EngineCapabilities } from '@lamina/contract';
import { describe, expect, it } from 'vitest';
import { engineFindings } from './engine-findings';
import { erasureFinding } from './erasure-finding';

const capabilities: EngineCapabilities = {
  id: 'builtin',
  device: 'CPU',
  operations: [],
  limits: { maxPixels: 1, memoryBytes: 1 },
  rates: {},
};
const engine = (secondsSinceSeen: number, isolation: readonly string[] = []) => ({
  capabilities,
  isolation,
  seenAt: new Date(0),
  secondsSinceSeen,
});

describe('engineFindings', () => {
  it('names exactly what the machine could not keep from the engine', () => {
    const findings = engineFindings([engine(1, ['It shares an account.'])], ['It has the network.']);
    expect(findings.filter(({ state }) => state === 'warn').map(({ sentence }) => sentence)).toEqual([
      'It has the network.',
      'It shares an account.',
    ]);
  });

  it('says when an engine is silent or was never there', () => {
    expect(engineFindings([engine(600)], [])[0]).toMatchObject({ state: 'warn' });
    expect(engineFindings([], [])).toMatchObject([{ state: 'bad' }]);
    expect(engineFindings([engine(1)], []).every(({ state }) => state === 'ok')).toBe(true);
  });
});

describe('erasureFinding', () => {
  const now = new Date('2026-11-25T12:00:00Z');
  const run = { id: 'r', startedAt: now, endedAt: now, planned: 2, erased: 2, failed: 0 };

  it('is well when runs end, bad when they fail or stop', () => {
    expect(erasureFinding(run, now).state).toBe('ok');
    expect(erasureFinding({ ...run, failed: 1 }, now).state).toBe('bad');
    expect(erasureFinding(run, new Date(now.getTime() + 3_600_000)).state).toBe('bad');
    expect(erasureFinding(null, now).state).toBe('warn');
  });

  it('counts as one speaks', () => {
    const said = (seconds: number, erased: number, failed = 0) =>
      erasureFinding({ ...run, erased, failed }, new Date(now.getTime() + seconds * 1_000)).sentence;
    expect(said(60, 1)).toBe('The last erasure run ended 1 minute ago and erased 1 thing.');
    expect(said(5, 0)).toBe('The last erasure run ended less than a minute ago and had nothing to erase.');
    expect(said(120, 2)).toBe('The last erasure run ended 2 minutes ago and erased 2 things.');
    expect(said(0, 0, 1)).toContain('could not erase 1 thing:');
  });
});
