import { timingSafeEqual } from 'node:crypto';
import { granted, refused, type FactorBody, type Outcome } from '@lamina/contract';
import type { Stores } from '@lamina/db';
import { lockAfter, sessionLimits } from '@lamina/rules';
import type { z } from 'zod';
import type { Gateways, Transactions } from '../gateways';
import { signedBy, type Actor } from './actor';
import { endOldest } from './open-session';
import { recoveryHash } from './recovery-code';
import { resting } from './resting';
import { newToken, tokenHash } from './session-token';
import { totpStepOf } from './totp';

type Names = 'people' | 'sessions' | 'audit';
type Used = Pick<Stores, Names>;
interface CheckFactorDeps extends Pick<Gateways, 'columns' | 'clock' | 'recoveryKey' | 'news'> {
  readonly db: Transactions<Names>;
}
type Factor = z.infer<typeof FactorBody>;

const WRONG = refused(
  'factor-failed',
  'This code is not right, or was used already: wait for the next one and try again.',
);

/** The second step of a sign-in: a code of the authenticator, or a recovery code. Each works once. */
export async function checkFactor(
  deps: CheckFactorDeps,
  actor: Actor,
  body: Factor,
): Promise<Outcome<{ token: string }>> {
  if (actor.step !== 'totp') return refused('wrong-state', 'This session does not wait for a code.');
  const { outcome, isOver } = await deps.db.transaction({ scope: 'identity' }, async (stores) => {
    const person = await stores.people.byId(actor.person);
    if (person === null) return { outcome: WRONG, isOver: false };
    // Guesses at one account come one after the other, so that no fifth one can be overtaken by a sixth.
    const lockedUntil = await stores.people.lockAttempts(actor.person);
    if (lockedUntil !== null) {
      const subject = { kind: 'person', id: actor.auditUid };
      const facts = { rule: 'lockout' } as const;
      await stores.audit.append({
        ...signedBy(actor),
        name: 'auth.login.blocked',
        subject,
        outcome: 'denied',
        facts,
      });
      return {
        outcome: resting(lockedUntil, deps.clock.now()),
        isOver: false,
      };
    }
    const fits =
      'code' in body
        ? await codeFits(deps, stores, actor, { code: body.code, wrappedKey: person.wrappedKey })
        : await recoveryFits(deps, stores, actor, body.recoveryCode);
    return fits
      ? { outcome: granted({ token: await complete(stores, actor, body) }), isOver: false }
      : fail(deps, stores, actor, body);
  });
  if (isOver) await deps.news.tell('session_ended', { session: actor.session });
  return outcome;
}

async function codeFits(
  { columns, clock }: CheckFactorDeps,
  { people, audit }: Used,
  actor: Actor,
  { code, wrappedKey }: { code: string; wrappedKey: Uint8Array },
): Promise<boolean> {
  const totp = await people.totpOf(actor.person);
  if (totp === null || !totp.confirmed) return false;
  const secret = columns.open(wrappedKey, `person:${actor.person}`, 'credential.totp', totp.secretSealed);
  const timeStep = await totpStepOf(secret, code, clock.now());
  if (timeStep === null) return false;
  if (await people.useTimeStep(actor.person, timeStep)) return true;
  await audit.append({
    ...signedBy(actor),
    name: 'auth.mfa.code.replayed',
    subject: { kind: 'person', id: actor.auditUid },
    outcome: 'denied',
    facts: { timeStep },
  });
  return false;
}

async function recoveryFits(
  { recoveryKey }: CheckFactorDeps,
  { people, audit }: Used,
  actor: Actor,
  code: string,
): Promise<boolean> {
  const wanted = Buffer.from(recoveryHash(recoveryKey, actor.person, code));
  const codes = await people.recoveryCodes(actor.person);
  const found = codes.find(({ hash }) => timingSafeEqual(Buffer.from(hash, 'hex'), wanted));
  if (found === undefined || !(await people.useRecoveryCode(found.id))) return false;
  await audit.append({
    ...signedBy(actor),
    name: 'auth.recovery_code.used',
    subject: { kind: 'person', id: actor.auditUid },
    outcome: 'success',
    facts: { codesLeft: codes.length - 1 },
  });
  return true;
}

/** The session acts from now on, under a token that nobody saw before the factor was shown. */
async function complete({ people, sessions, audit }: Used, actor: Actor, body: Factor): Promise<string> {
  const token = newToken();
  await people.clearFailures(actor.person);
  await sessions.setStep(actor.session, 'signed-in', tokenHash(token));
  const { parallel } = sessionLimits(true);
  await endOldest(
    { sessions, audit },
    { id: actor.person, auditUid: actor.auditUid },
    { parallel, visit: actor, session: actor.session },
  );
  const factor = 'code' in body ? 'totp' : 'recovery';
  const base = {
    ...signedBy(actor),
    subject: { kind: 'person', id: actor.auditUid },
    outcome: 'success',
  } as const;
  await audit.append({ ...base, name: 'auth.mfa.challenge.succeeded', facts: { factor } });
  await audit.append({
    ...base,
    name: 'auth.login.succeeded',
    facts: { method: 'local', factors: ['password', factor] },
  });
  await audit.append({
    ...base,
    name: 'session.renewed',
    facts: { session: actor.session, cause: 'factor' },
  });
  return token;
}

/** Counts a wrong code. The fifth locks the account for a while and ends this half-open session. */
async function fail(
  { clock }: CheckFactorDeps,
  { people, sessions, audit }: Used,
  actor: Actor,
  body: Factor,
) {
  const { failures, lockedUntil } = await people.noteFailure(actor.person, lockAfter);
  const factor = 'code' in body ? 'totp' : 'recovery';
  const base = {
    ...signedBy(actor),
    subject: { kind: 'person', id: actor.auditUid },
    outcome: 'denied',
  } as const;
  await audit.append({ ...base, name: 'auth.mfa.challenge.failed', facts: { factor, failures } });
  if (lockedUntil === null) return { outcome: WRONG, isOver: false };
  const until = lockedUntil.toISOString();
  await audit.append({
    ...base,
    name: 'auth.account.locked',
    facts: { rule: 'failures-in-a-row', until, failures },
  });
  await sessions.revoke(actor.session, 'rule');
  await audit.append({ ...base, name: 'session.revoked', facts: { by: 'rule', session: actor.session } });
  return { outcome: resting(lockedUntil, clock.now()), isOver: true };
}
