import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inject } from 'vitest';
import { migrate } from '../migrate.mjs';
import { schemaDiff } from '../schema-diff.mjs';
import { freshDatabase, type FreshDatabase } from './fresh-database';

let fresh: FreshDatabase;
let folder: string;
let said: string[];

beforeAll(async () => void (fresh = await freshDatabase()));
afterAll(() => fresh.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lamina-migrations-'));
  said = [];
  await fresh.sql('owner', 'DELETE FROM _prisma_migrations');
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await fresh.sql('owner', 'DROP TABLE IF EXISTS spec_a, spec_b');
});

const write = (name: string, sql: string) => {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'migration.sql'), sql);
};
const run = () => migrate(fresh.urlOf('owner'), (sentence: string) => void said.push(sentence), folder);
const tables = async () =>
  (
    await fresh.sql('owner', `SELECT relname FROM pg_class WHERE relname LIKE 'spec\\__' ORDER BY 1`)
  ).rows.map(({ relname }) => relname);

describe('the migrator', () => {
  it('applies what is missing in the order of names, and nothing the second time', async () => {
    write('20260102000000_b', 'ALTER TABLE spec_a ADD COLUMN b int;');
    write('20260101000000_a', 'CREATE TABLE spec_a (a int);');
    await run();
    await run();
    expect(said).toEqual(['Applied 20260101000000_a.', 'Applied 20260102000000_b.']);
  });

  it('lets one of two apply and the other wait', async () => {
    write('20260101000000_a', 'CREATE TABLE spec_a (a int); SELECT pg_sleep(0.2);');
    await Promise.all([run(), run()]);
    expect(said).toEqual(['Applied 20260101000000_a.']);
  });

  it('refuses a file that was changed after it had been applied', async () => {
    write('20260101000000_a', 'CREATE TABLE spec_a (a int);');
    await run();
    write('20260101000000_a', 'CREATE TABLE spec_a (a bigint);');
    await expect(run()).rejects.toThrow(/was changed after it had been applied: restore the file/);
  });

  it('names the line of a failing file and leaves nothing of it, but what came before', async () => {
    write('20260101000000_a', 'CREATE TABLE spec_a (a int);');
    write('20260102000000_b', 'CREATE TABLE spec_b (b int);\n\nCREATE TABEL spec_c (c int);\n');
    await expect(run()).rejects.toThrow(
      /20260102000000_b\/migration.sql, line 3: .*Nothing of it was applied/,
    );
    expect(await tables()).toEqual(['spec_a']);
    write('20260102000000_b', 'CREATE TABLE spec_b (b int);');
    await run();
    expect(await tables()).toEqual(['spec_a', 'spec_b']);
  });

  it('goes on when the database is ahead, so that an older version can start', async () => {
    write('20260101000000_a', 'CREATE TABLE spec_a (a int);');
    write('20270101000000_later', 'CREATE TABLE spec_b (b int);');
    await run();
    rmSync(join(folder, '20270101000000_later'), { recursive: true });
    said = [];
    await run();
    expect(said).toEqual(['The database is ahead of this version by 20270101000000_later.']);
  });

  it('says what to do about a folder without a file', async () => {
    mkdirSync(join(folder, '20260101000000_empty'));
    await expect(run()).rejects.toThrow(/has no migration.sql: write it or remove the folder/);
  });
});

describe('the schema', () => {
  it('is what the migrations make', async () => {
    expect(await schemaDiff(inject('adminUrl'))).toEqual({
      sql: expect.stringMatching(/^\s*(-- .*)?\s*$/),
      exitCode: 0,
    });
  });
});
