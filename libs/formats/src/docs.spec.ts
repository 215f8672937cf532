import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const HERE = new URL('.', import.meta.url).pathname;
const FILES = globSync('**/*.ts', { cwd: HERE }).map(
  (path) => [path, readFileSync(HERE + path, 'utf8')] as const,
);
const EXPORTED = /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?export (?:async )?function\*? (\w+)/g;

it('every exported function says its shapes, units, what it returns or when it throws', () => {
  const bare = FILES.filter(([path]) => !path.includes('.spec.') && !path.startsWith('testing/')).flatMap(
    ([path, text]) =>
      [...text.matchAll(EXPORTED)]
        .filter(([, comment]) => !/\n \* (Shapes|Returns|Units|Errors) {2,}/.test(comment ?? ''))
        .map(([, , name]) => `${path} ${name}`),
  );
  expect(bare).toEqual([]);
});
