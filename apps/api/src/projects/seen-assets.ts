const MOST = 50_000;

/** Remembers which session has opened which picture, so that the log says it once. A restart may say it again. */
export class SeenAssets {
  private readonly seen = new Set<string>();

  isFirst(session: string, asset: string): boolean {
    const pair = `${session}|${asset}`;
    if (this.seen.has(pair)) return false;
    if (this.seen.size >= MOST) this.seen.clear();
    this.seen.add(pair);
    return true;
  }
}
