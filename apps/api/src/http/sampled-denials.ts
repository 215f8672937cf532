const PER_MINUTE = 10;
const MINUTE_MS = 60_000;
const MAX_ACTORS = 10_000;

/** Judges which denials are written down: the first ten a minute of an actor; the next minute says how many were not. */
export class SampledDenials {
  private readonly minutes = new Map<string, { startedAt: number; count: number }>();

  /** Null: not written. Otherwise how many of this actor were left out since the last one that was written. */
  note(actor: string, nowMs: number): number | null {
    const minute = this.minutes.get(actor);
    if (minute === undefined || nowMs - minute.startedAt >= MINUTE_MS) {
      if (this.minutes.size >= MAX_ACTORS) this.minutes.clear();
      this.minutes.set(actor, { startedAt: nowMs, count: 1 });
      return Math.max(0, (minute?.count ?? 0) - PER_MINUTE);
    }
    minute.count++;
    return minute.count <= PER_MINUTE ? 0 : null;
  }
}
