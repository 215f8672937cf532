import { isSafeReturnUrl } from '@lamina/rules';

const START = '/projects';

/** Where to go after signing in: the page that was wished for, if it is one of this app. */
export function returnPath(wish: string | undefined): string {
  if (wish === undefined || wish === '/' || wish.startsWith('/sign-in') || !isSafeReturnUrl(wish))
    return START;
  return wish;
}
