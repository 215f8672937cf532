import { InstanceRole, Permission, WorkspaceRole } from '@lamina/contract';
import { describe, expect, it } from 'vitest';
import { needsFactor, permissionsOf } from './roles';

const signedIn = { step: 'signed-in' as const };

// Columns as in `contract/permissions.ts`; x = allowed.
// prettier-ignore
const MATRIX: Record<string, Partial<Record<Permission, 'x'>>> = {
  admin:             { 'project.create': 'x', 'project.read': 'x', 'project.edit': 'x', 'project.delete': 'x', 'project.save': 'x', 'job.read': 'x', 'job.cancel': 'x', 'credits.read': 'x' },
  editor:            { 'project.create': 'x', 'project.read': 'x', 'project.edit': 'x', 'project.delete': 'x', 'project.save': 'x', 'job.read': 'x', 'job.cancel': 'x', 'credits.read': 'x' },
  viewer:            { 'project.read': 'x', 'job.read': 'x', 'credits.read': 'x' },
  billing:           { 'credits.read': 'x' },
  owner:             { 'people.read': 'x', 'people.manage': 'x', 'health.read': 'x' },
  'security-admin':  { 'people.read': 'x', 'people.manage': 'x', 'health.read': 'x' },
  'privacy-officer': { 'people.read': 'x' },
  operator:          { 'health.read': 'x' },
  auditor:           { 'people.read': 'x', 'health.read': 'x' },
};
const SELF: Permission[] = ['me.read', 'me.edit', 'docs.read'];
const expected = (role: string) => [...Object.keys(MATRIX[role] ?? {}), ...SELF].sort();

describe('permissionsOf', () => {
  it.each(WorkspaceRole.options)('gives workspace %s its row', (workspaceRole) => {
    expect(permissionsOf({ ...signedIn, instanceRoles: [], workspaceRole }).sort()).toEqual(
      expected(workspaceRole),
    );
  });

  it.each(InstanceRole.options)('gives instance %s its row, and no picture', (role) => {
    const permissions = permissionsOf({ ...signedIn, instanceRoles: [role], workspaceRole: null });
    expect(permissions.sort()).toEqual(expected(role));
    expect(permissions.filter((permission) => permission.startsWith('project.'))).toEqual([]);
  });

  it('adds roles up without doubles', () => {
    const permissions = permissionsOf({
      ...signedIn,
      instanceRoles: ['owner', 'auditor'],
      workspaceRole: 'admin',
    });
    expect([...permissions].sort()).toEqual([...Permission.options].sort());
  });

  it.each(['totp', 'enrol-totp'] as const)('allows nothing while %s lacks', (step) => {
    expect(permissionsOf({ step, instanceRoles: ['owner'], workspaceRole: 'admin' })).toEqual([]);
  });
});

describe('needsFactor', () => {
  it('asks every administrator for a second factor, and nobody else', () => {
    for (const role of InstanceRole.options) {
      expect(needsFactor({ instanceRoles: [role], workspaceRole: null })).toBe(true);
    }
    const asked = WorkspaceRole.options.filter((workspaceRole) =>
      needsFactor({ instanceRoles: [], workspaceRole }),
    );
    expect(asked).toEqual(['admin']);
  });
});
