import type { Lane } from '@lamina/contract';
import { MemoryLog } from '@lamina/server/testing';
import { describe, expect, it } from 'vitest';
import { LaneWorkers } from './lane-workers';

describe('LaneWorkers', () => {
  it('works no lane before it is opened, whoever rings', async () => {
    let looks = 0;
    const lanes = new LaneWorkers({ log: new MemoryLog(), runNext: async () => (looks++, false) });
    lanes.wakeAll();
    expect(looks).toBe(0);
    lanes.open();
    await lanes.stop();
    expect(looks).toBe(4);
  });

  it('works a lane until it is empty, one job at a time', async () => {
    let left = 5;
    let running = 0;
    let most = 0;
    const empty = Promise.withResolvers<void>();
    const lanes = new LaneWorkers({
      log: new MemoryLog(),
      runNext: async (lane) => {
        if (lane !== 'interactive') return false;
        most = Math.max(most, ++running);
        await Promise.resolve();
        running--;
        if (left === 0) empty.resolve();
        return left-- > 0;
      },
    });
    lanes.open();
    await empty.promise;
    await lanes.stop();
    expect(most).toBe(1);
  });

  it('ST-026 makes of ten thousand rings at once one more look, and nothing else', async () => {
    let looks = 0;
    const first = Promise.withResolvers<void>();
    const lanes = new LaneWorkers({
      log: new MemoryLog(),
      runNext: async (lane) => {
        if (lane === 'batch' && ++looks === 1) await first.promise;
        return false;
      },
    });
    lanes.open();
    for (let ring = 0; ring < 10_000; ring++) lanes.wake('batch');
    first.resolve();
    await expect.poll(() => looks, { timeout: 20_000 }).toBe(2);
    await lanes.stop();
    expect(looks).toBe(2);
  });

  it('keeps the lanes apart, and goes on after a failure', async () => {
    const log = new MemoryLog();
    const done: Lane[] = [];
    const lanes = new LaneWorkers({
      log,
      runNext: async (lane) => {
        if (lane === 'batch') throw new Error('the database is away');
        done.push(lane);
        return false;
      },
    });
    lanes.open();
    await expect.poll(() => done.length, { timeout: 20_000 }).toBe(3);
    expect(log.lines).toEqual([expect.objectContaining({ event: 'lane.failed', lane: 'batch' })]);
    await lanes.stop();
  });

  it('waits at its end for the job that runs, and takes no further one', async () => {
    const job = Promise.withResolvers<boolean>();
    let claimed = 0;
    const lanes = new LaneWorkers({
      log: new MemoryLog(),
      runNext: (lane) => (lane === 'interactive' ? (claimed++, job.promise) : Promise.resolve(false)),
    });
    lanes.open();
    let stopped = false;
    const stopping = lanes.stop().then(() => (stopped = true));
    await Promise.resolve();
    expect(stopped).toBe(false);
    job.resolve(true);
    await stopping;
    lanes.wake('interactive');
    expect(claimed).toBe(1);
  });
});
