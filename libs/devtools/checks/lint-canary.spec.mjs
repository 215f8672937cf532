import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';
import { MAY_IMPORT } from '../../../eslint.config.mjs';
import { runTool } from '../run-tool.mjs';
import { ROOT } from '../workspace-paths.mjs';

/** Sins, each planted in a file that does not exist: [where, code, the rule that must bite]. */
const SINS = [
  ['libs/contract/src/x.ts', "import '@lamina/raster';", '@nx/enforce-module-boundaries'],
  ['libs/raster/src/x.ts', "import '@lamina/contract';", '@nx/enforce-module-boundaries'],
  ['libs/rules/src/x.ts', "import '@lamina/db';", '@nx/enforce-module-boundaries'],
  ['libs/formats/src/x.ts', "import '@lamina/engine';", '@nx/enforce-module-boundaries'],
  ['libs/storage/src/x.ts', "import '@lamina/server';", '@nx/enforce-module-boundaries'],
  ['apps/api/src/x.ts', "import '@lamina/raster';", '@nx/enforce-module-boundaries'],
  ['apps/api/src/x.ts', "import '@lamina/formats';", '@nx/enforce-module-boundaries'],
  ['apps/web/src/app/x.ts', "import '@lamina/formats';", '@nx/enforce-module-boundaries'],
  ['apps/web/src/app/x.ts', "import '@lamina/server';", '@nx/enforce-module-boundaries'],
  ['libs/document/src/x.ts', "import '../../rules/src/index';", '@nx/enforce-module-boundaries'],
  ['apps/api/src/x.ts', "import 'sharp';", '@nx/enforce-module-boundaries'],
  ['apps/worker/src/engine/x.ts', "import 'sharp';", '@nx/enforce-module-boundaries'],
  ['apps/api/src/x.ts', "import '@prisma/client';", '@nx/enforce-module-boundaries'],
  ['apps/api/src/x.ts', "import 'pg';", '@nx/enforce-module-boundaries'],
  ['apps/api/src/x.ts', "import 'bull';", '@nx/enforce-module-boundaries'],
  ['apps/worker/src/x.ts', "import '@node-rs/argon2';", '@nx/enforce-module-boundaries'],
  ['libs/db/src/x.ts', "import '@nestjs/common';", '@nx/enforce-module-boundaries'],
  ['libs/engine/src/x.ts', "import '@angular/core';", '@nx/enforce-module-boundaries'],
  ['libs/raster/src/x.ts', "import 'node:fs';", 'pure/imports'],
  ['libs/engine/src/x.ts', "import 'node:crypto';", 'pure/imports'],
  ['libs/engine-builtin/src/x.ts', "import 'node:worker_threads';", 'pure/imports'],
  ['libs/rules/src/x.ts', 'export const x = () => Date.now();', 'repeatable/syntax'],
  ['libs/formats/src/x.ts', 'export const x = () => new Date();', 'repeatable/syntax'],
  ['libs/engine-builtin/src/x.ts', 'export const x = () => performance.now();', 'repeatable/syntax'],
  ['libs/document/src/x.ts', 'export const x = () => crypto.randomUUID();', 'repeatable/syntax'],
  ['libs/raster/src/x.ts', 'export const x = () => Math.random();', 'everywhere/syntax'],
  ['apps/worker/src/engine/x.ts', "import '@lamina/db';", 'engine-processes/imports'],
  ['apps/worker/src/engine.ts', "import '@lamina/server';", 'engine-processes/imports'],
  ['apps/worker/src/engine-child.ts', "import '@lamina/storage';", 'engine-processes/imports'],
  ['apps/worker/src/engine/x.ts', "import '@nestjs/common';", 'engine-processes/imports'],
  ['apps/worker/src/engine/x.ts', "import 'bull';", 'engine-processes/imports'],
  ['apps/worker/src/jobs/x.ts', "import '@lamina/raster';", 'worker/imports'],
  ['apps/worker/src/jobs/x.ts', "import '@lamina/formats';", 'worker/imports'],
  ['apps/worker/src/jobs/x.ts', "import '@lamina/engine-builtin';", 'worker/imports'],
  ['apps/worker/src/jobs/x.ts', "import '@nestjs/common';", 'adapters/imports'],
  ['apps/api/src/jobs/x.ts', "import '@nestjs/common';", 'adapters/imports'],
  ['apps/api/src/jobs/x.ts', "export const x = process.env['X'];", 'environment/syntax'],
  ['libs/db/src/x.ts', "export const x = process.env['X'];", 'environment/syntax'],
  ['apps/api/src/x.spec.ts', "it.only('x', () => {});", 'tests/syntax'],
  ['apps/api/src/x.spec.ts', "describe.skip('x', () => {});", 'tests/syntax'],
  ['apps/api/src/x.spec.ts', "vi.mock('./y');", 'tests/syntax'],
  ['libs/rules/src/x.ts', 'export default 1;', 'everywhere/syntax'],
  ['libs/rules/src/x.ts', 'export const x = (y: any) => y;', '@typescript-eslint/no-explicit-any'],
  ['libs/rules/src/x.ts', '// @ts-ignore\nexport const x = 1;', '@typescript-eslint/ban-ts-comment'],
  [
    'libs/rules/src/x.ts',
    'export const x = (y: number, unused: number) => y;',
    '@typescript-eslint/no-unused-vars',
  ],
  ['libs/rules/src/x.ts', 'export function x() { try { x(); } catch {} }', 'no-empty'],
  ['libs/rules/src/x.ts', 'export const x = (y: number) => y == 1;', 'eqeqeq'],
  [
    'apps/web/src/app/x.ts',
    "@Component({ styles: `a { color: #ff0000; }`, template: '' }) export class X {}",
    'styles/syntax',
  ],
  [
    'apps/web/src/app/x.ts',
    "@Component({ styles: ['a { color: #abc }'], template: '' }) export class X {}",
    'styles/syntax',
  ],
];

