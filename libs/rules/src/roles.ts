import type { InstanceRole, Permission, SignInStep, WorkspaceRole } from '@lamina/contract';

export interface RolesOfPerson {
  readonly instanceRoles: readonly InstanceRole[];
  readonly workspaceRole: WorkspaceRole | null;
}

const SELF: readonly Permission[] = ['me.read', 'me.edit', 'docs.read'];
const LOOK: readonly Permission[] = ['project.read', 'job.read', 'credits.read'];
const WORK: readonly Permission[] = [
  ...LOOK,
  'project.create',
  'project.edit',
  'project.delete',
  'project.save',
  'job.cancel',
];
const PEOPLE: readonly Permission[] = ['people.read', 'people.manage'];

const WORKSPACE: Readonly<Record<WorkspaceRole, readonly Permission[]>> = {
  admin: WORK,
  editor: WORK,
  viewer: LOOK,
  billing: ['credits.read'],
};
/** An instance role opens no picture: whoever runs the machine sees projects only as a member of a workspace. */
const INSTANCE: Readonly<Record<InstanceRole, readonly Permission[]>> = {
  owner: [...PEOPLE, 'health.read'],
  'security-admin': [...PEOPLE, 'health.read'],
  'privacy-officer': ['people.read'],
  operator: ['health.read'],
  auditor: ['people.read', 'health.read'],
};

/** Whether these roles have no effect without a second factor: every instance role and a workspace's admin. */
export const needsFactor = ({ instanceRoles, workspaceRole }: RolesOfPerson): boolean =>
  instanceRoles.length > 0 || workspaceRole === 'admin';

/** What a session allows. Before its sign-in is complete it allows nothing. */
export function permissionsOf({
  instanceRoles,
  workspaceRole,
  step,
}: RolesOfPerson & { readonly step: (typeof SignInStep)['options'][number] }): Permission[] {
  if (step !== 'signed-in') return [];
  const all = [
    SELF,
    workspaceRole ? WORKSPACE[workspaceRole] : [],
    ...instanceRoles.map((role) => INSTANCE[role]),
  ];
  return [...new Set(all.flat())];
}
