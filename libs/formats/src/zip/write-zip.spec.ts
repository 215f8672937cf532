import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readZip } from '../testing/read-zip';
import { writeZip } from './write-zip';

const MOMENT = new Date('2026-11-25T22:40:59.999Z');
const bytes = (text: string) => new TextEncoder().encode(text);

describe('writeZip', () => {
  it('gives every file back, whatever its name and its bytes', () => {
    const entry = fc.record({
      name: fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N} -]{0,20}(\/[\p{L}]{1,9}\.png)?$/u),
      bytes: fc.uint8Array({ maxLength: 300 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ name }) => name, maxLength: 12 }), (entries) => {
        const read = readZip(writeZip(entries, MOMENT));
        expect([...read]).toEqual(entries.map(({ name, bytes: content }) => [name, content]));
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('gives the same bytes for the same files and the same moment, and says that moment', () => {
    const write = (at: Date) => writeZip([{ name: 'a.txt', bytes: bytes('a') }], at);
    expect(write(MOMENT)).toEqual(write(new Date(MOMENT)));
    const [time, day] = new Uint16Array(write(MOMENT).slice(10, 14).buffer);
    expect([time! >> 11, (time! >> 5) & 63, (time! & 31) * 2]).toEqual([22, 40, 58]);
    expect([(day! >> 9) + 1980, (day! >> 5) & 15, day! & 31]).toEqual([2026, 11, 25]);
  });

  it.each(['', '/etc/passwd', '../up', 'a/../b', 'a//b', './a', 'a\\b', 'C:a', 'a\0b'])(
    'refuses the name %j',
    (name) => {
      expect(() => writeZip([{ name, bytes: bytes('') }], MOMENT)).toThrow(RangeError);
    },
  );

  it('refuses a name that comes twice, a date that the format does not know, and too many files', () => {
    const one = { name: 'a', bytes: bytes('') };
    expect(() => writeZip([one, one], MOMENT)).toThrow(RangeError);
    expect(() => writeZip([one], new Date('1979-12-31T23:59:59Z'))).toThrow(RangeError);
    expect(() => writeZip([one], new Date(Number.NaN))).toThrow(RangeError);
    expect(() =>
      writeZip(
        Array.from({ length: 65_535 }, () => one),
        MOMENT,
      ),
    ).toThrow(RangeError);
  });

  it('is noticed by its reader when a byte of a file changed', () => {
    const zip = writeZip([{ name: 'a.txt', bytes: bytes('hello') }], MOMENT);
    zip[35 + 2]! ^= 1;
    expect(() => readZip(zip)).toThrow('checksum');
  });
});
