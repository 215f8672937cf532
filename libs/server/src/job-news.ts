import { Id, JobState } from '@lamina/contract';
import { z } from 'zod';
import type { Log } from './json-logger';

/** Ids, numbers and one word of a step: what two processes may tell each other through the database. */
export const NEWS = {
  job_news: z.object({
    job: Id,
    state: JobState,
    fraction: z.number().min(0).max(1).nullish(),
    step: z.string().max(80).nullish(),
  }),
  job_cancel: z.object({ job: Id }),
  project_news: z.object({ project: Id, change: z.enum(['updated', 'erased']) }),
  session_ended: z.object({ session: Id.or(z.literal('*')), person: Id.nullish() }),
} as const;
export type Channel = keyof typeof NEWS;
export type News<C extends Channel> = z.infer<(typeof NEWS)[C]>;

/** What news need of the database: LISTEN on a connection of its own, NOTIFY from anywhere. */
export interface Wire {
  listen(channel: string, handler: (payload: string) => void): Promise<() => Promise<void>>;
  notify(channel: string, payload: string): Promise<void>;
}

/** Typed news over LISTEN and NOTIFY. News are best effort: whoever needs certainty reads the row. */
export class JobNews {
  private readonly stops: (() => Promise<void>)[] = [];

  constructor(
    private readonly wire: Wire,
    private readonly log: Log,
  ) {}

  async on<C extends Channel>(channel: C, handler: (news: News<C>) => void): Promise<() => Promise<void>> {
    const stop = await this.wire.listen(channel, (payload) => {
      const reading = NEWS[channel].safeParse(parsed(payload));
      if (reading.success) handler(reading.data as News<C>);
      else this.log.warn({ event: 'news.malformed', channel });
    });
    this.stops.push(stop);
    return stop;
  }

  /** Tells the others; a failure is one log line, because the row already says it. */
  async tell<C extends Channel>(channel: C, news: News<C>): Promise<void> {
    try {
      await this.wire.notify(channel, JSON.stringify(news));
    } catch (error) {
      // Nobody waits for news: a listener that missed it reads the row at its next turn.
      this.log.warn({ event: 'news.failed', channel, error });
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.stops.splice(0).map((stop) => stop()));
  }
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    // The schema refuses undefined, and one line says that somebody else writes to the channel.
    return undefined;
  }
}
