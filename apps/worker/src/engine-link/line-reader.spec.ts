import { describe, expect, it } from 'vitest';
import { LineReader } from './line-reader';

describe('LineReader', () => {
  it('gives the same lines however the bytes arrive, characters of several bytes included', () => {
    const text = Buffer.from('{"a":1}\n\n{"ü":"🌅"}\nrest');
    for (let size = 1; size <= text.length; size++) {
      const reader = new LineReader();
      const lines: string[] = [];
      for (let at = 0; at < text.length; at += size) lines.push(...reader.push(text.subarray(at, at + size)));
      expect(lines).toEqual(['{"a":1}', '{"ü":"🌅"}']);
    }
  });

  it('says so when a line does not end', () => {
    const reader = new LineReader(100);
    reader.push(Buffer.alloc(100));
    expect(reader.isOverfull).toBe(false);
    reader.push(Buffer.alloc(1));
    expect(reader.isOverfull).toBe(true);
  });
});
