import type { FreshDatabase } from './fresh-database';

/** The stored bytes of every audit event, in the order of their writing, read as the one role that may. */
export async function auditedBodies(fresh: Pick<FreshDatabase, 'sql'>): Promise<readonly Uint8Array[]> {
  const { rows } = await fresh.sql('audit_reader', 'SELECT body FROM audit.event ORDER BY recorded_at, id');
  return rows.map(({ body }) => body as Uint8Array);
}
