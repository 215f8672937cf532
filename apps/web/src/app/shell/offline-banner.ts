import { ChangeDetectionStrategy, Component, DestroyRef, inject, signal } from '@angular/core';
import { LucideWifiOff } from '@lucide/angular';
import { SHARED_WORDS } from '../shared/shared-words';

/** The browser has no network at all: work stays, and requests go on by themselves once it is back. */
@Component({
  selector: 'app-offline-banner',
  imports: [LucideWifiOff],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="status">
      @if (offline()) {
        <p class="banner warn floating">
          <svg lucideWifiOff class="icon"></svg>
          <span>{{ words.offline }}</span>
        </p>
      }
    </div>
  `,
})
export class OfflineBanner {
  protected readonly words = SHARED_WORDS;
  protected readonly offline = signal(!navigator.onLine);

  constructor() {
    const update = () => this.offline.set(!navigator.onLine);
    addEventListener('online', update);
    addEventListener('offline', update);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('online', update);
      removeEventListener('offline', update);
    });
  }
}
