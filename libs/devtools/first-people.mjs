import { ApiSession } from './api-session.mjs';
import { totpCode } from './totp-code.mjs';

/** Goes through the set-up as the first administrator, with an authenticator. @returns the session and its secrets */
export async function makeAdministrator(stack, { name, email, password }) {
  const session = new ApiSession(stack);
  await session.post('/api/setup', { code: stack.setupCode, name, email, password });
  await session.begin();
  const { secret } = await session.post('/api/me/totp');
  const { codes } = await session.post('/api/me/totp/confirm', { code: totpCode(secret, Date.now()) });
  await session.begin();
  return { session, secret, recoveryCodes: codes };
}

/** Makes an account by invitation and signs it in. @returns its session */
export async function makeEditor(stack, administrator, { name, email, password }) {
  const { link } = await administrator.post('/api/admin/people', { name, email, workspaceRole: 'editor' });
  const session = new ApiSession(stack);
  await session.post('/api/session/invitation', { token: tokenOf(link), password });
  await session.begin(); // whoever accepts an invitation is signed in by it
  return session;
}

/** The token stands at the end of the one-time link, behind the last / or # or =. */
const tokenOf = (link) => decodeURIComponent(link.split(/[/#=]/).at(-1) ?? '');
