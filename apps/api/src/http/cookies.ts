/** The value of a cookie, when it is there exactly once: a second of the same name was put there by somebody else. */
export function cookieOf(header: string | undefined, name: string): string | null {
  if (header === undefined || header.length > 8_192) return null;
  const found = header
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${name}=`));
  return found.length === 1 ? found[0]!.slice(name.length + 1) : null;
}

export const SESSION_COOKIE = '__Host-sid';
export const CSRF_COOKIE = '__Host-csrf';

/** A cookie that only this host, only over a secure line, and no script reads. It ends with the browser. */
export const hostCookie = (name: string, value: string, sameSite: 'Lax' | 'Strict'): string =>
  `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=${sameSite}`;

export const endedCookie = (name: string): string =>
  `${name}=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0`;
