import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../workspace-paths.mjs';

const BUNDLE = join(ROOT, 'dist', 'apps', 'web', 'browser');
/** Names of formats, and the pages that error messages point to; nothing is fetched from them. */
const ONLY_NAMES = [
  /^https?:\/\/(www\.w3\.org|json-schema\.org)\//,
  /^https?:\/\/(v\d+\.)?angular\.(dev|io)(\/|$)|^https?:\/\/g\.co\/ng\//,
  /^https?:\/\/(localhost|fake)(:\d+)?(\/|$)/,
  /^http:\/\/\[?\$\{/, // built from a value: our own, or a check of an address that a person typed
];

const files = readdirSync(BUNDLE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(html|js|css|svg|webmanifest)$/.test(entry.name))
  .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')]);

describe('ST-142 the built web app', () => {
  it('is there to be looked at', () => expect(files.length).toBeGreaterThan(3));

  it.each(files)('%s names no address outside this machine', (name, text) => {
    const named = [...text.matchAll(/(https?|wss?):\/\/[^\s"'`)\\<]+/g)].map(([address]) => address);
    expect(named.filter((address) => !ONLY_NAMES.some((name) => name.test(address)))).toEqual([]);
  });

  it('has no inline script and no inline style in its page', () => {
    const [, page] = files.find(([name]) => name === 'index.html');
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
    expect(page).not.toMatch(/\son[a-z]+=|\sstyle=/);
  });
});
