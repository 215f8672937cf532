import { inject } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import { setUpIsOpen } from './set-up-is-open';

/** Set-up is there once: afterwards its address leads to signing in. */
export const whenOpen: CanActivateFn = async () => {
  const router = inject(Router);
  return (await setUpIsOpen()()) ? true : router.parseUrl('/sign-in');
};
