import { describe, expect, it } from 'vitest';
import { rateLimitsOf } from './rate-limits';

const who = { network: '10.0.0.0/24', person: 'p', workspace: 'w' };

describe('rateLimitsOf', () => {
  it('ST-080 counts per network, person and workspace, each class on its own', () => {
    expect(rateLimitsOf('write', who, 1).map(({ bucket }) => bucket)).toEqual([
      'write|network|10.0.0.0/24',
      'write|person|p',
      'write|workspace|w',
    ]);
    expect(rateLimitsOf('read', { ...who, person: null, workspace: null }, 1)).toHaveLength(1);
  });

  it('ST-033 counts sign-in attempts of a network at 20 a minute, and those of the whole house', () => {
    const limits = rateLimitsOf('sign-in', { ...who, person: null, workspace: null }, 1);
    expect(limits).toEqual([
      { bucket: 'sign-in|network|10.0.0.0/24', windowSeconds: 60, limit: 20 },
      { bucket: 'sign-in|all', windowSeconds: 60, limit: 300 },
    ]);
  });

  it('is loosened by one factor only', () => {
    expect(rateLimitsOf('sign-in', who, 50)[0]?.limit).toBe(1_000);
  });
});
