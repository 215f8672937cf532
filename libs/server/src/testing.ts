import type { Wire } from './job-news';
import type { Log, LogFields } from './json-logger';
import { Clock } from './clock';

/** NOTIFY without a database: everybody in the process hears it at once. */
export class MemoryWire implements Wire {
  private readonly handlers = new Map<string, Set<(payload: string) => void>>();

  async listen(channel: string, handler: (payload: string) => void): Promise<() => Promise<void>> {
    const own = this.handlers.get(channel) ?? new Set();
    this.handlers.set(channel, own.add(handler));
    return async () => void own.delete(handler);
  }

  async notify(channel: string, payload: string): Promise<void> {
    for (const handler of this.handlers.get(channel) ?? []) handler(payload);
  }
}

/** A clock that stands until a test moves it. */
export class StandingClock extends Clock {
  constructor(private at: Date) {
    super();
  }
  now(): Date {
    return new Date(this.at);
  }
  shiftMs(): number {
    return 0;
  }
  advance(ms: number): void {
    this.at = new Date(this.at.getTime() + ms);
  }
}

/** Keeps what was logged, so that a spec can ask for it. */
export class MemoryLog implements Log {
  readonly lines: unknown[] = [];
  info(fields: LogFields): void {
    this.lines.push(fields);
  }
  warn(fields: LogFields): void {
    this.lines.push(fields);
  }
  error(fields: unknown): void {
    this.lines.push(fields);
  }
}
