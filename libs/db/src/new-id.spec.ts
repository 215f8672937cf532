import { describe, expect, it } from 'vitest';
import { newId } from './new-id';

describe('newId', () => {
  it('is a UUID of version 7 that bears its time', () => {
    expect(newId(0x0123456789ab)).toMatch(/^01234567-89ab-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('sorts by time and never comes twice', () => {
    const ids = Array.from({ length: 1_000 }, (_, ms) => newId(1_764_000_000_000 + ms));
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(Array.from({ length: 1_000 }, () => newId(5))).size).toBe(1_000);
  });
});
