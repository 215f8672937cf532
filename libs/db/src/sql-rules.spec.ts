import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const sources = readdirSync(new URL('.', import.meta.url))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
  .map((name) => [name, read(`./${name}`)] as const);
const migrations = readdirSync(new URL('../prisma/migrations/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => [name, read(`../prisma/migrations/${name}/migration.sql`)] as const);
const withoutComments = (sql: string) => sql.replace(/--.*$/gm, '');

describe('SQL', () => {
  it('ST-137 is always a tagged template: no value is ever glued into a statement', () => {
    for (const [name, text] of sources) {
      expect([name, /queryRawUnsafe|executeRawUnsafe|Prisma\.raw\(/.test(text)]).toEqual([name, false]);
      expect([name, /\$(queryRaw|executeRaw)\(/.test(text)]).toEqual([name, false]);
    }
  });

  it('judges time by lamina_now() alone, so that a virtual clock moves everything', () => {
    for (const [name, text] of sources.filter(([name]) => name.endsWith('.store.ts'))) {
      expect([
        name,
        /[^_.]\bnow\(\)|CURRENT_TIMESTAMP|Date\.now|new Date\(\)/.test(
          text.replace(/this\.now\(\)|now\(\): /g, ''),
        ),
      ]).toEqual([name, false]);
    }
  });

  it('commits no migration half way and makes no role in one', () => {
    for (const [name, text] of migrations) {
      const sql = withoutComments(text);
      expect([name, /\bCOMMIT\b|\bCREATE ROLE\b|\bCONCURRENTLY\b/i.test(sql)]).toEqual([name, false]);
    }
  });

  it('never goes through the commands of Prisma that would do nothing and say so', () => {
    const scripts = [
      read('../../../package.json'),
      read('../project.json'),
      read('../migrate.mjs'),
      read('../schema-diff.mjs'),
    ];
    for (const script of scripts) expect(script).not.toMatch(/prisma (migrate|db) /);
  });
});
