import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileKeyRing, KeyFileRefused } from './file-key-ring';

describe('FileKeyRing from a file', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lamina-keys-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const fileOf = (name: string, bytes: Uint8Array, mode = 0o600) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    chmodSync(path, mode);
    return path;
  };

  it('opens what the same key wrapped before a restart', () => {
    const path = fileOf('master.key', randomBytes(32));
    const wrapped = FileKeyRing.open(path).wrap(Buffer.from('a data key'), 'blob:1');
    expect(Buffer.from(FileKeyRing.open(path).unwrap(wrapped, 'blob:1')).toString()).toBe('a data key');
  });

  it('ST-135 refuses a key file that is missing, empty, short, long, a default or a text', () => {
    expect(() => FileKeyRing.open(join(folder, 'nowhere'))).toThrow(KeyFileRefused);
    const files = {
      empty: new Uint8Array(0),
      short: randomBytes(31),
      long: randomBytes(33),
      zeros: new Uint8Array(32),
      changeme: Buffer.from('CHANGEME'.repeat(4)),
      typed: Buffer.from('correct horse battery staple 123'),
      pattern: Uint8Array.from({ length: 32 }, (_, index) => index % 8),
    };
    for (const [name, bytes] of Object.entries(files)) {
      expect(() => FileKeyRing.open(fileOf(name, bytes)), name).toThrow(KeyFileRefused);
    }
  });

  it('ST-135 refuses a key file that other accounts may read, or that is a link', () => {
    for (const mode of [0o604, 0o620, 0o644, 0o666]) {
      expect(() => FileKeyRing.open(fileOf(`open-${mode}`, randomBytes(32), mode))).toThrow(KeyFileRefused);
    }
    const link = join(folder, 'link');
    symlinkSync(fileOf('target', randomBytes(32)), link);
    expect(() => FileKeyRing.open(link)).toThrow(KeyFileRefused);
  });
});
