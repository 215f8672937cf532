import { inject } from '@angular/core';
import { RedirectCommand, Router, type CanActivateFn } from '@angular/router';
import type { Permission } from '@lamina/contract';
import { Session } from '../shared/session';
import { SessionKeeper } from '../shared/session-keeper';
import { setUpIsOpen } from './set-up-is-open';

/**
 * Lets a signed-in person with the permission through. Without it the page shows what an unknown address shows:
 * no access and not there look the same. The server refuses on its own; this guard only spares an empty page.
 */
export const mayOpen =
  (permission: Permission): CanActivateFn =>
  async (_route, state) => {
    const session = inject(Session);
    const router = inject(Router);
    const keeper = inject(SessionKeeper);
    const isSetUpOpen = setUpIsOpen();
    if (!session.known()) await keeper.refresh().catch(() => session.end('none'));
    const view = session.view();
    if (view === null && (await isSetUpOpen())) return new RedirectCommand(router.parseUrl('/set-up'));
    if (view === null || view.next === 'totp') {
      const signIn = router.createUrlTree(['/sign-in'], { queryParams: { returnTo: state.url } });
      return new RedirectCommand(signIn);
    }
    if (view.next === 'enrol-totp') return new RedirectCommand(router.parseUrl('/sign-in'));
    if (session.can(permission)) return true;
    return new RedirectCommand(router.parseUrl('/nothing-here'), { skipLocationChange: true });
  };
