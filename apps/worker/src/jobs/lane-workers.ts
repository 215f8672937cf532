import { LANES, type Lane } from '@lamina/contract';
import type { Log } from '@lamina/server';

export interface LaneWorkersDeps {
  /** Claims and runs the next job of a lane; false when there was none. */
  readonly runNext: (lane: Lane) => Promise<boolean>;
  readonly log: Log;
}

/**
 * One worker a lane: woken by a ring or by the poll, it goes on until its lane is empty. A second wake while it works
 * makes it look once more at the end, so that no ring falls between its last look and its sleep.
 */
export class LaneWorkers {
  private readonly working = new Map<Lane, Promise<void>>();
  private readonly again = new Set<Lane>();
  private isOpen = false;
  private stopping = false;

  constructor(private readonly deps: LaneWorkersDeps) {}

  /** From now on lanes are worked: what is due is erased first, so rings that come before find the door shut. */
  open(): void {
    this.isOpen = true;
    this.wakeAll();
  }

  wake(lane: Lane): void {
    if (!this.isOpen || this.stopping) return;
    if (this.working.has(lane)) {
      this.again.add(lane);
      return;
    }
    this.working.set(
      lane,
      this.work(lane).finally(() => this.working.delete(lane)),
    );
  }

  wakeAll(): void {
    for (const lane of LANES) this.wake(lane);
  }

  /** Takes no further job and resolves when those that run have ended. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.working.values());
  }

  private async work(lane: Lane): Promise<void> {
    do {
      this.again.delete(lane);
      try {
        while (!this.stopping && (await this.deps.runNext(lane)));
      } catch (error) {
        // The database is away or a use case is wrong: the row keeps its lease, and the next poll tries again.
        this.deps.log.error({ event: 'lane.failed', lane, error });
      }
    } while (this.again.has(lane) && !this.stopping);
  }
}
