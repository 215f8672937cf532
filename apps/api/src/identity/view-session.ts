import type { SessionView } from '@lamina/contract';
import type { Gateways, Transactions } from '../gateways';
import type { Actor } from './actor';

interface ViewSessionDeps extends Pick<Gateways, 'columns'> {
  readonly db: Transactions<'people'>;
}

/** Who is signed in, for the web app: the only answer that carries the token against cross-site requests. */
export async function viewSession(
  { db, columns }: ViewSessionDeps,
  actor: Actor,
  csrfToken: string,
): Promise<SessionView | null> {
  const person = await db.transaction({ scope: 'identity' }, ({ people }) => people.byId(actor.person));
  if (person === null) return null;
  const owner = `person:${actor.person}`;
  return {
    person: {
      id: actor.person,
      name: columns.open(person.wrappedKey, owner, 'person.name', person.nameSealed),
      email: columns.open(person.wrappedKey, owner, 'person.email', person.emailSealed),
    },
    instanceRoles: [...actor.instanceRoles],
    workspace: { id: actor.workspace, name: actor.workspaceName, role: actor.workspaceRole },
    permissions: [...actor.permissions],
    next: actor.step,
    hasFactor: actor.hasFactor,
    expiresAt: actor.expiresAt.toISOString(),
    csrfToken,
  };
}
