import { describe, expect, it } from 'vitest';
import { csrfFits, csrfToken } from './csrf-token';

const key = new Uint8Array(32).fill(7);
const nonce = 'abcdefghijklmnopqrstuvwx';
const token = csrfToken(key, 'session-1', nonce);

describe('the CSRF token', () => {
  it('fits when header and cookie agree and the session is its own', () => {
    expect(csrfFits(key, 'session-1', token, token)).toBe(true);
  });

  it('ST-065 does not fit another session, another key, one side alone, or a token that was made up', () => {
    expect(csrfFits(key, 'session-2', token, token)).toBe(false);
    expect(csrfFits(new Uint8Array(32), 'session-1', token, token)).toBe(false);
    expect(csrfFits(key, 'session-1', undefined, token)).toBe(false);
    expect(csrfFits(key, 'session-1', token, null)).toBe(false);
    expect(csrfFits(key, 'session-1', 'x', 'x')).toBe(false);
    expect(csrfFits(key, 'session-1', `${nonce}.${'A'.repeat(43)}`, `${nonce}.${'A'.repeat(43)}`)).toBe(
      false,
    );
  });
});
