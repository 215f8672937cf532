const LONGEST = 2_000;

/** Whether an address leads to a page of this application and nowhere else: a path of our own, read as every browser does. */
export function isSafeReturnUrl(url: string): boolean {
  if (url.length > LONGEST || !url.startsWith('/')) return false;
  // A browser takes "\" for "/" and drops tabs and line breaks, so "/\evil" and "/<tab>/evil" lead away as "//evil" does.
  for (const character of url) {
    const code = character.codePointAt(0) ?? 0;
    if (code <= 0x20 || code === 0x7f || character === '\\') return false;
  }
  return !url.startsWith('//');
}
