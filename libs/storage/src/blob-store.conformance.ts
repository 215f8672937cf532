import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BlobExists, BlobMissing } from './blob-store';
import type { BlobStore } from './blob-store';
import { bytesOf, chunksOf } from './streams';

export interface BlobStoreUnderTest {
  readonly store: BlobStore;
  dispose(): Promise<void>;
}

/** What every BlobStore keeps to; fakes run it too, so that a fake cannot lie. */
export function blobStoreConformance(name: string, create: () => Promise<BlobStoreUnderTest>): void {
  describe(`${name} as a blob store`, () => {
    let subject: BlobStoreUnderTest;
    let store: BlobStore;
    beforeEach(async () => {
      subject = await create();
      store = subject.store;
    });
    afterEach(() => subject.dispose());

    const bytes = Uint8Array.from({ length: 700_000 }, (_, index) => (index * 31) % 251);

    it('gives back what was written', async () => {
      const key = randomUUID();
      await store.write(key, chunksOf(bytes, 100_001));
      expect(await bytesOf(store.read(key))).toEqual(bytes);
    });

    it('keeps an empty blob', async () => {
      const key = randomUUID();
      await store.write(key, chunksOf(new Uint8Array(0), 1));
      expect(await bytesOf(store.read(key))).toHaveLength(0);
    });

    it('reads the asked range alone, and what there is of a range past the end', async () => {
      const key = randomUUID();
      await store.write(key, chunksOf(bytes, 65_536));
      expect(await bytesOf(store.read(key, { start: 300_000, end: 300_007 }))).toEqual(
        bytes.slice(300_000, 300_007),
      );
      expect(await bytesOf(store.read(key, { start: 699_990, end: 800_000 }))).toEqual(bytes.slice(699_990));
      expect(await bytesOf(store.read(key, { start: 5, end: 5 }))).toHaveLength(0);
    });

    it('refuses a range that is none', async () => {
      const key = randomUUID();
      await store.write(key, chunksOf(bytes, 65_536));
      for (const range of [
        { start: -1, end: 2 },
        { start: 3, end: 2 },
        { start: 0.5, end: 2 },
      ]) {
        await expect(bytesOf(store.read(key, range))).rejects.toThrow(RangeError);
      }
    });

    it('writes a key once', async () => {
      const key = randomUUID();
      await store.write(key, chunksOf(bytes, 65_536));
      await expect(store.write(key, chunksOf(new Uint8Array([1]), 1))).rejects.toThrow(BlobExists);
      expect(await bytesOf(store.read(key))).toEqual(bytes);
    });

    it('lets one of two writers of the same key win, whole', async () => {
      const key = randomUUID();
      const both = await Promise.allSettled([
        store.write(key, chunksOf(new Uint8Array(200_000).fill(1), 999)),
        store.write(key, chunksOf(new Uint8Array(200_000).fill(2), 999)),
      ]);
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(new Set(await bytesOf(store.read(key))).size).toBe(1);
    });

    it('keeps nothing of a stream that breaks, and the key stays free', async () => {
      const key = randomUUID();
      const broken = async function* () {
        yield bytes;
        throw new Error('the client went away');
      };
      await expect(store.write(key, broken())).rejects.toThrow('the client went away');
      await expect(bytesOf(store.read(key))).rejects.toThrow(BlobMissing);
      expect(await keysOf(store)).toEqual([]);
      await store.write(key, chunksOf(bytes, 65_536));
      expect(await keysOf(store)).toEqual([key]);
    });

    it('says that a blob is missing', async () => {
      await expect(bytesOf(store.read(randomUUID()))).rejects.toThrow(BlobMissing);
    });

    it('has nothing left to read after an erasure, which may be repeated', async () => {
      const key = randomUUID();
      await store.write(key, chunksOf(bytes, 65_536));
      await store.erase(key);
      await store.erase(key);
      await expect(bytesOf(store.read(key))).rejects.toThrow(BlobMissing);
      expect(await keysOf(store)).toEqual([]);
    });

    it('ST-017 takes ids as keys and nothing that could be a path', async () => {
      const names = [
        '../secret',
        '%2e%2e/secret',
        '/etc/passwd',
        '',
        '.',
        'a/b',
        `${randomUUID()}/..`,
        'A'.repeat(36),
      ];
      for (const name of names) {
        await expect(store.write(name, chunksOf(bytes, 65_536))).rejects.toThrow(RangeError);
        await expect(bytesOf(store.read(name))).rejects.toThrow(RangeError);
        await expect(store.erase(name)).rejects.toThrow(RangeError);
      }
    });
  });
}

async function keysOf(store: BlobStore): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of store.keys()) keys.push(key);
  return keys;
}
