import { ChangeDetectionStrategy, Component, effect, inject } from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import { Session } from './shared/session';
import { ToastStack } from './shared/toast-stack';
import { OfflineBanner } from './shell/offline-banner';
import { SessionWarning } from './shell/session-warning';

@Component({
  selector: 'app-root',
  imports: [RouterOutlet, ToastStack, OfflineBanner, SessionWarning],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<app-offline-banner /><app-session-warning /><router-outlet /><app-toast-stack />`,
})
export class App {
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  constructor() {
    effect(() => {
      // The work is on the server: after signing in again the person is back where they were.
      if (this.session.ended()) {
        const returnTo = this.router.url;
        if (!returnTo.startsWith('/sign-in'))
          void this.router.navigate(['/sign-in'], { queryParams: { returnTo } });
      }
    });
  }
}
