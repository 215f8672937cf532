import { ApiClient } from './api-client';
import { SETUP_CODE, type RunningApi } from './running-api';
import { totpNow } from './totp-now';

export const PASSWORD = 'seven green lanterns sail';
export const ADMIN = { name: 'Ada Byron', email: 'ada.byron@example.com' };

export interface Administrator {
  readonly client: ApiClient;
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

/** Goes through the set-up as the first administrator, with an authenticator. */
export async function makeAdministrator(api: RunningApi): Promise<Administrator> {
  const client = api.client();
  await client.post('/api/setup', { code: SETUP_CODE, ...ADMIN, password: PASSWORD });
  await client.begin();
  const { body } = await client.post<{ secret: string }>('/api/me/totp');
  const code = await totpNow(body.secret, new Date());
  const confirmed = await client.post<{ codes: string[] }>('/api/me/totp/confirm', { code });
  await client.begin();
  return { client, secret: body.secret, recoveryCodes: confirmed.body.codes };
}

/** Makes an editor by invitation and signs them in. */
export async function makeEditor(
  api: RunningApi,
  { client }: Administrator,
  email: string,
  workspaceRole: 'editor' | 'viewer' | 'admin' | 'billing' = 'editor',
): Promise<{ client: ApiClient; id: string }> {
  const invited = await client.post<{ personId: string; link: string }>('/api/admin/people', {
    name: 'Grace Hopper',
    email,
    workspaceRole,
  });
  const token = new URL(invited.body.link).hash.slice(1);
  const own = api.client();
  await own.post('/api/session/invitation', { token, password: PASSWORD });
  await own.begin();
  return { client: own, id: invited.body.personId };
}
