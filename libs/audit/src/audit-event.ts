import type { EventName } from './events';
import type { FactsOf } from './event-facts';

/** Who acted. `id` is the person's random `audit_uid`, never an address and never derived from one. */
export interface AuditActor {
  readonly kind: 'person' | 'schedule' | 'worker' | 'setup';
  readonly id: string | null;
  readonly roles?: readonly string[];
  /** The session's id: a pseudonym, never the token. */
  readonly session?: string | null;
  readonly mfa?: boolean | null;
  readonly via: 'web' | 'api' | null;
}

export interface AuditWhere {
  readonly service: string;
  readonly node?: string | null;
  readonly image?: string | null;
  readonly config?: string | null;
  readonly request?: string | null;
  /** The /24 or /48, never the address. */
  readonly network?: string | null;
  /** The family, never the user agent. */
  readonly browser?: string | null;
}

interface Happening<Name extends EventName> {
  readonly name: Name;
  readonly actor: AuditActor;
  readonly subject: { readonly kind: string; readonly id: string | null };
  /** Null: the instance. */
  readonly workspace: string | null;
  readonly outcome: 'success' | 'failure' | 'denied';
  /** A code, never a sentence. */
  readonly reason?: string | null;
  readonly facts: FactsOf<Name>;
  readonly where: AuditWhere;
}

/** One thing that happened, with the facts that its name declares. */
export type AuditEvent = { [Name in EventName]: Happening<Name> }[EventName];