const RAW_SQL = [
  ['libs/db/src/x.ts', 'export const x = (c: C, s: string) => c.$queryRawUnsafe(s);', 'everywhere/syntax'],
  ['libs/db/src/x.ts', 'export const x = (c: C, s: string) => c.$executeRawUnsafe(s);', 'everywhere/syntax'],
  ['libs/db/src/x.ts', 'export const x = (c: C, s: string) => c.$queryRaw(s);', 'everywhere/syntax'],
  ['libs/db/src/x.ts', 'export const x = (s: string) => Prisma.raw(s);', 'everywhere/syntax'],
  ['libs/db/src/x.ts', 'export const x = (c: C, s: string) => c.query(`select ${s}`);', 'everywhere/syntax'],
];
const CODE_FROM_TEXT = [
  ['apps/api/src/x.ts', "import { exec } from 'node:child_process'; exec('ls');", 'processes/imports'],
  ['apps/api/src/x.ts', "import { spawn } from 'node:child_process'; spawn('ls');", 'processes/imports'],
  ['libs/server/src/x.ts', "import vm from 'node:vm'; vm.x();", 'processes/imports'],
  [
    'apps/worker/src/engine/x.ts',
    "import { exec } from 'node:child_process'; exec('');",
    'engine-processes/imports',
  ],
  [
    'apps/worker/src/engine/x.ts',
    "import { spawn } from 'node:child_process'; spawn('');",
    'engine-processes/imports',
  ],
  ['apps/worker/src/engine/x.ts', 'export const x = { shell: true };', 'everywhere/syntax'],
  ['apps/api/src/x.ts', "eval('1');", 'no-eval'],
  ['apps/api/src/x.ts', "setTimeout('x()', 1);", 'no-implied-eval'],
  ['apps/api/src/x.ts', "export const x = new Function('return 1');", 'no-new-func'],
];
const WEAK_CRYPTO = [
  ['apps/api/src/x.ts', "export const x = createHash('md5');", 'everywhere/syntax'],
  ['libs/storage/src/x.ts', "export const x = createHash('sha1');", 'everywhere/syntax'],
  ['libs/storage/src/x.ts', "export const x = crypto.createHash('SHA-1');", 'everywhere/syntax'],
  ['libs/storage/src/x.ts', "export const x = createCipheriv('aes-256-cbc', k, i);", 'everywhere/syntax'],
  ['libs/storage/src/x.ts', "export const x = createCipheriv('aes-256-ecb', k, i);", 'everywhere/syntax'],
  ['apps/api/src/identity/x.ts', 'export const state = Math.random().toString(36);', 'everywhere/syntax'],
];
const TRUSTED_MARKUP = [
  ['apps/web/src/app/x.ts', 'export const x = (s: S) => s.bypassSecurityTrustHtml(y);', 'everywhere/syntax'],
  ['apps/web/src/app/x.ts', 'export const x = (s: S) => s.bypassSecurityTrustUrl(y);', 'everywhere/syntax'],
  ['apps/web/src/app/x.ts', "export const x = (e: E) => { e.innerHTML = '<b>'; };", 'everywhere/syntax'],
];

