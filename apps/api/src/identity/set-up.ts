import { createHash, timingSafeEqual } from 'node:crypto';
import { granted, refused, type Outcome, type Refusal, type SetupBody } from '@lamina/contract';
import type { Stores } from '@lamina/db';
import { checkPassword } from '@lamina/rules';
import type { z } from 'zod';
import type { Gateways, Transactions } from '../gateways';
import { undoOnRefusal } from '../undo-on-refusal';
import type { Visit } from './actor';
import { createPerson } from './create-person';
import { openSession, type OpenedSession } from './open-session';
import { hashPassword } from './password-hash';

type Names = 'people' | 'sessions' | 'workspaces' | 'audit';
interface SetUpDeps extends Pick<Gateways, 'columns' | 'clock'> {
  readonly db: Transactions<Names>;
  readonly config: Pick<Gateways['config'], 'setupCodeHash' | 'setupCodeUntil'>;
}

const DONE = refused('already-done', 'Lamina is set up already: sign in.');
const WRONG = refused(
  'set-up-code-wrong',
  'This is not the set-up code. It stands where Lamina was started.',
);
const OVER = refused('set-up-code-wrong', 'This set-up code is over. Start Lamina again to get a new one.');

export const isSetUpOpen = ({ db }: { db: Transactions<'people'> }): Promise<boolean> =>
  db.transaction({ scope: 'identity' }, async ({ people }) => !(await people.adminExists()));

/**
 * Makes the first administrator, once, for whoever holds the code that the start printed. Of two wizards at the same
 * time one waits for the other and is refused. The session can do nothing until a second factor is enrolled.
 */
export async function setUp(
  deps: SetUpDeps,
  body: z.infer<typeof SetupBody>,
  visit: Visit,
): Promise<Outcome<OpenedSession>> {
  const { db, columns, config, clock } = deps;
  if (!(await isSetUpOpen(deps))) return DONE;
  if (config.setupCodeHash === null || !codeFits(body.code, config.setupCodeHash))
    return recordWrongCode(deps, visit, WRONG);
  if (config.setupCodeUntil !== null && clock.now() >= new Date(config.setupCodeUntil))
    return recordWrongCode(deps, visit, OVER);
  const password = checkPassword(body.password, body);
  if (!password.ok) return password;
  const hash = await hashPassword(body.password);
  return undoOnRefusal<Names, OpenedSession>(db, { scope: 'identity' }, async (stores) => {
    const { people, workspaces, audit } = stores;
    await people.takeSetupLock();
    if (await people.adminExists()) return DONE;
    const everyone = (await workspaces.everyone()) ?? (await firstWorkspace(stores, visit));
    const person = await createPerson({ columns }, stores, { ...body, status: 'active' });
    if (person === null) return refused('address-taken', 'This address belongs to an account already.');
    await people.setPassword(person.id, hash);
    await people.addInstanceRole(person.id, 'owner', 'setup');
    await people.addMembership(everyone.id, person.id, 'admin', 'setup');
    const base = {
      ...setupBy(visit),
      subject: { kind: 'person', id: person.auditUid },
      outcome: 'success',
    } as const;
    await audit.append({ ...base, name: 'person.created', facts: { source: 'setup' } });
    await audit.append({ ...base, name: 'credential.password.changed', facts: { by: 'setup' } });
    const source = 'setup';
    await audit.append({
      ...base,
      name: 'role.assigned',
      facts: { role: 'owner', scope: 'instance', source },
    });
    await audit.append({
      ...base,
      name: 'role.assigned',
      facts: { role: 'admin', scope: 'workspace', source },
    });
    const roles = { instanceRoles: ['owner'], workspaceRole: 'admin' } as const;
    return granted(await openSession(stores, person, { roles, step: 'enrol-totp', visit }));
  });
}

/** Somebody tries codes while nobody can sign in yet: the log says so from its first day on. */
async function recordWrongCode({ db }: SetUpDeps, visit: Visit, refusal: Refusal): Promise<Refusal> {
  await db.transaction({ scope: 'identity' }, ({ audit }) =>
    audit.append({
      ...setupBy(visit),
      name: 'auth.login.failed',
      subject: { kind: 'set-up', id: null },
      outcome: 'denied',
      reason: refusal.code,
      facts: { method: 'set-up-code' },
    }),
  );
  return refusal;
}

async function firstWorkspace({ workspaces, audit }: Pick<Stores, 'workspaces' | 'audit'>, visit: Visit) {
  const workspace = await workspaces.create('Everyone', 'free');
  await audit.append({
    ...setupBy(visit),
    name: 'workspace.created',
    workspace: workspace.id,
    subject: { kind: 'workspace', id: workspace.id },
    outcome: 'success',
    facts: { plan: workspace.plan },
  });
  return workspace;
}

const setupBy = ({ via, where }: Visit) =>
  ({ actor: { kind: 'setup', id: null, session: null, via }, workspace: null, where }) as const;

function codeFits(code: string, hash: string): boolean {
  const given = createHash('sha256').update(code.trim()).digest();
  return timingSafeEqual(given, Buffer.from(hash, 'hex'));
}
