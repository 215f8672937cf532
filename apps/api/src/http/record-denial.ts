import type { Refusal, Route } from '@lamina/contract';
import { z } from 'zod';
import { signedBy, visitBy, type Visit } from '../identity/actor';
import type { Gateways } from '../gateways';
import type { RequestFacts } from './request-facts';

const DENIALS: readonly string[] = ['forbidden', 'factor-required', 'cross-site', 'not-found'];
interface Denied {
  readonly line: Route;
  readonly params: Readonly<Record<string, unknown>>;
  readonly facts: RequestFacts;
  readonly visit: Visit;
}

/**
 * Writes down that a signed-in person was denied something: a permission, or an object that is not theirs or not there,
 * which look the same from outside and here. What another site's page asked for is refused before anybody asks who is
 * there; it is written down as nobody's, sampled by network.
 */
export async function recordDenial(
  { db, clock, log, denials }: Pick<Gateways, 'db' | 'clock' | 'log' | 'denials'>,
  { code }: Refusal,
  { line, params, facts, visit }: Denied,
): Promise<void> {
  const { actor } = facts;
  if (!DENIALS.includes(code) || (actor === null && code !== 'cross-site')) return;
  const sample = actor === null ? `cross-site|${facts.network}` : actor.person;
  const leftOut = denials.note(sample, clock.now().getTime());
  if (leftOut === null) return;
  const [kind, id] = Object.entries(params).at(-1) ?? ['route', null];
  const isId = z.uuid().safeParse(id).success;
  try {
    await db.transaction({ scope: 'identity' }, ({ audit }) =>
      audit.append({
        name: 'access.denied',
        ...(actor === null ? visitBy(visit, null) : signedBy(actor)),
        subject: { kind, id: isId ? String(id) : null },
        outcome: 'denied',
        reason: code,
        facts: {
          permission: line.access,
          objectKind: kind,
          objectId: isId ? String(id) : null,
          repeated: leftOut,
        },
      }),
    );
  } catch (error) {
    // The person is refused either way; a log that cannot be written must not turn the refusal into something else.
    log.error({ event: 'audit.failed', code: 'access.denied', error });
  }
}

/** Writes down that a network guesses too often: the first ten a minute, for whoever floods the door must not flood the log. */
export async function recordBlocked(
  { db, clock, log, denials }: Pick<Gateways, 'db' | 'clock' | 'log' | 'denials'>,
  { actor, network }: Pick<RequestFacts, 'actor' | 'network'>,
  visit: Visit,
): Promise<void> {
  if (denials.note(`network|${network}`, clock.now().getTime()) === null) return;
  try {
    await db.transaction({ scope: 'identity' }, ({ audit }) =>
      audit.append({
        ...(actor === null ? visitBy(visit, null) : signedBy(actor)),
        name: 'auth.login.blocked',
        subject: { kind: 'network', id: null },
        outcome: 'denied',
        facts: { rule: 'rate-limit' },
      }),
    );
  } catch (error) {
    // The request is refused either way, as in recordDenial.
    log.error({ event: 'audit.failed', code: 'auth.login.blocked', error });
  }
}

/** Writes down that something unforeseen happened, without what it was: the log line has the same error id. */
export async function recordUnhandled(
  { db, log }: Pick<Gateways, 'db' | 'log'>,
  { actor, id, network, browser }: RequestFacts,
  errorId: string,
): Promise<void> {
  const nobody = {
    actor: { kind: 'person', id: null, session: null, via: null },
    workspace: null,
    where: { service: 'api', request: id, network, browser },
  } as const;
  try {
    await db.transaction({ scope: 'identity' }, ({ audit }) =>
      audit.append({
        name: 'system.error.unhandled',
        ...(actor === null ? nobody : signedBy(actor)),
        subject: { kind: 'error', id: errorId },
        outcome: 'failure',
        reason: null,
        facts: { errorId },
      }),
    );
  } catch (error) {
    // With the database away this is the usual case; the log line before it has all there is.
    log.error({ event: 'audit.failed', code: 'system.error.unhandled', errorId, error });
  }
}
