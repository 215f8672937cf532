import type { AuditEvent } from './audit-event';

/**
 * Where events go. A state change and its event are one transaction: an `append` that fails fails the change, and a
 * change that is rolled back leaves no event.
 */
export abstract class AuditLog {
  abstract append(event: AuditEvent): Promise<void>;
}
