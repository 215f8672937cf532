import { needsFactor, sessionLimits } from '@lamina/rules';
import type { SignInStep } from '@lamina/contract';
import type { Stores } from '@lamina/db';
import type { z } from 'zod';
import { visitBy, type Visit } from './actor';
import type { RolesOfPerson } from '@lamina/rules';
import { newToken, tokenHash } from './session-token';

type Step = z.infer<typeof SignInStep>;

export interface OpenedSession {
  readonly session: string;
  readonly token: string;
  readonly next: Step;
  /** Sessions that this one pushed out, for the news. */
  readonly ended: readonly string[];
}

/** Which step a sign-in has reached: a factor that exists is asked for, one that a role needs is to be made. */
export function stepAfterPassword(hasFactor: boolean, roles: RolesOfPerson): Step {
  if (hasFactor) return 'totp';
  return needsFactor(roles) ? 'enrol-totp' : 'signed-in';
}

/** Begins a session with a token that nobody had before. The eleventh of a person ends their oldest. */
export async function openSession(
  { sessions, audit }: Pick<Stores, 'sessions' | 'audit'>,
  person: { readonly id: string; readonly auditUid: string },
  { roles, step, visit }: { roles: RolesOfPerson; step: Step; visit: Visit },
): Promise<OpenedSession> {
  const { idleMinutes, absoluteHours, parallel } = sessionLimits(needsFactor(roles));
  const token = newToken();
  const { network, browser } = visit.where;
  const session = await sessions.create({
    tokenHash: tokenHash(token),
    person: person.id,
    step,
    ipPrefix: network,
    browser,
    idleMinutes,
    absoluteHours,
  });
  await audit.append({
    ...visitBy(visit, person.auditUid, session),
    outcome: 'success',
    name: 'session.created',
    subject: { kind: 'session', id: session },
    facts: { session, idleMinutes, absoluteHours, step },
  });
  // One that still lacks its factor pushes nobody out: a stolen password alone must not end a person's sessions.
  const ended =
    step === 'signed-in' ? await endOldest({ sessions, audit }, person, { parallel, visit, session }) : [];
  return { session, token, next: step, ended };
}

/** Ends the oldest sessions of a person beyond what they may have side by side. */
export async function endOldest(
  { sessions, audit }: Pick<Stores, 'sessions' | 'audit'>,
  person: { readonly id: string; readonly auditUid: string },
  { parallel, visit, session }: { parallel: number; visit: Visit; session: string },
): Promise<readonly string[]> {
  const ended = await sessions.endOldest(person.id, parallel);
  for (const id of ended) {
    await audit.append({
      ...visitBy(visit, person.auditUid, session),
      name: 'session.revoked',
      subject: { kind: 'session', id },
      outcome: 'success',
      facts: { by: 'rule', session: id },
    });
  }
  return ended;
}
