const START = '/projects';

/** Where to go after signing in: a path of this app and nothing else, or the start. */
export function returnPath(wish: string | undefined): string {
  if (wish === undefined || !/^\/(?![/\\])[A-Za-z0-9/_-]*$/.test(wish)) return START;
  return wish === '/' || wish.startsWith('/sign-in') ? START : wish;
}
