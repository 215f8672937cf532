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
  const base = { ...visitBy(visit, person.auditUid, session), outcome: 'success' } as const;
  await audit.append({
    ...base,
    name: 'session.created',
    subject: { kind: 'session', id: session },
    facts: { session, idleMinutes, absoluteHours, step },
  });
  const ended = await sessions.endOldest(person.id, parallel);
  for (const id of ended) {
    const facts = { by: 'rule', session: id } as const;
    await audit.append({ ...base, name: 'session.revoked', subject: { kind: 'session', id }, facts });
  }
  return { session, token, next: step, ended };
}
