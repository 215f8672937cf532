/** A word for the audit log out of what an engine calls something: no spaces, so no sentence and no name fits in. */
export const factWord = (text: string): string =>
  text
    .replaceAll(/[^A-Za-z0-9._:/+-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, 80) || 'unnamed';
