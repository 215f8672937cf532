import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BlobMissing } from './blob-store';
import { blobStoreConformance } from './blob-store.conformance';
import { DiskBlobStore } from './disk-blob-store';
import { bytesOf, chunksOf } from './streams';

const newFolder = () => mkdtempSync(join(tmpdir(), 'lamina-blobs-'));

blobStoreConformance('DiskBlobStore', async () => {
  const folder = newFolder();
  return { store: new DiskBlobStore(folder), dispose: () => rm(folder, { recursive: true }) };
});

describe('DiskBlobStore', () => {
  let folder: string;
  let store: DiskBlobStore;
  beforeEach(() => {
    folder = newFolder();
    store = new DiskBlobStore(folder);
  });
  afterEach(() => rm(folder, { recursive: true }));
  const pathOf = (key: string) => join(folder, key.slice(-2), key);

  it('lets nobody outside its group in, and nobody write a blob that is there', async () => {
    const key = randomUUID();
    await store.write(key, chunksOf(Buffer.from('sealed'), 2));
    expect(statSync(pathOf(key)).mode & 0o037).toBe(0);
    expect(statSync(dirname(pathOf(key))).mode & 0o007).toBe(0);
  });

  it('ST-017 follows no link in place of a blob, and writes through none', async () => {
    const secret = join(folder, 'secret');
    writeFileSync(secret, 'not a blob');
    const key = randomUUID();
    await mkdir(join(folder, key.slice(-2)));
    symlinkSync(secret, pathOf(key));
    await expect(bytesOf(store.read(key))).rejects.toThrow(BlobMissing);
    await expect(store.write(key, chunksOf(Buffer.from('x'), 1))).rejects.toThrow('written once');
    await store.erase(key);
    expect(existsSync(secret)).toBe(true);
    expect(existsSync(pathOf(key))).toBe(false);
  });

  it('ST-017 follows no link in place of a shelf', async () => {
    const elsewhere = newFolder();
    const key = randomUUID();
    symlinkSync(elsewhere, join(folder, key.slice(-2)));
    await expect(store.write(key, chunksOf(Buffer.from('x'), 1))).rejects.toThrow(BlobMissing);
    expect(readdirSync(elsewhere)).toEqual([]);
    await rm(elsewhere, { recursive: true });
  });

  it('leaves no file aside after a write, a broken one included', async () => {
    await store.write(randomUUID(), chunksOf(Buffer.from('x'), 1));
    const broken = async function* () {
      yield Buffer.from('half');
      throw new Error('gone');
    };
    await expect(store.write(randomUUID(), broken())).rejects.toThrow('gone');
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  });

  it('removes what a killed writer left aside, and nothing that is still written to', async () => {
    const hourMs = 3_600_000;
    const nowMs = 1_800_000_000_000;
    for (const [name, ageMs] of [
      ['old', 2 * hourMs],
      ['young', hourMs / 2],
    ] as const) {
      const path = join(folder, 'incoming', name);
      writeFileSync(path, 'noise');
      utimesSync(path, (nowMs - ageMs) / 1000, (nowMs - ageMs) / 1000);
    }
    expect(await store.eraseAbandoned(nowMs, hourMs)).toBe(1);
    expect(readdirSync(join(folder, 'incoming'))).toEqual(['young']);
  });

  it('stops reading when the reader does, and closes the file', async () => {
    const key = randomUUID();
    await store.write(key, chunksOf(new Uint8Array(3_000_000), 65_536));
    for await (const chunk of store.read(key)) {
      expect(chunk.length).toBeLessThanOrEqual(256 * 1024);
      break;
    }
    await store.erase(key);
    await expect(bytesOf(store.read(key))).rejects.toThrow(BlobMissing);
  });
});
