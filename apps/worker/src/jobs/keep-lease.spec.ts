import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepLease } from './keep-lease';

describe('keepLease', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('renews four times in the length of a lease, until it is stopped', async () => {
    let renewals = 0;
    const stop = keepLease(
      { renew: async () => (renewals++, true), onLost: () => undefined, onFailure: () => undefined },
      60_000,
    );
    await vi.advanceTimersByTimeAsync(60_000);
    expect(renewals).toBe(4);
    stop();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(renewals).toBe(4);
  });

  it('says when the row is no longer ours', async () => {
    let lost = 0;
    const stop = keepLease(
      { renew: async () => false, onLost: () => lost++, onFailure: () => undefined },
      60_000,
    );
    await vi.advanceTimersByTimeAsync(15_000);
    expect(lost).toBe(1);
    stop();
  });

  it('goes on while the database is away', async () => {
    const failures: unknown[] = [];
    let lost = 0;
    const renew = () => Promise.reject(new Error('away'));
    const stop = keepLease(
      { renew, onLost: () => lost++, onFailure: (error) => failures.push(error) },
      60_000,
    );
    await vi.advanceTimersByTimeAsync(45_000);
    expect([failures.length, lost]).toEqual([3, 0]);
    stop();
  });
});
