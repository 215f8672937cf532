import { granted, refused, type Invitation, type NewPerson, type Outcome } from '@lamina/contract';
import type { Stores } from '@lamina/db';
import type { Gateways, Transactions } from '../gateways';
import { signedBy, type Actor } from '../identity/actor';
import { createPerson } from '../identity/create-person';
import { newToken, tokenHash } from '../identity/session-token';
import { undoOnRefusal } from '../undo-on-refusal';

const LINK_HOURS = 72;
export const NO_SUCH_PERSON = refused('not-found', 'There is no such person.');
/** A new link is a way into the account, so that nobody gets into a stronger one than their own by it. */
export const ONLY_OWNERS = refused(
  'forbidden',
  'Only an owner of the appliance changes the account of an owner.',
);
export const mayReach = (
  { instanceRoles }: Pick<Actor, 'instanceRoles'>,
  person: { readonly instanceRoles: readonly string[] },
): boolean => instanceRoles.includes('owner') || !person.instanceRoles.includes('owner');
const TAKEN = refused('address-taken', 'This address belongs to an account already.');

type Names = 'people' | 'audit' | 'now';
interface InvitePersonDeps extends Pick<Gateways, 'columns'> {
  readonly db: Transactions<Names>;
  readonly config: Pick<Gateways['config'], 'baseUrl'>;
}

/** Makes an account and its one-time link. The link is shown once; only its hash is kept. */
export async function invitePerson(
  { db, columns, config }: InvitePersonDeps,
  actor: Actor,
  { name, email, workspaceRole }: NewPerson,
): Promise<Outcome<Invitation>> {
  const invite = undoOnRefusal<Names, Invitation>(db, { scope: 'identity' }, async (stores) => {
    const person = await createPerson({ columns }, stores, { name, email, status: 'invited' });
    if (person === null) return TAKEN;
    await stores.people.addMembership(actor.workspace, person.id, workspaceRole, 'admin');
    const base = {
      ...signedBy(actor),
      subject: { kind: 'person', id: person.auditUid },
      outcome: 'success',
    } as const;
    await stores.audit.append({ ...base, name: 'person.created', facts: { source: 'invite' } });
    const facts = { role: workspaceRole, scope: 'workspace', source: 'admin' } as const;
    await stores.audit.append({ ...base, name: 'role.assigned', facts });
    return granted(await newLink(stores, config.baseUrl, person.id));
  });
  try {
    return await invite;
  } catch (error) {
    // P2002 is the database's word for a key that is taken: the same address was invited at the same moment.
    if (Object(error).code === 'P2002') return TAKEN;
    throw error;
  }
}

/** A new link for an account that exists: a fresh start for somebody who lost password or phone. */
export function inviteAgain(
  { db, config }: InvitePersonDeps,
  actor: Actor,
  id: string,
): Promise<Outcome<Invitation>> {
  return undoOnRefusal<Names, Invitation>(db, { scope: 'identity' }, async (stores) => {
    const person = await stores.people.byId(id);
    if (person === null) return NO_SUCH_PERSON;
    if (person.status === 'disabled')
      return refused('wrong-state', 'This account is disabled: enable it first.');
    if (!mayReach(actor, person)) return ONLY_OWNERS;
    await stores.audit.append({
      ...signedBy(actor),
      name: 'auth.account.unlocked',
      subject: { kind: 'person', id: person.auditUid },
      outcome: 'success',
      facts: { by: 'invitation' },
    });
    return granted(await newLink(stores, config.baseUrl, id));
  });
}

/** The token stands behind the #, so that no server and no proxy ever sees it in an address. */
async function newLink(
  { people, now }: Pick<Stores, Names>,
  baseUrl: string,
  person: string,
): Promise<Invitation> {
  const token = newToken();
  const expiresAt = new Date((await now()).getTime() + LINK_HOURS * 3_600_000);
  await people.createInvitation(person, tokenHash(token), expiresAt);
  const link = new URL(`/invitation#${token}`, baseUrl).href;
  return { personId: person, link, expiresAt: expiresAt.toISOString() };
}
