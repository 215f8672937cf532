import { describe, expect, it } from 'vitest';
import { expiryOf, isDue, jobDeadlineOf, limitsOf, SHIPPED_TERMS, temporaryLimitsOf } from './retention';
import type { ProjectClock, Terms } from './retention';

const at = (text: string) => new Date(`${text}:00Z`);
const uploaded: ProjectClock = {
  profile: 'edit',
  plan: 'free',
  createdAt: at('2026-01-10T08:00'),
  firstProcessedAt: null,
  lastActivityAt: at('2026-01-10T08:00'),
};
const processed = { ...uploaded, firstProcessedAt: at('2026-01-10T09:30') };
const saved = { ...processed, profile: 'layered' as const, lastActivityAt: at('2026-01-10T21:00') };
const continued = { ...uploaded, createdAt: at('2026-03-10T12:00'), lastActivityAt: at('2026-03-10T12:00') };
const ownNotice: Terms = { ...SHIPPED_TERMS, savedDays: { ...SHIPPED_TERMS.savedDays, custom: 365 } };
const custom = (createdAt: string) => ({ ...saved, plan: 'custom' as const, createdAt: at(createdAt) });

type Row = [
  case_: string,
  project: ProjectClock,
  terms: Terms,
  rule: string,
  expires: string,
  promised: string,
];
// The vectors of `promises.md` 4.3, in its order. A second job changes no field of the clock, hence the same row twice.
// prettier-ignore
const ROWS: Row[] = [
  ['uploaded, ingest done, nothing ran', uploaded, SHIPPED_TERMS, 'edit', '2026-01-11T07:00', '2026-01-11T08:00'],
  ['its first job ended at 09:30', processed, SHIPPED_TERMS, 'edit', '2026-01-11T08:30', '2026-01-11T09:30'],
  ['a second job ended at 20:00', { ...processed, lastActivityAt: at('2026-01-10T20:00') }, SHIPPED_TERMS, 'edit', '2026-01-11T08:30', '2026-01-11T09:30'],
  ['saved at 21:00 on free, no activity after', saved, SHIPPED_TERMS, 'free.idle', '2026-02-09T20:00', '2026-02-09T21:00'],
  ['the same, its owner active every day', { ...saved, lastActivityAt: at('2026-04-09T21:00') }, SHIPPED_TERMS, 'free.cap', '2026-04-10T07:00', '2026-04-10T08:00'],
  ['saved on paid60 instead', { ...saved, plan: 'paid60' }, SHIPPED_TERMS, 'paid60', '2026-03-11T07:00', '2026-03-11T08:00'],
  ['the same, upgraded to paid90', { ...saved, plan: 'paid90' }, SHIPPED_TERMS, 'paid90', '2026-04-10T07:00', '2026-04-10T08:00'],
  ['continued in a new project, nothing ran', continued, SHIPPED_TERMS, 'edit', '2026-03-11T11:00', '2026-03-11T12:00'],
  ['that new project saved on paid60', { ...continued, profile: 'layered', plan: 'paid60' }, SHIPPED_TERMS, 'paid60', '2026-05-09T11:00', '2026-05-09T12:00'],
  ['custom, 365 days by an own notice', custom('2026-03-02T08:00'), ownNotice, 'custom', '2027-03-02T07:00', '2027-03-02T08:00'],
  ['custom, made before that notice', custom('2026-02-20T08:00'), SHIPPED_TERMS, 'custom', '2026-05-21T07:00', '2026-05-21T08:00'],
];

describe('[S22, S24, S25, S26] expiryOf', () => {
  it.each(ROWS)('%s', (_case, project, terms, rule, expires, promised) => {
    const expiry = expiryOf(limitsOf(project, terms));
    expect(expiry).toEqual({ rule, expiresAt: at(expires), promisedAt: at(promised) });
  });

  it('[S23] ends an export with its project when its own 24 hours would end later', () => {
    const expiry = expiryOf(temporaryLimitsOf(at('2026-01-10T20:30'), processed, SHIPPED_TERMS));
    expect(expiry).toEqual({
      rule: 'edit',
      expiresAt: at('2026-01-11T08:30'),
      promisedAt: at('2026-01-11T09:30'),
    });
  });

  it('[S23] ends an export of a saved project after its own 24 hours', () => {
    const expiry = expiryOf(temporaryLimitsOf(at('2026-01-15T20:30'), saved, SHIPPED_TERMS));
    expect(expiry).toEqual({
      rule: 'temporary',
      expiresAt: at('2026-01-16T19:30'),
      promisedAt: at('2026-01-16T20:30'),
    });
  });

  it('never moves an unsaved project later for any activity after its first job', () => {
    const dates = Array.from({ length: 100 }, (_, hour) =>
      expiryOf(
        limitsOf(
          { ...processed, lastActivityAt: new Date(at('2026-01-10T09:30').getTime() + hour * 3_600_000) },
          SHIPPED_TERMS,
        ),
      ).expiresAt.getTime(),
    );
    expect(new Set(dates).size).toBe(1);
  });

  it('lets no activity keep a free project past its cap', () => {
    for (let day = 0; day < 200; day++) {
      const lastActivityAt = new Date(saved.createdAt.getTime() + day * 86_400_000);
      const { promisedAt } = expiryOf(limitsOf({ ...saved, lastActivityAt }, SHIPPED_TERMS));
      expect(promisedAt.getTime()).toBeLessThanOrEqual(at('2026-04-10T08:00').getTime());
    }
  });

  it('aims half the life early when that is less than two hours, and keeps the wider of two equal promises', () => {
    const from = at('2026-01-10T08:00');
    expect(expiryOf([{ rule: 'short', from, lifeHours: 1 }]).expiresAt).toEqual(at('2026-01-10T08:30'));
    expect(
      expiryOf([
        { rule: 'wide', from, lifeHours: 1 },
        { rule: 'narrow', from, lifeHours: 1 },
      ]).rule,
    ).toBe('wide');
  });
});

describe('isDue', () => {
  const expiresAt = at('2026-01-11T07:00');
  it('keeps a project one millisecond before its deadline, and not at it', () => {
    expect(isDue({ expiresAt, held: false }, new Date(expiresAt.getTime() - 1))).toBe(false);
    expect(isDue({ expiresAt, held: false }, expiresAt)).toBe(true);
  });
  it('[S41] keeps a held project past every deadline', () => {
    expect(isDue({ expiresAt, held: true }, at('2036-01-11T07:00'))).toBe(false);
  });
});

describe('jobDeadlineOf', () => {
  const [expiresAt, promisedAt] = [at('2026-01-11T07:00'), at('2026-01-11T08:00')];
  const project = { expiresAt, promisedAt, firstProcessedAt: null };
  it('lets the first job keep its project until the promise', () => {
    expect(jobDeadlineOf(project, 'edit')).toBe(promisedAt);
    expect(jobDeadlineOf(project, 'export')).toBe(promisedAt);
  });
  it('ends any other job when the project expires, ingest too', () => {
    expect(jobDeadlineOf(project, 'ingest')).toBe(expiresAt);
    expect(jobDeadlineOf({ ...project, firstProcessedAt: expiresAt }, 'edit')).toBe(expiresAt);
  });
});
