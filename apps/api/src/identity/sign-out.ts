import type { Gateways, Transactions } from '../gateways';
import { signedBy, type Actor } from './actor';

interface SignOutDeps extends Pick<Gateways, 'news'> {
  readonly db: Transactions<'sessions' | 'audit'>;
}

/** Ends this session. Its streams end with it. */
export async function signOut({ db, news }: SignOutDeps, actor: Actor): Promise<void> {
  await db.transaction({ scope: 'identity' }, async ({ sessions, audit }) => {
    await sessions.revoke(actor.session, 'self');
    await audit.append({
      ...signedBy(actor),
      name: 'auth.logout',
      subject: { kind: 'session', id: actor.session },
      outcome: 'success',
      facts: { by: 'user', session: actor.session },
    });
  });
  await news.tell('session_ended', { session: actor.session });
}
