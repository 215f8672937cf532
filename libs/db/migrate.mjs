// The migrator of every start mode: plain `pg`, no build, nothing of Prisma's command line.
//   DATABASE_URL=postgresql://owner@... node libs/db/migrate.mjs
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const OUR_LOCK = 0x6c616d69; // ends with the connection; 72707369 is Prisma's own number
const FOLDER = fileURLToPath(new URL('./prisma/migrations', import.meta.url));

/**
 * Applies every migration that the database lacks, each whole or not at all. Two at once: one applies, one waits.
 * @param {string | pg.ClientConfig} connection of role `owner`
 * @param {(sentence: string) => void} say
 * @param {string} folder
 */
export async function migrate(connection, say = console.log, folder = FOLDER) {
  const client = new pg.Client(
    typeof connection === 'string' ? { connectionString: connection } : connection,
  );
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [OUR_LOCK]);
    await client.query(`CREATE TABLE IF NOT EXISTS _prisma_migrations (id varchar(36) PRIMARY KEY,
      checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL, logs text,
      rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`);
    const { rows } = await client.query(
      'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]));
    const files = readMigrations(folder);

    const ahead = [...applied.keys()].filter((name) => !files.some((file) => file.name === name)).sort();
    if (ahead.length > 0) say(`The database is ahead of this version by ${ahead.join(', ')}.`);
    for (const { name, checksum, sql } of files) {
      if (applied.get(name) === checksum) continue;
      if (applied.has(name))
        throw new Error(
          `Migration ${name} was changed after it had been applied: restore the file and write a new migration.`,
        );
      await apply(client, name, checksum, sql);
      say(`Applied ${name}.`);
    }
  } finally {
    await client.end(); // rolls back what is open and gives the lock back
  }
}

function readMigrations(folder) {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  return names.sort().map((name) => {
    const path = join(folder, name, 'migration.sql');
    if (!existsSync(path))
      throw new Error(`Migration ${name} has no migration.sql: write it or remove the folder.`);
    const sql = readFileSync(path, 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

async function apply(client, name, checksum, sql) {
  await client.query('BEGIN');
  try {
    await client.query(sql);
  } catch (cause) {
    const line = cause.position ? sql.slice(0, Number(cause.position)).split('\n').length : '?';
    throw new Error(
      `Migration ${name}/migration.sql, line ${line}: ${cause.message}. Nothing of it was applied.`,
      { cause },
    );
  }
  await client.query(
    'INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)',
    [randomUUID(), checksum, name],
  );
  await client.query('COMMIT');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const url = process.env.DATABASE_URL;
  if (!url) {
    console.error('DATABASE_URL is not set: give the address of the database, as role owner.');
    process.exit(1);
  }
  await migrate(url).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
