import { describe, expect, it } from 'vitest';
import { cookieOf, CSRF_COOKIE, endedCookie, hostCookie, SESSION_COOKIE } from './cookies';

describe('cookies', () => {
  it('reads the one cookie of a name', () => {
    expect(cookieOf('a=1; __Host-sid=abc; b=2', SESSION_COOKIE)).toBe('abc');
    expect(cookieOf('x__Host-sid=abc', SESSION_COOKIE)).toBeNull();
    expect(cookieOf(undefined, SESSION_COOKIE)).toBeNull();
  });

  it('ST-061 trusts none of two cookies of the same name', () => {
    expect(cookieOf('__Host-sid=mine; __Host-sid=planted', SESSION_COOKIE)).toBeNull();
  });

  it('ST-064 makes each cookie host-only, secure, unreadable for scripts and same-site', () => {
    for (const cookie of [
      hostCookie(SESSION_COOKIE, 'x', 'Lax'),
      hostCookie(CSRF_COOKIE, 'x', 'Strict'),
      endedCookie(SESSION_COOKIE),
    ]) {
      expect(cookie).toMatch(/^__Host-/);
      for (const part of ['Secure', 'HttpOnly', 'SameSite=', 'Path=/']) expect(cookie).toContain(part);
      expect(cookie).not.toContain('Domain');
      expect(cookie.length).toBeLessThan(4096);
    }
  });
});
