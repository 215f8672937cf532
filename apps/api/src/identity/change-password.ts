import { granted, refused, type Outcome, type PasswordChange } from '@lamina/contract';
import { checkPassword, lockAfter } from '@lamina/rules';
import type { z } from 'zod';
import type { Gateways, Transactions } from '../gateways';
import { signedBy, type Actor } from './actor';
import { hashPassword, passwordFits } from './password-hash';
import { resting } from './resting';
import { newToken, tokenHash } from './session-token';

interface ChangePasswordDeps extends Pick<Gateways, 'columns' | 'clock' | 'news'> {
  readonly db: Transactions<'people' | 'sessions' | 'audit'>;
}

const WRONG = refused('sign-in-failed', 'The current password is not right.');

/** Changes the own password. Every other session of the person ends, and this one gets a new token. */
export async function changePassword(
  { db, columns, clock, news }: ChangePasswordDeps,
  actor: Actor,
  { current, next }: z.infer<typeof PasswordChange>,
): Promise<Outcome<{ token: string }>> {
  const { person, stored, guess } = await db.transaction({ scope: 'identity' }, async ({ people }) => ({
    guess: await people.takeGuess(actor.person, lockAfter),
    person: await people.byId(actor.person),
    stored: await people.passwordOf(actor.person),
  }));
  if (person === null) return WRONG;
  if (guess === null) return resting(person.lockedUntil ?? clock.now(), clock.now());
  const base = { ...signedBy(actor), subject: { kind: 'person', id: actor.auditUid } } as const;
  if (!(await passwordFits(stored, current))) {
    await db.transaction({ scope: 'identity' }, async ({ audit }) => {
      await audit.append({
        ...base,
        name: 'auth.login.failed',
        outcome: 'denied',
        reason: 'password',
        facts: { method: 'local' },
      });
      if (guess.lockedUntil === null) return;
      await audit.append({
        ...base,
        name: 'auth.account.locked',
        outcome: 'denied',
        facts: {
          rule: 'failures-in-a-row',
          until: guess.lockedUntil.toISOString(),
          failures: guess.failures,
        },
      });
    });
    return WRONG;
  }
  await db.transaction({ scope: 'identity' }, ({ people }) => people.giveGuessBack(actor.person, guess));
  const owner = `person:${actor.person}`;
  const allowed = checkPassword(next, {
    name: columns.open(person.wrappedKey, owner, 'person.name', person.nameSealed),
    email: columns.open(person.wrappedKey, owner, 'person.email', person.emailSealed),
  });
  if (!allowed.ok) return allowed;
  const hash = await hashPassword(next);
  const token = newToken();
  const revoked = await db.transaction({ scope: 'identity' }, async ({ people, sessions, audit }) => {
    await people.setPassword(actor.person, hash);
    await people.clearFailures(actor.person);
    const ended = await sessions.revokeAllOf(actor.person, 'self', actor.session);
    await sessions.setStep(actor.session, 'signed-in', tokenHash(token));
    await audit.append({
      ...base,
      name: 'credential.password.changed',
      outcome: 'success',
      facts: { by: 'self' },
    });
    if (ended.length > 0) {
      const facts = { by: 'self', sessions: ended.length } as const;
      await audit.append({ ...base, name: 'session.revoked', outcome: 'success', facts });
    }
    return ended;
  });
  await Promise.all(revoked.map((session) => news.tell('session_ended', { session })));
  return granted({ token });
}
