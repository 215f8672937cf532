import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BlobDamaged, BlobMissing } from './blob-store';
import { KeyRefused } from './key-ring';
import { MemoryBlobStore } from './memory-blob-store';
import { newSegmentSecrets, SealedBlobs } from './sealed-blobs';
import type { SealedRead } from './sealed-blobs';
import { HEADER_BYTES, nonceOf, SEGMENT_BYTES, sealedBytesOf, TAG_BYTES } from './segment-format';
import { bytesOf, chunksOf } from './streams';
import { memoryKeyRing } from './testing';

const context = () => ({ asset: randomUUID(), project: randomUUID(), kind: 'original' });
const plainOf = (length: number) =>
  Uint8Array.from({ length }, (_, index) => (index * 7 + (index >> 8)) % 256);

function subject() {
  const store = new MemoryBlobStore();
  const blobs = new SealedBlobs(store, memoryKeyRing());
  const write = async (plain: Uint8Array, chunkBytes = 50_000): Promise<SealedRead> => {
    const at = { key: randomUUID(), context: context() };
    const { wrappedKey, plainBytes } = await blobs.write(at, chunksOf(plain, chunkBytes));
    return { ...at, wrappedKey, plainBytes };
  };
  return { store, blobs, write, read: (blob: SealedRead) => bytesOf(blobs.read(blob)) };
}

