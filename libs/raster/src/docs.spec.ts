import { describe, expect, it } from 'vitest';

const FILES = import.meta.glob('./**/*.ts', { query: '?raw', import: 'default', eager: true });
const EXPORTED = /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?export function (\w+)/g;

describe('the docstrings of this room', () => {
  it('name shapes, units, what is returned or when it throws, for every exported function', () => {
    const bare = Object.entries(FILES)
      .filter(([path]) => !path.includes('.spec.') && !path.includes('sample-pictures'))
      .flatMap(([path, text]) =>
        [...text.matchAll(EXPORTED)]
          .filter(([, comment]) => !/\n \* (Shapes|Returns|Units|Errors) {2}/.test(comment ?? ''))
          .map(([, , name]) => `${path} ${name}`),
      );
    expect(bare).toEqual([]);
  });

  it('import nothing from outside', () => {
    for (const [path, text] of Object.entries(FILES)) {
      if (path.includes('.spec.')) continue;
      for (const [, from] of text.matchAll(/from '([^']+)'/g))
        expect([path, from]).toEqual([path, expect.stringMatching(/^\./)]);
    }
  });
});
