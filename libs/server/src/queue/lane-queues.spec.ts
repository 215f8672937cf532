import type { Job, Queue } from 'bull';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { MemoryLog } from '../testing';
import { LaneQueues, type Ring } from './lane-queues';

type Handler = (job: Job) => Promise<void>;

/** A queue that hands its processor out and ends as it is told. */
function queueThat(working: Promise<void>) {
  const taken: Handler[] = [];
  const fake = {
    on: () => fake,
    process: (_name: string, _count: number, handler: Handler) => {
      taken.push(handler);
      return working;
    },
  };
  return { queue: fake as unknown as Queue, taken };
}

describe('the bells', () => {
  it('outlive a queue that never came: its end is a line in the log and no unhandled rejection', async () => {
    const log = new MemoryLog();
    const { queue } = queueThat(Promise.reject(new Error('Connection is closed.')));
    new LaneQueues([queue, queue, queue, queue], log).onRing('batch', async () => undefined);
    await turn();
    expect(log.lines).toMatchObject([{ event: 'queue.stopped', lane: 'batch' }]);
  });

  it('ST-026 ST-029 take every ring out of Redis at its end, whatever a forged one asks for', async () => {
    const rings: Ring[] = [];
    const { queue, taken } = queueThat(Promise.resolve());
    new LaneQueues([queue, queue, queue, queue], new MemoryLog()).onRing('system', async (ring) => {
      rings.push(ring);
    });
    const forged = { name: 'x', data: { a: 1 }, opts: { removeOnComplete: false, attempts: 99 } };
    await taken[0]!(forged as unknown as Job);
    expect(rings).toEqual([{ lane: 'system', foreign: true }]);
    expect(forged.opts).toEqual({ removeOnComplete: true, removeOnFail: true, attempts: 1 });
  });
});
