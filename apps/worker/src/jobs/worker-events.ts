import type { AuditEvent, AuditLog, EventName, FactsOf } from '@lamina/audit';

export interface Happened<Name extends EventName> {
  readonly name: Name;
  readonly subject: { readonly kind: string; readonly id: string | null };
  readonly workspace: string | null;
  readonly facts: FactsOf<Name>;
  readonly outcome?: AuditEvent['outcome'];
  readonly reason?: string;
}

/** Writes what this worker did: nobody's session, nobody's address, only which process it was. */
export class WorkerEvents {
  constructor(
    readonly worker: string,
    private readonly actor: 'worker' | 'schedule' = 'worker',
  ) {}

  append<Name extends EventName>(audit: AuditLog, happened: Happened<Name>): Promise<void> {
    const event = {
      outcome: 'success',
      reason: null,
      ...happened,
      actor: { kind: this.actor, id: null, via: null },
      where: { service: 'worker', node: this.worker },
    };
    // One name goes with its own facts: `Happened` holds them together, which a spread cannot show.
    return audit.append(event as AuditEvent);
  }
}
