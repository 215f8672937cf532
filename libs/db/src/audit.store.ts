import { auditBody, AuditLog, EVENTS, type AuditEvent } from '@lamina/audit';
import { newId } from './new-id';
import type { Tx } from './rows';

/** Appends to the log inside the transaction of the change. The role may insert four columns and read nothing back. */
export class AuditStore extends AuditLog {
  private at: string | null = null;

  constructor(private readonly tx: Tx) {
    super();
  }

  override async append(event: AuditEvent): Promise<void> {
    const id = newId();
    const body = auditBody(event, { id, at: await this.now() });
    await this.tx.$executeRaw`INSERT INTO audit.event (id, workspace_id, type, body)
      VALUES (${id}::uuid, ${event.workspace}::uuid, ${EVENTS[event.name].code}, ${body})`;
  }

  /** Makes the coming months' partitions; the worker calls it daily. @returns how many months there are */
  async ensureMonths(ahead = 12): Promise<number> {
    const [made] = await this.tx.$queryRaw<
      { months: number }[]
    >`SELECT audit.ensure_months_ahead(${ahead}::int) AS months`;
    return made?.months ?? 0;
  }

  /** What the transaction reads once from the database's clock, to the microsecond: every event of it bears it. */
  private async now(): Promise<string> {
    if (this.at !== null) return this.at;
    const [clock] = await this.tx.$queryRaw<{ at: string }[]>`
      SELECT to_char(lamina_now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at`;
    if (!clock) throw new Error('The database did not tell the time.');
    this.at = clock.at;
    return this.at;
  }
}
