import { granted, refused, type Outcome } from '@lamina/contract';
import type { Gateways, Transactions } from '../gateways';
import { signedBy, type Actor } from '../identity/actor';
import { undoOnRefusal } from '../undo-on-refusal';
import { mayReach, NO_SUCH_PERSON, ONLY_OWNERS } from './invite-person';

interface ChangeAccessDeps extends Pick<Gateways, 'news'> {
  readonly db: Transactions<'people' | 'sessions' | 'audit'>;
}

/** Lets an account try again at once. */
export function unlockPerson({ db }: ChangeAccessDeps, actor: Actor, id: string): Promise<Outcome<void>> {
  return db.transaction({ scope: 'identity' }, async ({ people, audit }): Promise<Outcome<void>> => {
    const person = await people.byId(id);
    if (person === null) return NO_SUCH_PERSON;
    await people.unlock(id);
    await audit.append({
      ...signedBy(actor),
      name: 'auth.account.unlocked',
      subject: { kind: 'person', id: person.auditUid },
      outcome: 'success',
      facts: { by: 'admin' },
    });
    return granted(undefined);
  });
}

/** Shuts a person out: their sessions end at once, their projects stay. The last owner cannot be shut out. */
export async function disablePerson(
  { db, news }: ChangeAccessDeps,
  actor: Actor,
  id: string,
): Promise<Outcome<void>> {
  const ended: string[] = [];
  const outcome = await undoOnRefusal<'people' | 'sessions' | 'audit', void>(
    db,
    { scope: 'identity' },
    async (stores) => {
      const { people, sessions, audit } = stores;
      // The lock makes two owners who disable each other at the same time come one after the other.
      await people.takeSetupLock();
      const person = await people.byId(id);
      if (person === null) return NO_SUCH_PERSON;
      if (person.status === 'disabled') return refused('already-done', 'This account is disabled already.');
      if (!mayReach(actor, person)) return ONLY_OWNERS;
      if (person.instanceRoles.includes('owner') && (await people.countWithInstanceRole('owner')) <= 1) {
        return refused(
          'last-administrator',
          'This is the last owner of the appliance; give the role to somebody else first.',
        );
      }
      await people.setStatus(id, 'disabled');
      ended.push(...(await sessions.revokeAllOf(id, 'admin')));
      await audit.append({
        ...signedBy(actor),
        name: 'session.revoked',
        subject: { kind: 'person', id: person.auditUid },
        outcome: 'success',
        facts: { by: 'admin', sessions: ended.length },
      });
      return granted(undefined);
    },
  );
  if (outcome.ok) await Promise.all(ended.map((session) => news.tell('session_ended', { session })));
  return outcome;
}

/** Lets a person in again: to where they were, or to their invitation when they never came. */
export function enablePerson({ db }: ChangeAccessDeps, actor: Actor, id: string): Promise<Outcome<void>> {
  return db.transaction({ scope: 'identity' }, async ({ people, audit }): Promise<Outcome<void>> => {
    const person = await people.byId(id);
    if (person === null) return NO_SUCH_PERSON;
    if (person.status !== 'disabled') return refused('already-done', 'This account is enabled already.');
    const hasPassword = (await people.passwordOf(id)) !== null;
    await people.setStatus(id, hasPassword ? 'active' : 'invited');
    await audit.append({
      ...signedBy(actor),
      name: 'auth.account.unlocked',
      subject: { kind: 'person', id: person.auditUid },
      outcome: 'success',
      facts: { by: 'enabled' },
    });
    return granted(undefined);
  });
}
