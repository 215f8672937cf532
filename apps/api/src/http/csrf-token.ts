import { createHmac, timingSafeEqual } from 'node:crypto';

const TOKEN = /^([A-Za-z0-9_-]{24})\.([A-Za-z0-9_-]{43})$/;

/** A token that only this appliance makes, bound to one session: a cookie planted by a sub-domain does not fit it. */
export const csrfToken = (key: Uint8Array, session: string, nonce: string): string =>
  `${nonce}.${signatureOf(key, session, nonce)}`;

/** Double submit: the header repeats the cookie, and the signature fits the session. */
export function csrfFits(
  key: Uint8Array,
  session: string,
  header: string | undefined,
  cookie: string | null,
): boolean {
  if (header === undefined || cookie === null || header !== cookie) return false;
  return isTokenOf(key, session, header);
}

export function isTokenOf(key: Uint8Array, session: string, token: string): boolean {
  const parts = TOKEN.exec(token);
  if (parts === null) return false;
  const expected = Buffer.from(signatureOf(key, session, parts[1]!));
  return timingSafeEqual(expected, Buffer.from(parts[2]!));
}

const signatureOf = (key: Uint8Array, session: string, nonce: string): string =>
  createHmac('sha256', key).update(`${session}|${nonce}`).digest('base64url');
