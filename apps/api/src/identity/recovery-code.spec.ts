import { describe, expect, it } from 'vitest';
import { newRecoveryCode, recoveryHash } from './recovery-code';

const key = new Uint8Array(32).fill(1);
const hex = (code: string, person = 'ada') => Buffer.from(recoveryHash(key, person, code)).toString('hex');

describe('recovery codes', () => {
  it('ST-039 hold 80 bits of chance each', () => {
    expect(newRecoveryCode(() => new Uint8Array(10))).toBe('0000-0000-0000-0000');
    expect(newRecoveryCode(() => new Uint8Array(10).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
    expect(new Set(Array.from({ length: 1_000 }, () => newRecoveryCode())).size).toBe(1_000);
  });

  it('ST-039 are stored as a keyed hash that is bound to the person', () => {
    const code = newRecoveryCode();
    expect(hex(code)).toHaveLength(64);
    expect(hex(code)).not.toBe(hex(code, 'bob'));
    expect(Buffer.from(recoveryHash(new Uint8Array(32), 'ada', code)).toString('hex')).not.toBe(hex(code));
  });

  it('read the same in small letters, without dashes, with O for 0', () => {
    expect(hex('abcd-0123-0000-1111')).toBe(hex(' ABCD 0l23 oooo iiii '));
  });
});
