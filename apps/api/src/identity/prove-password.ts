import { granted, refused, type Outcome, type Refusal } from '@lamina/contract';
import { lockAfter } from '@lamina/rules';
import type { Gateways, Transactions } from '../gateways';
import { visitBy, type Visit } from './actor';
import { canonicalEmail } from './canonical-email';
import { hashPassword, needsRehash, passwordFits } from './password-hash';

/** What a strategy proved about who is there. Whichever way in it was, `signIn` goes on from here. */
export interface ProvenIdentity {
  readonly provider: 'local';
  readonly person: string;
  readonly factors: readonly ['password'];
}

interface ProvePasswordDeps extends Pick<Gateways, 'columns'> {
  readonly db: Transactions<'people' | 'audit'>;
}

/**
 * One answer for an unknown address, a wrong password, a locked and a disabled account: whoever asks learns nothing
 * about who has an account here.
 */
export const SIGN_IN_FAILED: Refusal = refused(
  'sign-in-failed',
  'The address or the password is not right. After several wrong tries an account rests for a few minutes.',
);

/** Checks a local password. The same work is done for a person who does not exist. */
export async function provePassword(
  { db, columns }: ProvePasswordDeps,
  { email, password }: { email: string; password: string },
  visit: Visit,
): Promise<Outcome<ProvenIdentity>> {
  const index = columns.blindIndex(canonicalEmail(email));
  const { person, stored, guess } = await db.transaction({ scope: 'identity' }, async ({ people }) => {
    const found = await people.byEmailIndex(index);
    if (found === null) return { person: null, stored: null, guess: null };
    // Counted before the hash is worked out: of twenty guesses at once, only as many are judged as the rule allows.
    const taken = found.status === 'active' ? await people.takeGuess(found.id, lockAfter) : null;
    return { person: found, stored: await people.passwordOf(found.id), guess: taken };
  });
  const fits = await passwordFits(stored, password);
  if (fits && person !== null && guess !== null) {
    await db.transaction({ scope: 'identity' }, ({ people }) => people.giveGuessBack(person.id, guess));
    if (stored !== null && needsRehash(stored)) await rehash(db, person.id, password);
    return granted({ provider: 'local', person: person.id, factors: ['password'] });
  }
  const attempted = Buffer.from(index).toString('hex');
  await db.transaction({ scope: 'identity' }, async ({ audit }) => {
    const base = {
      ...visitBy(visit, person?.auditUid ?? null),
      subject: { kind: 'person', id: person?.auditUid ?? null },
      outcome: 'denied',
    } as const;
    if (person !== null && guess === null) {
      const rule = person.status === 'disabled' ? 'disabled' : 'lockout';
      return audit.append({ ...base, name: 'auth.login.blocked', facts: { rule, attempted } });
    }
    const reason = person === null ? 'unknown' : 'password';
    await audit.append({ ...base, name: 'auth.login.failed', reason, facts: { method: 'local', attempted } });
    if (guess === null || guess.lockedUntil === null) return;
    const { failures, lockedUntil } = guess;
    const facts = { rule: 'failures-in-a-row', until: lockedUntil.toISOString(), failures };
    await audit.append({ ...base, name: 'auth.account.locked', facts });
  });
  return SIGN_IN_FAILED;
}

async function rehash(db: ProvePasswordDeps['db'], person: string, password: string): Promise<void> {
  const hash = await hashPassword(password);
  await db.transaction({ scope: 'identity' }, ({ people }) => people.setPassword(person, hash));
}