const UNREACHABLE_MARKUP = [
  ['apps/web/src/app/x.html', '<img src="x.png" />', '@angular-eslint/template/alt-text'],
  [
    'apps/web/src/app/x.html',
    '<div (click)="x()">x</div>',
    '@angular-eslint/template/click-events-have-key-events',
  ],
  ['apps/web/src/app/x.html', '<span aria-lable="x">x</span>', '@angular-eslint/template/valid-aria'],
  [
    'apps/web/src/app/x.ts',
    `import { Component } from '@angular/core'; @Component({ selector: 'x-y', template: '<img src="x.png" />' }) export class X {}`,
    '@angular-eslint/template/alt-text',
  ],
];

const DECENT = [
  [
    'libs/rules/src/x.ts',
    "import { Id } from '@lamina/contract';\nexport const x = (at: string) => new Date(at) && Id;",
  ],
  [
    'apps/worker/src/engine/x.ts',
    "import { fork } from 'node:child_process'; export const x = () => fork('x');",
  ],
  ['libs/db/src/x.ts', 'export const x = (c: C, id: string) => c.$queryRaw`select ${id}`;'],
  [
    'apps/api/src/jobs/x.controller.ts',
    "import { Controller } from '@nestjs/common';\nexport const x = Controller;",
  ],
];

let eslint;
beforeAll(async () => {
  // The boundary rule skips itself without a project graph, and so would every canary that it should catch.
  const { ok, output } = await runTool(['nx', 'graph', '--file=dist/check/graph.json'], { quiet: true });
  expect(ok, output).toBe(true);
  eslint = new ESLint({ cwd: ROOT });
}, 120_000);

const rulesThatBite = async (file, code) => {
  const results = await eslint.lintText(`${code}\n`, { filePath: join(ROOT, file) });
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message));
};
const catches = (sins) =>
  it.each(sins)('in %s: %s', { timeout: 60_000 }, async (file, code, rule) => {
    expect(await rulesThatBite(file, code)).toContain(rule);
  });

describe('the lint catches a planted sin', () => catches(SINS));
describe('ST-137 the lint catches SQL made of text', () => catches(RAW_SQL));
describe('ST-138 the lint catches a shell and code made of text', () => catches(CODE_FROM_TEXT));
describe('ST-139 the lint catches a way around the sanitiser', () => catches(TRUSTED_MARKUP));
describe('the lint catches markup that a keyboard or a screen reader cannot use', () =>
  catches(UNREACHABLE_MARKUP));
describe('ST-149 the lint catches weak cryptography and chance that can be guessed', () =>
  catches(WEAK_CRYPTO));

describe('the lint lets decent code pass', () => {
  it.each(DECENT)('in %s: %s', { timeout: 60_000 }, async (file, code) => {
    expect(await rulesThatBite(file, code)).toEqual([]);
  });
});

describe('the project graph', () => {
  it('has real edges, so that a change in a lib is never answered from the cache', () => {
    const { graph } = JSON.parse(readFileSync(join(ROOT, 'dist/check/graph.json'), 'utf8'));
    const targets = (graph.dependencies['api'] ?? []).map(({ target }) => target);
    expect(targets).toContain('db');
  });

  it('has no edge that the table does not allow', () => {
    const { graph } = JSON.parse(readFileSync(join(ROOT, 'dist/check/graph.json'), 'utf8'));
    const bad = Object.values(graph.dependencies)
      .flat()
      .filter(
        ({ source, target }) =>
          MAY_IMPORT[source] && MAY_IMPORT[target] && !MAY_IMPORT[source].includes(target),
      );
    expect(bad.map(({ source, target }) => `${source} -> ${target}`)).toEqual([]);
  });
});
