import type { RunningApi } from './running-api';

export interface AuditedEvent {
  readonly type: string;
  readonly actor: { readonly id: string | null };
  readonly subject: { readonly kind: string; readonly id: string | null };
  readonly outcome: string;
  readonly reason: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The events of one code in the order of their writing, read by the one role that may. */
export async function auditOf(api: RunningApi, code: string): Promise<readonly AuditedEvent[]> {
  const text =
    "SELECT convert_from(body, 'UTF8') AS body FROM audit.event WHERE type = $1 ORDER BY recorded_at, id";
  const { rows } = await api.database.sql('audit_reader', text, [code]);
  return (rows as { body: string }[]).map(({ body }) => JSON.parse(body) as AuditedEvent);
}
