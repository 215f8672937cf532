import type { Tx } from './rows';

export interface RateAnswer {
  readonly allowed: boolean;
  readonly retryAfterSeconds: number;
}

export interface RateHit {
  /** A digest: the row must not tell whose requests it counts. */
  readonly bucket: string;
  readonly windowSeconds: number;
  readonly limit: number;
}

/** Requests counted in windows, in PostgreSQL, so that a restart forgives nothing. */
export class RatesStore {
  constructor(private readonly tx: Tx) {}

  /** Counts one hit. `bucket` is a digest: the row must not tell whose requests it counts. */
  async hit(bucket: string, windowSeconds: number, limit: number): Promise<RateAnswer> {
    const [row] = await this.tx.$queryRaw<{ hits: number; left: number }[]>`
      INSERT INTO rate_count (bucket, window_start, window_end, hits)
      VALUES (${bucket}, lamina_now(), lamina_now() + make_interval(secs => ${windowSeconds}::double precision), 1)
      ON CONFLICT (bucket) DO UPDATE SET
        hits = CASE WHEN rate_count.window_end <= lamina_now() THEN 1 ELSE rate_count.hits + 1 END,
        window_start = CASE WHEN rate_count.window_end <= lamina_now() THEN excluded.window_start ELSE rate_count.window_start END,
        window_end = CASE WHEN rate_count.window_end <= lamina_now() THEN excluded.window_end ELSE rate_count.window_end END
      RETURNING hits, extract(epoch FROM window_end - lamina_now())::double precision AS left`;
    const { hits, left } = row ?? { hits: 1, left: windowSeconds };
    return { allowed: hits <= limit, retryAfterSeconds: hits <= limit ? 0 : Math.max(1, Math.ceil(left)) };
  }

  /**
   * Counts one hit in each bucket with one statement, in the order of their names, so that two requests which share
   * some of them never wait for each other. The answer is that of the strictest.
   */
  async hitAll(hits: readonly RateHit[]): Promise<RateAnswer> {
    const buckets = hits.map(({ bucket }) => bucket);
    const seconds = hits.map(({ windowSeconds }) => windowSeconds);
    const rows = await this.tx.$queryRaw<{ bucket: string; hits: number; left: number }[]>`
      INSERT INTO rate_count (bucket, window_start, window_end, hits)
      SELECT bucket, lamina_now(), lamina_now() + make_interval(secs => seconds), 1
        FROM unnest(${buckets}::text[], ${seconds}::double precision[]) AS asked(bucket, seconds) ORDER BY bucket
      ON CONFLICT (bucket) DO UPDATE SET
        hits = CASE WHEN rate_count.window_end <= lamina_now() THEN 1 ELSE rate_count.hits + 1 END,
        window_start = CASE WHEN rate_count.window_end <= lamina_now() THEN excluded.window_start ELSE rate_count.window_start END,
        window_end = CASE WHEN rate_count.window_end <= lamina_now() THEN excluded.window_end ELSE rate_count.window_end END
      RETURNING bucket, hits, extract(epoch FROM window_end - lamina_now())::double precision AS left`;
    const over = rows.filter(
      (row) => row.hits > (hits.find(({ bucket }) => bucket === row.bucket)?.limit ?? 0),
    );
    if (over.length === 0) return { allowed: true, retryAfterSeconds: 0 };
    return { allowed: false, retryAfterSeconds: Math.max(1, ...over.map(({ left }) => Math.ceil(left))) };
  }
}
