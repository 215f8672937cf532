import { granted, type Outcome } from '@lamina/contract';
import type { Gateways, Transactions } from '../gateways';
import { visitBy, type Visit } from './actor';
import { openSession, stepAfterPassword, type OpenedSession } from './open-session';
import { SIGN_IN_FAILED, type ProvenIdentity } from './prove-password';

interface SignInDeps extends Pick<Gateways, 'news'> {
  readonly db: Transactions<'people' | 'sessions' | 'audit'>;
}

/**
 * The one way in, for whatever a strategy proved. A password alone opens a session that can do nothing but show the
 * second factor, where there is one or the role needs one.
 */
export async function signIn(
  { db, news }: SignInDeps,
  identity: ProvenIdentity,
  visit: Visit,
): Promise<Outcome<OpenedSession>> {
  const outcome = await db.transaction(
    { scope: 'identity' },
    async (stores): Promise<Outcome<OpenedSession>> => {
      const { people, audit } = stores;
      const person = await people.byId(identity.person);
      const roles = await people.rolesOf(identity.person);
      // Between the proof and here an administrator may have disabled the account.
      if (person === null || roles === null || person.status !== 'active') return SIGN_IN_FAILED;
      const step = stepAfterPassword(person.hasFactor, roles);
      const opened = await openSession(stores, person, { roles, step, visit });
      if (step === 'signed-in') {
        await people.clearFailures(person.id);
        await audit.append({
          ...visitBy(visit, person.auditUid, opened.session),
          name: 'auth.login.succeeded',
          subject: { kind: 'person', id: person.auditUid },
          outcome: 'success',
          facts: { method: identity.provider, factors: [...identity.factors] },
        });
      }
      await people.touchActivity(person.id);
      return granted(opened);
    },
  );
  if (outcome.ok)
    await Promise.all(outcome.value.ended.map((session) => news.tell('session_ended', { session })));
  return outcome;
}
