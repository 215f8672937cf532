import { describe, expect, it } from 'vitest';
import { LaneBell, type Ringable } from './lane-bell';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('LaneBell', () => {
  it('rings with an empty payload that leaves nothing behind', async () => {
    const rings: unknown[] = [];
    const queue: Ringable = { add: async (...ring) => rings.push(ring) };
    await new LaneBell(() => queue, silent).ring('interactive');
    expect(rings).toEqual([[{}, { removeOnComplete: true, removeOnFail: true }]]);
  });

  it('gives up on a queue server that does not answer, and only logs', async () => {
    const warnings: unknown[] = [];
    const bell = new LaneBell(
      () => ({ add: () => new Promise(() => undefined) }),
      { ...silent, warn: (fields) => warnings.push(fields) },
      5,
    );
    await bell.ring('batch');
    expect(warnings).toEqual([expect.objectContaining({ event: 'ring.failed', lane: 'batch' })]);
  });

  it('never throws when the queue refuses', async () => {
    const bell = new LaneBell(() => ({ add: () => Promise.reject(new Error('gone')) }), silent);
    await expect(bell.ring('system')).resolves.toBeUndefined();
  });

  it('does not pile rings up while the queue server is away', async () => {
    let added = 0;
    const bell = new LaneBell(() => ({ add: () => (added++, new Promise(() => undefined)) }), silent, 1);
    await Promise.all(Array.from({ length: 100 }, () => bell.ring('interactive')));
    expect(added).toBeLessThanOrEqual(20);
  });
});
