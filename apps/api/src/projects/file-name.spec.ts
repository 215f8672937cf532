import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dispositionOf, readFileName, titleOf } from './file-name';

const encoded = (name: string) => encodeURIComponent(name);

describe('readFileName', () => {
  it.each([
    ['IMG_1.jpg', 'IMG_1.jpg'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\temp\\a.png', 'a.png'],
    ['a\u0000b.png', 'ab.png'],
    ['a\r\nSet-Cookie: x=1.png', 'aSet-Cookie: x=1.png'],
    ['evil\u202Egnp.exe', 'evilgnp.exe'],
    ['"quoted".png', '"quoted".png'],
    ['🌻 été.webp', '🌻 été.webp'],
    ['con.png', 'con.png'],
    ['..', 'Picture'],
    ['', 'Picture'],
  ])('ST-015 reads %j as %j', (name, expected) => {
    expect(readFileName(encoded(name))).toBe(expected);
  });

  it('ST-015 cuts a name of 4 kB and takes a broken encoding as it stands', () => {
    expect(readFileName('x'.repeat(4_096))).toHaveLength(255);
    expect(readFileName('%E0%A4%A')).toBe('%E0%A4%A');
    expect(readFileName(undefined)).toBe('Picture');
  });

  it('never gives back a control, a separator or nothing, whatever came', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 5_000 }), (text) => {
        const name = readFileName(text);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(255);
        expect(name).not.toMatch(/[\p{Cc}\\/]/u);
        expect(titleOf(name).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('titleOf', () => {
  it.each([
    ['beach.jpg', 'beach'],
    ['a.b.tiff', 'a.b'],
    ['.png', 'Picture'],
    ['no extension', 'no extension'],
  ])('%s becomes %s', (name, title) => {
    expect(titleOf(name)).toBe(title);
  });
});

describe('dispositionOf', () => {
  it('ST-015 encodes the name after RFC 6266', () => {
    expect(dispositionOf('attachment', 'Été "1".png')).toBe(
      `attachment; filename="E_te_ _1_.png"; filename*=UTF-8''%C3%89t%C3%A9%20%221%22.png`,
    );
  });

  it('ST-015 can never end the header or leave its folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const header = dispositionOf('attachment', name);
        expect(header).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[!-~]*$/);
        expect(header).not.toMatch(/filename="[^"]*[\\/]/);
      }),
    );
  });
});
