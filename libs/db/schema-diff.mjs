// Says what the next migration must contain; exit code 2 while anything is missing, 0 when schema and migrations agree.
//   ADMIN_URL=postgresql://postgres@... node --no-warnings libs/db/schema-diff.mjs
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import { SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { migrate } from './migrate.mjs';

const CHAR_OID = 18; // "char", the one-byte type of PostgreSQL's catalogue: the engine insists on it
const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');

class DescribingAdapter extends PrismaPg {
  async connect() {
    const adapter = await super.connect();
    const charColumns = new WeakMap();
    const [performIO, queryRaw] = [adapter.performIO.bind(adapter), adapter.queryRaw.bind(adapter)];
    adapter.performIO = async (query) => {
      const result = await performIO(query);
      const found = (result.fields ?? []).flatMap((field, column) =>
        field.dataTypeID === CHAR_OID ? [column] : [],
      );
      for (const column of found) result.fields[column].dataTypeID = pg.types.builtins.TEXT;
      if (result.rows) charColumns.set(result.rows, found);
      return result;
    };
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const column of charColumns.get(result.rows) ?? [])
        result.columnTypes[column] = ColumnTypeEnum.Character;
      return result;
    };
    return adapter;
  }
}

const onDatabase = (url, name, user) => {
  const other = new URL(url);
  other.pathname = `/${name}`;
  if (user) other.username = user;
  return other.href;
};

async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Compares `schema.prisma` with what all migrations make of an empty database. */
export async function schemaDiff(adminUrl) {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) }; // or a panic is a bare TypeError
  const scratch = `lamina_scratch_${randomUUID().replaceAll('-', '')}`;
  await withClient(adminUrl, (client) => client.query(`CREATE DATABASE ${scratch}`));
  try {
    await withClient(onDatabase(adminUrl, scratch), (client) => client.query(read('./bootstrap.sql')));
    await migrate(onDatabase(adminUrl, scratch, 'owner'), () => undefined);
    const schema = { path: 'schema.prisma', content: read('./prisma/schema.prisma') };
    const connectionString = onDatabase(adminUrl, scratch);
    const adapters = bindMigrationAwareSqlAdapterFactory(new DescribingAdapter({ connectionString, max: 1 }));
    const engine = await SchemaEngine.new(
      { datamodels: [[schema.path, schema.content]] },
      () => undefined,
      adapters,
    );
    const { stdout, exitCode } = await engine.diff({
      from: { tag: 'schemaDatasource', files: [schema], configDir: '.' },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return { sql: stdout ?? '', exitCode };
  } finally {
    await withClient(adminUrl, (client) => client.query(`DROP DATABASE ${scratch} WITH (FORCE)`));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.env.ADMIN_URL) {
    console.error('ADMIN_URL is not set: give the address of a development cluster, as its bootstrap user.');
    process.exit(1);
  }
  const { sql, exitCode } = await schemaDiff(process.env.ADMIN_URL);
  console.log(exitCode === 0 ? 'Schema and migrations agree.' : sql);
  process.exit(exitCode); // the engine keeps handles open
}
