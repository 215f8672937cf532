import type { InstanceRole, Permission, SignInStep, WorkspaceRole } from '@lamina/contract';
import type { z } from 'zod';

type Step = z.infer<typeof SignInStep>;

/** Where a request came from, as an audit event says it. */
export interface Where {
  readonly service: 'api';
  readonly request: string;
  readonly network: string;
  readonly browser: string;
}

/** A request before anybody is known to be behind it. */
export interface Visit {
  readonly via: 'web' | 'api';
  readonly where: Where;
}

/** The person behind a request, as the session and role rows said when it arrived. */
export interface Actor extends Visit {
  readonly person: string;
  readonly auditUid: string;
  readonly workspace: string;
  readonly workspaceName: string;
  readonly instanceRoles: readonly InstanceRole[];
  readonly workspaceRole: WorkspaceRole;
  readonly permissions: readonly Permission[];
  readonly session: string;
  readonly step: Step;
  readonly hasFactor: boolean;
  readonly expiresAt: Date;
}

/** Whose rows the database shows: the scope of a person's own transaction. */
export const scopeOf = ({ person, workspace }: Actor): { person: string; workspace: string } => ({
  person,
  workspace,
});

/** The members of an audit event that say who did it and from where. */
export const signedBy = ({ auditUid, session, via, workspace, where }: Actor) =>
  ({ actor: { kind: 'person', id: auditUid, session, via }, workspace, where }) as const;

/** The same for a person whose session is about to begin, or who has none. */
export const visitBy = ({ via, where }: Visit, auditUid: string | null, session: string | null = null) =>
  ({ actor: { kind: 'person', id: auditUid, session, via }, workspace: null, where }) as const;
