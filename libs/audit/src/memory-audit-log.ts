import { auditBody } from './audit-body';
import type { AuditEvent } from './audit-event';
import { AuditLog } from './audit-log';

/** Keeps events in memory, checked and encoded like the real log's. Ids and times count up from fixed ones. */
export class MemoryAuditLog extends AuditLog {
  readonly events: AuditEvent[] = [];
  readonly bodies: Uint8Array[] = [];

  override async append(event: AuditEvent): Promise<void> {
    const number = String(this.bodies.length + 1);
    this.bodies.push(
      auditBody(event, {
        id: `01989f0e-0000-7000-8000-${number.padStart(12, '0')}`,
        at: `2026-11-25T00:00:00.${number.padStart(6, '0')}Z`,
      }),
    );
    this.events.push(event);
  }

  /** Names in the order of their writing: what most specs ask. */
  get names(): readonly AuditEvent['name'][] {
    return this.events.map(({ name }) => name);
  }
}
