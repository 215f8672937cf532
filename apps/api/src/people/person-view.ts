import type { PersonView } from '@lamina/contract';
import type { PersonRow } from '@lamina/db';
import type { SealedColumns } from '@lamina/storage';

/** A person as an administrator sees them. */
export function personViewOf(columns: SealedColumns, row: PersonRow): PersonView {
  const owner = `person:${row.id}`;
  return {
    id: row.id,
    name: columns.open(row.wrappedKey, owner, 'person.name', row.nameSealed),
    email: columns.open(row.wrappedKey, owner, 'person.email', row.emailSealed),
    status: row.status,
    instanceRoles: [...row.instanceRoles],
    workspaceRole: row.workspaceRole,
    hasFactor: row.hasFactor,
    lockedUntil: row.lockedUntil?.toISOString() ?? null,
    lastActivityAt: row.lastActivityAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}
