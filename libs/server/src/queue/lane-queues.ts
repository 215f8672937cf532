import { LANES, type Lane } from '@lamina/contract';
import type { Queue } from 'bull';
import type { Log } from '../json-logger';

export const laneQueueName = (lane: Lane): string => `lane-${lane}`;

/** What arrived on a bell. Anything but a nameless, empty ring was put there by somebody else and is thrown away unread. */
export interface Ring {
  readonly lane: Lane;
  readonly foreign: boolean;
}

const GONE_AT_ITS_END = { removeOnComplete: true, removeOnFail: true, attempts: 1 } as const;

/** The four bells. Everything that knows Bull stands here and in `queue.module.ts`. */
export class LaneQueues {
  private readonly queues: ReadonlyMap<Lane, Queue>;

  constructor(
    queues: readonly Queue[],
    private readonly log: Log,
  ) {
    this.queues = new Map(LANES.map((lane, at) => [lane, queues[at]!]));
    for (const [lane, queue] of this.queues) {
      let away = false;
      // Without a listener an `error` would end the process; with Redis away Bull says the same twice a second.
      queue.on('error', (error) => {
        if (!away) log.warn({ event: 'queue.away', lane, error });
        away = true;
      });
      queue.on('waiting', () => (away = false));
    }
  }

  of(lane: Lane): Queue {
    return this.queues.get(lane)!;
  }

  /** Calls `answer` for each ring of a lane, one at a time. A forged job of any name comes as a foreign ring. */
  onRing(lane: Lane, answer: (ring: Ring) => Promise<void>): void {
    // `*` takes every name: without it a forged name would stay in Redis as a failed job.
    const working = this.of(lane).process('*', 1, async (job) => {
      // A forged job says itself what becomes of it, and would lie in Redis with its payload for ever.
      Object.assign(job.opts, GONE_AT_ITS_END);
      const foreign = job.name !== '__default__' || Object.keys(Object(job.data)).length > 0;
      await answer({ lane, foreign });
    });
    // It ends when the queue is closed, and badly when Redis was never there: the poll does without it.
    void Promise.resolve(working).catch((error: unknown) =>
      this.log.warn({ event: 'queue.stopped', lane, error }),
    );
  }

  /** Whether the queue server answers; health shows it. */
  async isThere(): Promise<boolean> {
    const { client } = this.of('system');
    return (await client.ping()) === 'PONG';
  }
}
