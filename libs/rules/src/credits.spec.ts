import { describe, expect, it } from 'vitest';
import { creditsOf, monthOf, renewsAtOf } from './credits';

describe('credits', () => {
  it.each([
    ['edit', 1],
    ['split', 1],
    ['ingest', 0],
    ['export', 0],
    ['instant', 0],
  ] as const)('prices %s at %i', (kind, price) => expect(creditsOf(kind)).toBe(price));

  it.each([
    ['2026-01-31T23:59:59.999Z', '2026-01', '2026-02-01T00:00:00.000Z'],
    ['2026-02-01T00:00:00.000Z', '2026-02', '2026-03-01T00:00:00.000Z'],
    ['2026-12-31T12:00:00.000Z', '2026-12', '2027-01-01T00:00:00.000Z'],
  ])('renews at the first of the next month: %s', (now, month, renews) => {
    expect(monthOf(new Date(now))).toBe(month);
    expect(renewsAtOf(new Date(now)).toISOString()).toBe(renews);
  });
});
