// Healthy when the worker has lately told the database of an engine that it is connected to: it does every 15 seconds.
import pg from 'pg';

const SILENT_SECONDS = 60;
const client = new pg.Client({ connectionString: process.env.LAMINA_DATABASE_URL });
await client.connect();
const { rows } = await client.query(
  'SELECT extract(epoch FROM lamina_now() - max(seen_at))::float AS silent FROM engine_seen',
);
await client.end();
const silent = rows[0]?.silent;
if (typeof silent !== 'number' || silent > SILENT_SECONDS) {
  console.error('The worker has no engine.');
  process.exit(1);
}
