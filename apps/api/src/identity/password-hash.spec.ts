import { hash } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { hashPassword, needsRehash, passwordFits } from './password-hash';

describe('password hashes', () => {
  it('ST-036 are argon2id with at least 19 MiB, two passes, one lane', async () => {
    const stored = await hashPassword('a long enough sentence');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwordFits(stored, 'a long enough sentence')).toBe(true);
    expect(await passwordFits(stored, 'a long enough sentencE')).toBe(false);
  });

  it('ST-036 ask for a rehash when they are weaker than today', async () => {
    expect(needsRehash(await hash('x', { memoryCost: 4_096, timeCost: 2, parallelism: 1 }))).toBe(true);
    expect(needsRehash(await hashPassword('x'))).toBe(false);
  });

  it('ST-035 never cut a password: the 73rd byte counts', async () => {
    const stored = await hashPassword('a'.repeat(72) + 'b');
    expect(await passwordFits(stored, 'a'.repeat(72) + 'c')).toBe(false);
    expect(await passwordFits(stored, 'a'.repeat(72))).toBe(false);
  });

  it('ST-035 take a letter for the same however a keyboard composes it', async () => {
    expect(await passwordFits(await hashPassword('caf\u00e9 caf\u00e9'), 'cafe\u0301 cafe\u0301')).toBe(true);
  });

  it('ST-034 of nobody fit nothing', async () => {
    expect(await passwordFits(null, 'anything')).toBe(false);
  });
});
