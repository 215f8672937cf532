import type { InstanceRole, Permission, SignInStep, WorkspaceRole } from '@lamina/contract';

/** Where a request came from, as an audit event says it. */
export interface Where {
  readonly service: 'api';
  readonly request: string;
  readonly network: string;
  readonly browser: string;
}

/** The person behind a request, as the session and role rows said when it arrived. */
export interface Actor {
  readonly person: string;
  readonly auditUid: string;
  readonly wrappedKey: Uint8Array;
  readonly workspace: string;
  readonly workspaceName: string;
  readonly instanceRoles: readonly InstanceRole[];
  readonly workspaceRole: WorkspaceRole;
  readonly permissions: readonly Permission[];
  readonly session: string;
  readonly step: SignInStep;
  readonly expiresAt: Date;
  readonly via: 'web' | 'api';
  readonly where: Where;
}

/** Whose rows the database shows: the scope of a person's own transaction. */
export const scopeOf = ({ person, workspace }: Actor): { person: string; workspace: string } => ({
  person,
  workspace,
});

/** The members of an audit event that say who did it and from where. */
export const signedBy = ({ auditUid, session, via, workspace, where }: Actor) =>
  ({
    actor: { kind: 'person', id: auditUid, session, via },
    workspace,
    where,
  }) as const;
