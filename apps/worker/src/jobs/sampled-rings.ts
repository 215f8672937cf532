const PER_MINUTE = 10;
const MINUTE_MS = 60_000;

/** Judges which foreign rings are written down: ten a minute, for whoever floods the queue must not flood the audit log. */
export class SampledRings {
  private startedAtMs = Number.NEGATIVE_INFINITY;
  private count = 0;

  /** Null: not written. Otherwise how many were left out since the last one that was written. */
  note(nowMs: number): number | null {
    if (nowMs - this.startedAtMs >= MINUTE_MS) {
      const leftOut = Math.max(0, this.count - PER_MINUTE);
      this.startedAtMs = nowMs;
      this.count = 1;
      return leftOut;
    }
    this.count++;
    return this.count <= PER_MINUTE ? 0 : null;
  }
}
