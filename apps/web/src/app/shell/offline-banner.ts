import { ChangeDetectionStrategy, Component, DestroyRef, inject, signal } from '@angular/core';
import { LucideWifiOff } from '@lucide/angular';

/** The browser has no network at all: work stays, and requests go on by themselves once it is back. */
@Component({
  selector: 'app-offline-banner',
  imports: [LucideWifiOff],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="status">
      @if (offline()) {
        <p class="banner warn">
          <svg lucideWifiOff class="icon"></svg>
          <span
            >You are offline. Your work is on the server; this page goes on when the network is back.</span
          >
        </p>
      }
    </div>
  `,
  styles: `
    .banner {
      border-radius: 0;
    }
  `,
})
export class OfflineBanner {
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