describe('SealedBlobs', () => {
  const sizes = [0, 1, SEGMENT_BYTES - 1, SEGMENT_BYTES, SEGMENT_BYTES + 1, 3 * SEGMENT_BYTES, 250_000];

  it.each(sizes)('gives back %i bytes as they were, whatever the chunks', async (length) => {
    const { store, write, read } = subject();
    for (const chunkBytes of [SEGMENT_BYTES, 77_777, 4_096]) {
      const blob = await write(plainOf(length), chunkBytes);
      expect(blob.plainBytes).toBe(length);
      expect(store.blobs.get(blob.key)).toHaveLength(sealedBytesOf(length));
      expect(await read(blob)).toEqual(plainOf(length));
    }
  });

  it('reads any range as a slice of the whole', async () => {
    const { blobs, write } = subject();
    const plain = plainOf(3 * SEGMENT_BYTES + 100);
    const blob = await write(plain);
    const edges = [
      0,
      1,
      SEGMENT_BYTES - 1,
      SEGMENT_BYTES,
      SEGMENT_BYTES + 1,
      2 * SEGMENT_BYTES,
      plain.length - 1,
    ];
    for (const start of edges) {
      for (const end of [...edges, plain.length, plain.length + 999].filter((edge) => edge >= start)) {
        expect(await bytesOf(blobs.read(blob, { start, end }))).toEqual(plain.slice(start, end));
      }
    }
  });

  it('keeps nothing readable in the store: no part of the plain bytes, no signature', async () => {
    const { store, write } = subject();
    const jpeg = Buffer.concat([
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
      Buffer.from('JFIF\0 canary-8a1f'),
    ]);
    const { key } = await write(jpeg);
    const sealed = Buffer.from(store.blobs.get(key) ?? []);
    expect(sealed.includes('JFIF')).toBe(false);
    expect(sealed.includes('canary')).toBe(false);
  });

  it('names the sealed bytes by their SHA-256', async () => {
    const { store, blobs } = subject();
    const key = randomUUID();
    const { sealedDigest } = await blobs.write({ key, context: context() }, chunksOf(plainOf(99_999), 1_000));
    const stored = store.blobs.get(key) ?? new Uint8Array();
    expect(sealedDigest).toBe(createHash('sha256').update(stored).digest('hex'));
  });

  it('ST-122 refuses a blob with one bit flipped, in every region', async () => {
    const { store, write, read } = subject();
    const blob = await write(plainOf(2 * SEGMENT_BYTES + 500));
    const intact = store.blobs.get(blob.key) ?? new Uint8Array();
    const lastSegment = HEADER_BYTES + 2 * (SEGMENT_BYTES + TAG_BYTES);
    const places = {
      ...Object.fromEntries(
        Array.from({ length: HEADER_BYTES }, (_, index) => [`header byte ${index}`, index]),
      ),
      'first segment': HEADER_BYTES + 17,
      'tag of the first segment': HEADER_BYTES + SEGMENT_BYTES + 3,
      'last segment': lastSegment + 1,
      'last byte': intact.length - 1,
    };
    for (const [place, at] of Object.entries(places)) {
      const changed = intact.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      store.blobs.set(blob.key, changed);
      await expect(read(blob), place).rejects.toThrow(BlobDamaged);
    }
  });

  it('ST-122 refuses a blob that was cut, anywhere, or that has more bytes than were written', async () => {
    const { store, write, read } = subject();
    for (const length of [2 * SEGMENT_BYTES + 500, 2 * SEGMENT_BYTES]) {
      const blob = await write(plainOf(length));
      const intact = store.blobs.get(blob.key) ?? new Uint8Array();
      const segment = SEGMENT_BYTES + TAG_BYTES;
      const cuts = [
        0,
        5,
        HEADER_BYTES,
        HEADER_BYTES + segment,
        HEADER_BYTES + segment + 9,
        intact.length - 1,
      ];
      for (const end of cuts) {
        store.blobs.set(blob.key, intact.slice(0, end));
        await expect(read(blob), `cut at ${end}`).rejects.toThrow(BlobDamaged);
        // Who cuts the file may have changed the row as well: the last flag gives it away.
        const plainBytes = Math.max(
          0,
          end - HEADER_BYTES - TAG_BYTES * Math.ceil((end - HEADER_BYTES) / segment),
        );
        await expect(read({ ...blob, plainBytes }), `cut at ${end} with its row`).rejects.toThrow(
          BlobDamaged,
        );
      }
      store.blobs.set(blob.key, new Uint8Array([...intact, 0]));
      await expect(read(blob)).rejects.toThrow(BlobDamaged);
    }
  });

  it('ST-122 refuses segments in another order, or of another blob', async () => {
    const { store, write, read } = subject();
    const [one, two] = [await write(plainOf(3 * SEGMENT_BYTES)), await write(plainOf(3 * SEGMENT_BYTES))];
    const of = (blob: SealedRead, index: number) => {
      const start = HEADER_BYTES + index * (SEGMENT_BYTES + TAG_BYTES);
      return (store.blobs.get(blob.key) ?? new Uint8Array()).slice(start, start + SEGMENT_BYTES + TAG_BYTES);
    };
    const header = (store.blobs.get(one.key) ?? new Uint8Array()).slice(0, HEADER_BYTES);
    const mixes = [
      [of(one, 1), of(one, 0), of(one, 2)],
      [of(one, 0), of(two, 1), of(one, 2)],
      [of(one, 0), of(one, 0), of(one, 2)],
    ];
    const intact = store.blobs.get(one.key) ?? new Uint8Array();
    for (const segments of mixes) {
      store.blobs.set(one.key, Buffer.concat([header, ...segments]));
      await expect(read(one)).rejects.toThrow(BlobDamaged);
    }
    store.blobs.set(one.key, intact);
    expect(await read(one)).toEqual(plainOf(3 * SEGMENT_BYTES));
  });

  it('ST-122 refuses a whole blob in the place of another, and a row that claims another owner', async () => {
    const { store, write, read } = subject();
    const [one, two] = [await write(plainOf(100)), await write(plainOf(100))];
    store.blobs.set(one.key, store.blobs.get(two.key) ?? new Uint8Array());
    await expect(read(one)).rejects.toThrow(BlobDamaged);
    await expect(read({ ...two, context: { ...two.context, kind: 'thumbnail' } })).rejects.toThrow(
      BlobDamaged,
    );
    await expect(read({ ...two, context: { ...two.context, project: randomUUID() } })).rejects.toThrow(
      BlobDamaged,
    );
    await expect(read({ ...two, wrappedKey: one.wrappedKey })).rejects.toThrow(KeyRefused);
  });

  it('gives out no byte of a damaged segment', async () => {
    const { store, blobs, write } = subject();
    const blob = await write(plainOf(2 * SEGMENT_BYTES));
    const sealed = store.blobs.get(blob.key) ?? new Uint8Array();
    sealed[HEADER_BYTES + SEGMENT_BYTES + TAG_BYTES] =
      0xff ^ (sealed[HEADER_BYTES + SEGMENT_BYTES + TAG_BYTES] ?? 0);
    let seen = 0;
    const reading = async () => {
      for await (const chunk of blobs.read(blob)) seen += chunk.length;
    };
    await expect(reading()).rejects.toThrow(BlobDamaged);
    expect(seen).toBe(SEGMENT_BYTES);
  });

  it('says that an erased blob is missing', async () => {
    const { blobs, write, read } = subject();
    const blob = await write(plainOf(10));
    await blobs.erase(blob.key);
    await expect(read(blob)).rejects.toThrow(BlobMissing);
  });

  it('ST-123 repeats no key and no nonce over a million objects', () => {
    const seen = new Set<string>();
    const objects = 1_000_000;
    for (let object = 0; object < objects; object++) {
      const { dataKey } = newSegmentSecrets();
      seen.add(Buffer.from(dataKey.subarray(0, 16)).toString('latin1'));
    }
    expect(seen.size).toBe(objects);
  }, 60_000);

  it('ST-123 repeats no nonce within a blob, and has no segment number after the last', () => {
    const { prefix } = newSegmentSecrets();
    const nonces = new Set<string>();
    for (let counter = 0; counter < 100_000; counter++) {
      for (const last of [false, true])
        nonces.add(Buffer.from(nonceOf(prefix, counter, last)).toString('latin1'));
    }
    expect(nonces.size).toBe(200_000);
    expect(() => nonceOf(prefix, 2 ** 32, false)).toThrow(RangeError);
  });
});
