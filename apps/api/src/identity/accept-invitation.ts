import { granted, refused, type AcceptInvitation, type Outcome } from '@lamina/contract';
import { checkPassword } from '@lamina/rules';
import type { z } from 'zod';
import type { Gateways, Transactions } from '../gateways';
import { undoOnRefusal } from '../undo-on-refusal';
import { visitBy, type Visit } from './actor';
import { openSession, stepAfterPassword, type OpenedSession } from './open-session';
import { hashPassword } from './password-hash';
import { tokenHash } from './session-token';

type Names = 'people' | 'sessions' | 'audit';
interface AcceptInvitationDeps extends Pick<Gateways, 'columns' | 'news'> {
  readonly db: Transactions<Names>;
}

const USED = refused(
  'invitation-used',
  'This link was used already or is too old. Ask your administrator for a new one.',
);

/**
 * Takes a one-time link: the person chooses a password and is in. For somebody who had an account the link is a fresh
 * start: password, second factor and sessions of before are gone, for they may be in other hands.
 */
export async function acceptInvitation(
  { db, columns, news }: AcceptInvitationDeps,
  { token, password }: z.infer<typeof AcceptInvitation>,
  visit: Visit,
): Promise<Outcome<OpenedSession>> {
  const hash = await hashPassword(password);
  const revoked: string[] = [];
  const outcome = await undoOnRefusal<Names, OpenedSession>(db, { scope: 'identity' }, async (stores) => {
    const { people, sessions, audit } = stores;
    const id = await people.useInvitation(tokenHash(token));
    const person = id === null ? null : await people.byId(id);
    const roles = id === null ? null : await people.rolesOf(id);
    if (person === null || roles === null || person.status === 'disabled') return USED;
    const owner = `person:${person.id}`;
    const name = columns.open(person.wrappedKey, owner, 'person.name', person.nameSealed);
    const email = columns.open(person.wrappedKey, owner, 'person.email', person.emailSealed);
    // A refused password gives the link back: the refusal undoes its use.
    const allowed = checkPassword(password, { name, email });
    if (!allowed.ok) return allowed;
    await people.setPassword(person.id, hash);
    await people.removeFactors(person.id);
    await people.clearFailures(person.id);
    await people.setStatus(person.id, 'active');
    const base = { ...visitBy(visit, person.auditUid), outcome: 'success' } as const;
    const subject = { kind: 'person', id: person.auditUid };
    await audit.append({
      ...base,
      name: 'credential.password.changed',
      subject,
      facts: { by: 'invitation' },
    });
    revoked.push(...(await sessions.revokeAllOf(person.id, 'rule')));
    if (revoked.length > 0) {
      await audit.append({
        ...base,
        name: 'session.revoked',
        subject,
        facts: { by: 'rule', sessions: revoked.length },
      });
    }
    const step = stepAfterPassword(false, roles);
    const opened = await openSession(stores, person, { roles, step, visit });
    if (step === 'signed-in') {
      const facts = { method: 'invitation', factors: ['password'] };
      await audit.append({
        ...visitBy(visit, person.auditUid, opened.session),
        name: 'auth.login.succeeded',
        subject,
        outcome: 'success',
        facts,
      });
    }
    await people.touchActivity(person.id);
    return granted(opened);
  });
  if (outcome.ok) await Promise.all(revoked.map((session) => news.tell('session_ended', { session })));
  return outcome;
}
