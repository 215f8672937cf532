import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import { LucideClock } from '@lucide/angular';
import { ServerClock } from '../shared/server-clock';
import { Session } from '../shared/session';
import { SessionKeeper } from '../shared/session-keeper';
import { SHARED_WORDS } from '../shared/shared-words';

const WARN_MS = 120_000;

/** Two minutes before the server ends an idle session it says so, with the way to stay. */
@Component({
  selector: 'app-session-warning',
  imports: [LucideClock],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="alert">
      @if (sentence(); as words) {
        <div class="banner warn floating">
          <svg lucideClock class="icon"></svg>
          <span class="grow">{{ words }}</span>
          <button type="button" class="button" [attr.aria-busy]="asking()" (click)="stay()">
            {{ shared.staySignedIn }}
          </button>
        </div>
      }
    </div>
  `,
})
export class SessionWarning {
  private readonly session = inject(Session);
  private readonly keeper = inject(SessionKeeper);
  private readonly clock = inject(ServerClock);
  protected readonly shared = SHARED_WORDS;
  protected readonly asking = signal(false);

  private readonly leftMs = computed(() => {
    const endsAtMs = this.session.endsAtMs();
    return endsAtMs === null || !this.session.signedIn() ? null : endsAtMs - this.clock.now().getTime();
  });
  protected readonly sentence = computed(() => {
    const leftMs = this.leftMs();
    if (leftMs === null || leftMs > WARN_MS) return null;
    return SHARED_WORDS.signedOutIn(leftMs > 60_000 ? '2 minutes' : 'less than a minute');
  });

  constructor() {
    effect(() => {
      const leftMs = this.leftMs();
      // Only the server knows whether another tab has kept the session alive.
      if (leftMs !== null && leftMs <= 0) void this.stay();
    });
  }

  protected async stay(): Promise<void> {
    if (this.asking()) return;
    this.asking.set(true);
    try {
      await this.keeper.refresh();
    } catch {
      // No answer: the warning stays, and the next click or the next tick asks again.
    } finally {
      this.asking.set(false);
    }
  }
}
