import { describe, expect, it } from 'vitest';
import { lockAfter } from './lock-out';
import { sessionLimits } from './session-limits';

describe('lockAfter', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 60],
    [6, 120],
    [7, 240],
    [8, 480],
    [9, 900],
    [10, 900],
    [5_000, 900],
  ])('shuts an account after %i failures for %i seconds', (failures, seconds) => {
    expect(lockAfter(failures)).toBe(seconds);
  });
});

describe('sessionLimits', () => {
  it('gives an administrator half the idle time', () => {
    expect(sessionLimits(false)).toEqual({
      idleMinutes: 30,
      absoluteHours: 12,
      rotateMinutes: 15,
      parallel: 10,
    });
    expect(sessionLimits(true)).toEqual({
      idleMinutes: 15,
      absoluteHours: 12,
      rotateMinutes: 15,
      parallel: 10,
    });
  });
});
