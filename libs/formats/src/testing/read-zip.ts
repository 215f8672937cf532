import { crc32 } from 'node:zlib';
import { ByteWindow } from '../byte-window';

/**
 * The files of a stored ZIP archive, found as readers find them: from the end, by the central directory. Nothing of the
 * writer is used, and both headers of a file must agree.
 *
 * Returns  bytes by name, in the order of the directory
 * Errors   Error when a signature, a size, a checksum or the two headers of a file do not fit
 */
export function readZip(bytes: Uint8Array): Map<string, Uint8Array> {
  const window = new ByteWindow(bytes, 'ZIP', true);
  const end = bytes.length - 22;
  expectSame('end', window.u32(end), 0x06054b50);
  const count = window.u16(end + 10);
  const files = new Map<string, Uint8Array>();
  let at = window.u32(end + 16);
  for (let entry = 0; entry < count; entry++) {
    expectSame('directory', window.u32(at), 0x02014b50);
    const [crc, size, nameLength] = [window.u32(at + 16), window.u32(at + 24), window.u16(at + 28)];
    const name = window.slice(at + 46, nameLength);
    const local = window.u32(at + 42);
    expectSame('file', window.u32(local), 0x04034b50);
    for (let offset = 0; offset < 26; offset++) {
      expectSame('header', window.u8(local + 4 + offset), window.u8(at + 6 + offset));
    }
    const start = local + 30 + window.u16(local + 26) + window.u16(local + 28);
    const content = window.slice(start, size);
    expectSame('checksum', crc32(content), crc);
    files.set(new TextDecoder('utf-8', { fatal: true }).decode(name), content.slice());
    at += 46 + nameLength + window.u16(at + 30) + window.u16(at + 32);
  }
  expectSame('directory end', at, end);
  return files;
}

function expectSame(what: string, found: number, wanted: number): void {
  if (found !== wanted) throw new Error(`The ${what} of the archive does not fit: ${found}, not ${wanted}`);
}
