import { needsFactor, permissionsOf, sessionLimits } from '@lamina/rules';
import type { Transactions } from '../gateways';
import { signedBy, visitBy, type Actor, type Visit } from './actor';
import { newToken, tokenHash } from './session-token';

const TOUCH_SECONDS = 30;

interface ReadSessionDeps {
  readonly db: Transactions<'people' | 'sessions' | 'audit'>;
}

/**
 * Who is behind a cookie now: rows are read at every request, so that an end, a lost role or a disabled account counts
 * at once. `token` is a new one when the old one is due to be changed.
 */
export async function readSession(
  { db }: ReadSessionDeps,
  cookie: string,
  visit: Visit,
): Promise<{ actor: Actor; token: string | null } | null> {
  return db.transaction({ scope: 'identity' }, async ({ people, sessions, audit }) => {
    const session = await sessions.byTokenHash(tokenHash(cookie));
    if (session === null) return null;
    const person = await people.byId(session.person);
    if (session.over !== null) {
      await sessions.revoke(session.id, session.over);
      await audit.append({
        ...visitBy(visit, person?.auditUid ?? null, session.id),
        name: 'session.expired',
        subject: { kind: 'session', id: session.id },
        outcome: 'success',
        facts: { by: session.over, session: session.id },
      });
      return null;
    }
    const roles = await people.rolesOf(session.person);
    if (person === null || roles === null || person.status !== 'active') return null;
    // A role that needs a factor has no effect without one, also when it came after the sign-in.
    const step =
      session.step === 'signed-in' && needsFactor(roles) && !person.hasFactor ? 'enrol-totp' : session.step;
    const actor: Actor = {
      ...visit,
      person: person.id,
      auditUid: person.auditUid,
      workspace: roles.workspaceId,
      workspaceName: roles.workspaceName,
      instanceRoles: roles.instanceRoles,
      workspaceRole: roles.workspaceRole,
      permissions: permissionsOf({ ...roles, step }),
      session: session.id,
      step,
      hasFactor: person.hasFactor,
      expiresAt: session.expiresAt,
    };
    const rotateSeconds = sessionLimits(needsFactor(roles)).rotateMinutes * 60;
    if (session.secondsSinceRotation >= rotateSeconds && !session.usedPrevious) {
      const token = newToken();
      if (await sessions.rotate(session.id, tokenHash(token), rotateSeconds)) {
        const subject = { kind: 'session', id: session.id };
        const facts = { session: session.id, cause: 'age' };
        await audit.append({
          ...signedBy(actor),
          name: 'session.renewed',
          subject,
          outcome: 'success',
          facts,
        });
        return { actor, token };
      }
    }
    if (session.secondsSinceSeen >= TOUCH_SECONDS) {
      await sessions.touch(session.id);
      await people.touchActivity(person.id);
    }
    return { actor, token: null };
  });
}
