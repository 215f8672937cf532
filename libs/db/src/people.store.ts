import type { InstanceRole, PersonStatus, WorkspaceRole } from '@lamina/contract';
import { CredentialsStore } from './credentials.store';
import { newId } from './new-id';
import { bytesOf } from './rows';

export interface NewPersonRow {
  readonly id: string;
  readonly auditUid: string;
  readonly wrappedKey: Uint8Array;
  readonly nameSealed: Uint8Array;
  readonly emailSealed: Uint8Array;
  readonly emailIndex: Uint8Array;
  readonly status: PersonStatus;
}

export interface PersonRow {
  readonly id: string;
  readonly auditUid: string;
  readonly wrappedKey: Uint8Array;
  readonly nameSealed: Uint8Array;
  readonly emailSealed: Uint8Array;
  readonly status: PersonStatus;
  readonly lastActivityAt: Date | null;
  readonly createdAt: Date;
  /** Failed passwords and codes in a row. */
  readonly failures: number;
  /** Null when the account is not locked now. */
  readonly lockedUntil: Date | null;
  readonly hasFactor: boolean;
  readonly instanceRoles: readonly InstanceRole[];
  readonly workspaceRole: WorkspaceRole | null;
}

export interface RolesOfPerson {
  readonly instanceRoles: readonly InstanceRole[];
  readonly workspaceId: string;
  readonly workspaceName: string;
  readonly workspaceRole: WorkspaceRole;
}

/** People and what lets them in. Scope `identity`; a person's own scope shows the own row alone. */
export class PeopleStore extends CredentialsStore {
  /** @throws when the address belongs to an account already: ask `byEmailIndex` first. */
  async create(person: NewPersonRow): Promise<void> {
    await this.tx.person.create({
      data: {
        id: person.id,
        auditUid: person.auditUid,
        status: person.status,
        wrappedKey: bytesOf(person.wrappedKey),
        nameSealed: bytesOf(person.nameSealed),
        emailSealed: bytesOf(person.emailSealed),
        emailIndex: bytesOf(person.emailIndex),
      },
    });
  }

  async byEmailIndex(index: Uint8Array): Promise<PersonRow | null> {
    const found = await this.tx.person.findUnique({
      where: { emailIndex: bytesOf(index) },
      select: { id: true },
    });
    return found ? this.byId(found.id) : null;
  }

  async byId(id: string): Promise<PersonRow | null> {
    const [person] = await this.read(id);
    return person ?? null;
  }

  /** Everybody, the oldest account first. */
  list(): Promise<readonly PersonRow[]> {
    return this.read(null);
  }

  async setStatus(id: string, status: PersonStatus): Promise<void> {
    await this.tx.person.updateMany({ where: { id }, data: { status } });
  }

  /** An authenticated action of the person: the inactivity clock of what they saved starts anew. */
  async touchActivity(id: string): Promise<void> {
    await this.tx.$executeRaw`UPDATE person SET last_activity_at = lamina_now() WHERE id = ${id}::uuid`;
  }

  async rolesOf(id: string): Promise<RolesOfPerson | null> {
    const membership = await this.tx.membership.findFirst({
      where: { personId: id },
      include: { workspace: { select: { name: true } } },
      orderBy: { createdAt: 'asc' },
    });
    if (!membership) return null;
    const roles = await this.tx.instanceRole.findMany({ where: { personId: id }, orderBy: { role: 'asc' } });
    return {
      instanceRoles: roles.map(({ role }) => role as InstanceRole),
      workspaceId: membership.workspaceId,
      workspaceName: membership.workspace.name,
      workspaceRole: membership.role as WorkspaceRole,
    };
  }

  async addInstanceRole(person: string, role: InstanceRole, source: string): Promise<void> {
    await this.tx.instanceRole.create({ data: { personId: person, role, source } });
  }

  async addMembership(workspace: string, person: string, role: WorkspaceRole, source: string): Promise<void> {
    await this.tx.membership.create({ data: { workspaceId: workspace, personId: person, role, source } });
  }

  /** Whether the appliance has its first administrator, and set-up is over. */
  async adminExists(): Promise<boolean> {
    return (await this.tx.instanceRole.count({ where: { role: 'owner' } })) > 0;
  }

  /** How many enabled people hold the role: the last one must stay. */
  countWithInstanceRole(role: InstanceRole): Promise<number> {
    return this.tx.instanceRole.count({ where: { role, person: { status: 'active' } } });
  }

  /** Held until the transaction ends. Of two set-up wizards one waits here, and then sees `adminExists`. */
  async takeSetupLock(): Promise<void> {
    await this.tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('lamina.setup'))`;
  }

  async createInvitation(person: string, tokenHash: Uint8Array, expiresAt: Date): Promise<void> {
    await this.tx.invitation.deleteMany({ where: { personId: person, usedAt: null } }); // a newer link replaces an older one
    const data = { id: newId(), personId: person, tokenHash: bytesOf(tokenHash), expiresAt };
    await this.tx.invitation.create({ data });
  }

  /** Takes a link once: the person that it is for, or null when it is unknown, used or too old. */
  async useInvitation(tokenHash: Uint8Array): Promise<string | null> {
    const [used] = await this.tx.$queryRaw<{ person: string }[]>`
      UPDATE invitation SET used_at = lamina_now()
      WHERE token_hash = ${bytesOf(tokenHash)} AND used_at IS NULL AND expires_at > lamina_now()
      RETURNING person`;
    return used?.person ?? null;
  }

  private read(id: string | null): Promise<PersonRow[]> {
    return this.tx.$queryRaw<PersonRow[]>`
      SELECT p.id, p.audit_uid AS "auditUid", p.wrapped_key AS "wrappedKey", p.name_sealed AS "nameSealed",
        p.email_sealed AS "emailSealed", p.status, p.last_activity_at AS "lastActivityAt", p.created_at AS "createdAt",
        coalesce(a.failures, 0) AS failures,
        CASE WHEN a.locked_until > lamina_now() THEN a.locked_until END AS "lockedUntil",
        EXISTS (SELECT 1 FROM credential c WHERE c.person = p.id AND c.kind = 'totp' AND c.confirmed_at IS NOT NULL) AS "hasFactor",
        ARRAY(SELECT r.role FROM instance_role r WHERE r.person = p.id ORDER BY r.role) AS "instanceRoles",
        (SELECT m.role FROM membership m WHERE m.person = p.id ORDER BY m.created_at LIMIT 1) AS "workspaceRole"
      FROM person p LEFT JOIN sign_in_attempt a ON a.person = p.id
      WHERE ${id}::uuid IS NULL OR p.id = ${id}::uuid ORDER BY p.created_at, p.id`;
  }
}
