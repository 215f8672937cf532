import { granted, refused, type Outcome, type RecoveryCodes, type TotpEnrolment } from '@lamina/contract';
import type { z } from 'zod';
import type { Gateways, Transactions } from '../gateways';
import { signedBy, type Actor } from './actor';
import { newRecoveryCode, RECOVERY_CODES, recoveryHash } from './recovery-code';
import { newToken, tokenHash } from './session-token';
import { newTotpSecret, totpAddress, totpStepOf } from './totp';

interface EnrolDeps extends Pick<Gateways, 'columns' | 'clock' | 'recoveryKey'> {
  readonly db: Transactions<'people' | 'sessions' | 'audit'>;
}

const HAS_ONE = refused('already-done', 'This account has a second factor already.');
const NONE_BEGUN = refused('wrong-state', 'Begin by asking for a new secret.');
const WRONG = refused(
  'factor-failed',
  'This code is not right. Check the clock of the phone and try the next code.',
);

/** Makes a secret for an authenticator app. It counts for nothing until a code of it was shown. */
export async function beginTotp(
  { db, columns }: EnrolDeps,
  actor: Actor,
): Promise<Outcome<z.infer<typeof TotpEnrolment>>> {
  if (actor.step === 'totp') return refused('factor-required', 'Show your second factor first.');
  return db.transaction({ scope: 'identity' }, async ({ people }) => {
    // A confirmation under way ends first: a new secret must neither replace a confirmed one nor be confirmed by the old code.
    await people.lockAttempts(actor.person);
    const person = await people.byId(actor.person);
    if (person === null || person.hasFactor) return HAS_ONE;
    const owner = `person:${actor.person}`;
    const secret = newTotpSecret();
    const sealed = columns.seal(person.wrappedKey, owner, 'credential.totp', secret);
    if (!(await people.setTotp(actor.person, sealed))) return HAS_ONE;
    const email = columns.open(person.wrappedKey, owner, 'person.email', person.emailSealed);
    return granted({ secret, address: totpAddress(secret, email) });
  });
}

export interface Enrolled {
  readonly codes: z.infer<typeof RecoveryCodes>;
  readonly token: string;
}

/** Confirms the secret by a first code. The recovery codes are shown now and never again; the session acts from now on. */
export async function confirmTotp(
  { db, columns, clock, recoveryKey }: EnrolDeps,
  actor: Actor,
  code: string,
): Promise<Outcome<Enrolled>> {
  if (actor.step === 'totp') return refused('factor-required', 'Show your second factor first.');
  return db.transaction(
    { scope: 'identity' },
    async ({ people, sessions, audit }): Promise<Outcome<Enrolled>> => {
      await people.lockAttempts(actor.person);
      const person = await people.byId(actor.person);
      const totp = await people.totpOf(actor.person);
      if (person === null || totp === null) return NONE_BEGUN;
      if (totp.confirmed) return HAS_ONE;
      const secret = columns.open(
        person.wrappedKey,
        `person:${actor.person}`,
        'credential.totp',
        totp.secretSealed,
      );
      const timeStep = await totpStepOf(secret, code, clock.now());
      if (timeStep === null) return WRONG;
      // The step is used up, so that the code just typed does not open the next sign-in too.
      if (!(await people.confirmTotp(actor.person)) || !(await people.useTimeStep(actor.person, timeStep)))
        return HAS_ONE;
      const codes = Array.from({ length: RECOVERY_CODES }, () => newRecoveryCode());
      const hashes = codes.map((one) =>
        Buffer.from(recoveryHash(recoveryKey, actor.person, one)).toString('hex'),
      );
      await people.replaceRecoveryCodes(actor.person, hashes);
      await people.clearFailures(actor.person);
      const token = newToken();
      await sessions.setStep(actor.session, 'signed-in', tokenHash(token));
      const base = {
        ...signedBy(actor),
        subject: { kind: 'person', id: actor.auditUid },
        outcome: 'success',
      } as const;
      await audit.append({ ...base, name: 'credential.totp.enrolled', facts: {} });
      await audit.append({
        ...base,
        name: 'credential.recovery_codes.generated',
        facts: { codes: codes.length },
      });
      if (actor.step === 'enrol-totp') {
        const facts = { method: 'local', factors: ['password', 'totp'] };
        await audit.append({ ...base, name: 'auth.login.succeeded', facts });
      }
      await audit.append({
        ...base,
        name: 'session.renewed',
        facts: { session: actor.session, cause: 'factor' },
      });
      return granted({ codes: { codes }, token });
    },
  );
}
