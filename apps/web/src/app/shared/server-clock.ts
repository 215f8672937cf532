import { DestroyRef, inject, Injectable, signal } from '@angular/core';

/**
 * The time as the server counts it. Dates of deletion are the server's; a browser whose clock is a day off must not
 * say "deletes in 45 h". Between two answers only the time that passed is added.
 */
@Injectable({ providedIn: 'root' })
export class ServerClock {
  private readonly aheadMs = signal(0);
  private readonly tick = signal(0);

  constructor() {
    const timer = setInterval(() => this.tick.update((count) => count + 1), 30_000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  note(serverNow: string | Date): void {
    const instant = new Date(serverNow).getTime();
    if (Number.isFinite(instant)) this.aheadMs.set(instant - Date.now());
  }

  /** Reading it in a template makes the words move on by themselves, twice a minute. */
  now(): Date {
    this.tick();
    return new Date(Date.now() + this.aheadMs());
  }
}
