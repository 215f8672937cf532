import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { KeyRefused } from './key-ring';
import { memoryKeyRing } from './testing';

describe('FileKeyRing', () => {
  it('opens a wrapped key for the owner that it was wrapped for, and for nobody else', () => {
    const ring = memoryKeyRing();
    const key = randomBytes(32);
    const wrapped = ring.wrap(key, 'person:1');
    expect(Buffer.from(ring.unwrap(wrapped, 'person:1'))).toEqual(key);
    expect(() => ring.unwrap(wrapped, 'person:2')).toThrow(KeyRefused);
  });

  it('refuses what another ring wrapped, what was changed, and what is too short', () => {
    const ring = memoryKeyRing();
    const wrapped = ring.wrap(randomBytes(32), 'person:1');
    expect(() => memoryKeyRing().unwrap(wrapped, 'person:1')).toThrow(KeyRefused);
    for (let at = 0; at < wrapped.length; at++) {
      const changed = Uint8Array.from(wrapped);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => ring.unwrap(changed, 'person:1'), `byte ${at}`).toThrow(KeyRefused);
    }
    for (const length of [0, 8, 20, 35]) {
      expect(() => ring.unwrap(wrapped.subarray(0, length), 'person:1')).toThrow(KeyRefused);
    }
  });

  it('wraps the same key differently each time', () => {
    const ring = memoryKeyRing();
    const key = randomBytes(32);
    expect(ring.wrap(key, 'x')).not.toEqual(ring.wrap(key, 'x'));
  });

  it('derives one key a purpose, and tells another ring by its id', () => {
    const ring = memoryKeyRing();
    expect(ring.derive('a')).toEqual(ring.derive('a'));
    expect(ring.derive('a')).not.toEqual(ring.derive('b'));
    expect(memoryKeyRing().id).not.toEqual(ring.id);
  });
});
