import { readFileSync } from 'node:fs';

/** The one source of time of a service. Deadlines are judged by the database's clock; this one dates log lines and codes. */
export abstract class Clock {
  abstract now(): Date;
  /** How far tests have moved the clock; the database gets the same shift, so that both move at once. */
  abstract shiftMs(): number;
}

/** The machine's clock, moved by the milliseconds that stand in a file, when a test names one. */
export class SystemClock extends Clock {
  constructor(private readonly shiftFile: string | null = null) {
    super();
  }
  now(): Date {
    return new Date(Date.now() + this.shiftMs());
  }
  shiftMs(): number {
    if (this.shiftFile === null) return 0;
    try {
      const shift = Number(readFileSync(this.shiftFile, 'utf8'));
      return Number.isFinite(shift) ? Math.trunc(shift) : 0;
    } catch {
      // A test writes the file when it wants to move the clock; until then there is none and the clock is true.
      return 0;
    }
  }
}
