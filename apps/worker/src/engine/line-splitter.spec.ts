import { describe, expect, it } from 'vitest';
import { LineSplitter, LineTooLong } from './line-splitter';

describe('LineSplitter', () => {
  it('gives the same lines however the bytes arrive', () => {
    const text = '{"a":"é"}\n\n{"b":2}\n';
    for (let size = 1; size <= Buffer.byteLength(text); size++) {
      const splitter = new LineSplitter();
      const bytes = Buffer.from(text);
      const lines: string[] = [];
      for (let at = 0; at < bytes.length; at += size)
        lines.push(...splitter.push(bytes.subarray(at, at + size)));
      expect(lines).toEqual(['{"a":"é"}', '', '{"b":2}']);
    }
  });

  it('keeps an unfinished line for later', () => {
    const splitter = new LineSplitter();
    expect(splitter.push(Buffer.from('one\ntw'))).toEqual(['one']);
    expect(splitter.push(Buffer.from('o\n'))).toEqual(['two']);
  });

  it('ST-032 refuses a line that grows beyond the bound, finished or not', () => {
    expect(() => new LineSplitter(4).push(Buffer.from('12345'))).toThrow(LineTooLong);
    expect(() => new LineSplitter(4).push(Buffer.from('12345\n'))).toThrow(LineTooLong);
    const splitter = new LineSplitter(4);
    splitter.push(Buffer.from('123'));
    expect(() => splitter.push(Buffer.from('45'))).toThrow(LineTooLong);
    expect(new LineSplitter(4).push(Buffer.from('1234\n'))).toEqual(['1234']);
  });
});
