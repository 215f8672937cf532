import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../workspace-paths.mjs';

/** What may be shipped to a customer who runs it on their own machine. */
const ALLOWED = new Set([
  'MIT',
  'Apache-2.0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Unlicense',
  '(MIT OR CC0-1.0)',
]);
/** A shared library that stays replaceable: the LGPL allows exactly this use. */
const SHARED_LIBRARY = /^node_modules\/@img\/sharp-(libvips-|wasm32|win32-)/;
/** They carry no `license` field in the lock file; each says MIT in its own files. */
const SAYS_MIT_ELSEWHERE = new Set(['busboy', 'passport-strategy', 'pause', 'streamsearch']);

const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
const production = Object.entries(packages).filter(
  ([path, entry]) => path.startsWith('node_modules/') && !entry.dev && !entry.devOptional && !entry.link,
);
const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

it('counts the packages of a running appliance, not the tools beside it', () => {
  const names = production.map(([path]) => nameOf(path));
  expect(names).toEqual(expect.arrayContaining(['pg', 'sharp', '@nestjs/core', 'zod']));
  expect(names).not.toContain('prisma');
  expect(names).not.toContain('vitest');
});

it('ships only packages whose licence is on the list', () => {
  const refused = production.filter(([path, { license }]) => {
    if (SHARED_LIBRARY.test(path)) return !/^(.* AND )?LGPL-3\.0-or-later( AND .*)?$/.test(license ?? '');
    if (license === undefined) return !SAYS_MIT_ELSEWHERE.has(nameOf(path));
    return !ALLOWED.has(license);
  });
  expect(refused.map(([path, { license }]) => `${nameOf(path)}: ${license}`)).toEqual([]);
});

it('is Apache-2.0 itself', () => {
  expect(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).license).toBe('Apache-2.0');
  expect(existsSync(join(ROOT, 'LICENSE'))).toBe(true);
});
