import type { StreamEvent } from '@lamina/contract';
import type { JobRow } from '@lamina/db';
import { MemoryLog } from '@lamina/server/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '../identity/actor';
import { EventStreams } from './event-streams';
import { JobProgress } from './job-progress';

const actorOf = (person: string): Actor =>
  ({ person, workspace: 'w', session: `session-of-${person}` }) as unknown as Actor;
const rowOf = (id: string, queuePosition: number): JobRow =>
  ({
    id,
    person: 'ada',
    state: 'queued',
    queuePosition,
    aheadSeconds: queuePosition,
    estimateSeconds: 1,
    createdAt: new Date(0),
    endedAt: null,
  }) as unknown as JobRow;

/** Streams over plain objects: how the queue stands is a variable, and every question is counted. */
function bench() {
  const state = { waiting: [rowOf('mine', 3)], alive: ['session-of-ada', 'session-of-bob'] };
  const asked = { waiting: 0, alive: 0 };
  let answerAlive: (() => void) | undefined;
  const stores = {
    projects: { openIds: async () => [] },
    jobs: {
      listMine: async (person: string) => (person === 'ada' ? state.waiting : []),
      waitingOf: async (person: string) => (asked.waiting++, person === 'ada' ? state.waiting : []),
      view: async () => null,
    },
    sessions: {
      aliveAmong: async (ids: readonly string[]) => {
        asked.alive++;
        await new Promise<void>((resolve) => (answerAlive = resolve));
        return ids.filter((id) => state.alive.includes(id));
      },
    },
  };
  const streams = new EventStreams({
    clock: { now: () => new Date(0), shiftMs: () => 0 },
    log: new MemoryLog(),
    progress: new JobProgress(),
    db: { transaction: (_: unknown, work: (given: never) => Promise<never>) => work(stores as never) },
  });
  const open = async (person: string) => {
    const heard: StreamEvent[] = [];
    const end = {
      write: (text: string) => {
        const data = /^data: (.*)$/m.exec(text)?.[1];
        if (data !== undefined) heard.push(JSON.parse(data) as StreamEvent);
      },
      waitingBytes: () => 0,
      close: () => undefined,
    };
    await streams.open(actorOf(person), end, null);
    return heard;
  };
  return { streams, state, asked, open, answerAlive: () => answerAlive?.() };
}
const placesOf = (heard: readonly StreamEvent[]) =>
  heard.map((event) => (event.type === 'job' ? event.job.queuePosition : null));

describe('EventStreams', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('tells whoever waits the new place when somebody else’s job ends, once a second at most', async () => {
    const { streams, state, asked, open } = bench();
    const [ada, bob] = [await open('ada'), await open('bob')];
    state.waiting = [rowOf('mine', 2)];
    for (let ended = 0; ended < 50; ended++) streams.onJob({ job: `other-${ended}`, state: 'done' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(placesOf(ada)).toEqual([3, 2]);
    expect(bob).toEqual([]);
    expect(asked.waiting).toBe(1);
  });

  it('says nothing of a place that did not change, and nothing at the steps of a job that runs', async () => {
    const { streams, asked, open } = bench();
    const ada = await open('ada');
    streams.onJob({ job: 'other', state: 'running' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect([placesOf(ada), asked.waiting]).toEqual([[3], 1]);
    for (let step = 0; step < 20; step++) streams.onJob({ job: 'other', state: 'running' });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked.waiting).toBe(1);
  });

  it('asks no more for whoever waits for nothing, though the news of the end was lost', async () => {
    const { streams, state, asked, open } = bench();
    await open('ada');
    state.waiting = [];
    for (let second = 0; second < 3; second++) {
      streams.onJob({ job: `other-${second}`, state: 'done' });
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(asked.waiting).toBe(1);
  });

  it('ST-079 asks once for all streams whose sessions live, and never twice at a time', async () => {
    const { streams, state, asked, open, answerAlive } = bench();
    for (let tab = 0; tab < 3; tab++) await open('ada');
    await open('bob');
    state.alive = ['session-of-bob'];
    const looks = [streams.recheck(), streams.recheck(), streams.recheck()];
    answerAlive();
    await Promise.all(looks);
    expect(asked.alive).toBe(1);
    expect(streams.count).toBe(1);
  });
});
