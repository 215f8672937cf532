import type { Lane } from '@lamina/contract';
import type { Log } from '../json-logger';
import { within } from '../within';

export const RING_MS = 1_000;
/** While Redis is away rings pile up in the client's memory; one that waits is as good as a thousand. */
const MAX_WAITING = 20;

/** What the bell needs of a queue: Bull's add, whose promise does not settle while Redis is away. */
export interface Ringable {
  add(
    payload: Record<string, never>,
    options: { removeOnComplete: true; removeOnFail: true },
  ): Promise<unknown>;
}

/** Wakes a worker for a lane. A ring carries nothing: the rows of PostgreSQL say what there is to do. */
export class LaneBell {
  private readonly waiting = new Map<Lane, number>();

  constructor(
    private readonly queueOf: (lane: Lane) => Ringable,
    private readonly log: Log,
    private readonly ringMs = RING_MS,
  ) {}

  /** Rings once, waits at most a second and never throws: a ring that is lost costs one poll. Only after the commit. */
  async ring(lane: Lane): Promise<void> {
    const waiting = this.waiting.get(lane) ?? 0;
    if (waiting >= MAX_WAITING) return;
    this.waiting.set(lane, waiting + 1);
    try {
      await within(this.ringMs, this.add(lane));
    } catch (error) {
      // Bull's add() waits for as long as Redis is away. The row is committed, and the poll will find it.
      this.log.warn({ event: 'ring.failed', lane, error });
    }
  }

  private async add(lane: Lane): Promise<void> {
    try {
      await this.queueOf(lane).add({}, { removeOnComplete: true, removeOnFail: true });
    } finally {
      this.waiting.set(lane, (this.waiting.get(lane) ?? 1) - 1);
    }
  }
}
