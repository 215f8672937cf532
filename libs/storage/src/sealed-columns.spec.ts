import { describe, expect, it } from 'vitest';
import { KeyRefused } from './key-ring';
import { ColumnDamaged, SealedColumns } from './sealed-columns';
import { memoryKeyRing } from './testing';

describe('SealedColumns', () => {
  const columns = new SealedColumns(memoryKeyRing());
  const owner = 'project:01989f0e-7c4b-7e1a-9b60-2f6f1f0a4c11';
  const key = columns.newKey(owner);

  it.each(['', 'Summer, "wärmer" 🌅', 'x'.repeat(100_000)])('opens what it sealed', (text) => {
    expect(columns.open(key, owner, 'title', columns.seal(key, owner, 'title', text))).toBe(text);
  });

  it('seals the same text differently each time, and shows none of it', () => {
    const one = columns.seal(key, owner, 'title', 'my holiday');
    expect(one).not.toEqual(columns.seal(key, owner, 'title', 'my holiday'));
    expect(Buffer.from(one).includes('holiday')).toBe(false);
  });

  it('refuses a text in another column, of another owner, or with a bit flipped', () => {
    const sealed = columns.seal(key, owner, 'title', 'my holiday');
    const other = 'project:01989f0e-7c4b-7e1a-9b60-2f6f1f0a4c12';
    expect(() => columns.open(key, owner, 'document', sealed)).toThrow(ColumnDamaged);
    expect(() => columns.open(key, other, 'title', sealed)).toThrow(KeyRefused);
    expect(() => columns.open(columns.newKey(owner), owner, 'title', sealed)).toThrow(ColumnDamaged);
    for (let at = 0; at < sealed.length; at++) {
      const changed = Uint8Array.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => columns.open(key, owner, 'title', changed), `byte ${at}`).toThrow(ColumnDamaged);
    }
    expect(() => columns.open(key, owner, 'title', new Uint8Array(0))).toThrow(ColumnDamaged);
  });

  it('finds a row by a value that nobody can read: equal texts, equal indexes, per ring', () => {
    expect(columns.blindIndex('ada@example.org')).toEqual(columns.blindIndex('ada@example.org'));
    expect(columns.blindIndex('ada@example.org')).not.toEqual(columns.blindIndex('adb@example.org'));
    expect(new SealedColumns(memoryKeyRing()).blindIndex('a')).not.toEqual(columns.blindIndex('a'));
  });
});
