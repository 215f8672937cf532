import type { Tx } from './rows';

export interface RateAnswer {
  readonly allowed: boolean;
  readonly retryAfterSeconds: number;
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
}
