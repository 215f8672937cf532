import { createHash, randomBytes } from 'node:crypto';
import { assertByteRange, BlobDamaged } from './blob-store';
import type { BlobStore, ByteRange } from './blob-store';
import type { KeyRing } from './key-ring';
import {
  additionalData,
  DATA_KEY_BYTES,
  HEADER_BYTES,
  openSegment,
  PREFIX_BYTES,
  prefixOf,
  sealedBytesOf,
  sealSegment,
  SEGMENT_BYTES,
  segmentCount,
  TAG_BYTES,
  writeHeader,
} from './segment-format';
import type { BlobContext, SegmentSecrets } from './segment-format';
import { bytesOf } from './streams';

export interface SealedWrite {
  readonly key: string;
  readonly context: BlobContext;
}
export interface Sealed {
  readonly wrappedKey: Uint8Array;
  readonly plainBytes: number;
  /** SHA-256 of the sealed bytes, in hexadecimal: it names the blob and says nothing about the picture. */
  readonly sealedDigest: string;
}
export interface SealedRead extends SealedWrite {
  readonly wrappedKey: Uint8Array;
  readonly plainBytes: number;
}

/** A key and a nonce prefix that no other blob has. */
export const newSegmentSecrets = (): SegmentSecrets => ({
  dataKey: randomBytes(DATA_KEY_BYTES),
  prefix: randomBytes(PREFIX_BYTES),
});

const ownerOf = (key: string) => `blob:${key}`;

/** Blobs sealed segment by segment as they stream past, each under a data key of its own. */
export class SealedBlobs {
  constructor(
    private readonly store: BlobStore,
    private readonly ring: KeyRing,
  ) {}

  async write({ key, context }: SealedWrite, plain: AsyncIterable<Uint8Array>): Promise<Sealed> {
    const secrets = newSegmentSecrets();
    const header = writeHeader(secrets.prefix, this.ring.id);
    const additional = additionalData(header, context);
    const digest = createHash('sha256');
    let plainBytes = 0;
    const sealed = async function* () {
      digest.update(header);
      yield header;
      let counter = 0;
      for await (const { bytes, last } of segmentsOf(plain)) {
        plainBytes += bytes.length;
        const segment = sealSegment(secrets, { counter: counter++, last, additional }, bytes);
        digest.update(segment);
        yield segment;
      }
    };
    await this.store.write(key, sealed());
    const wrappedKey = this.ring.wrap(secrets.dataKey, ownerOf(key));
    return { wrappedKey, plainBytes, sealedDigest: digest.digest('hex') };
  }

  /**
   * The plain bytes [start, end), each segment checked before any of it is given out.
   *
   * @throws {BlobMissing} {@link BlobDamaged} when a byte was changed, cut, moved, or belongs to another blob
   */
  async *read(
    { key, context, wrappedKey, plainBytes }: SealedRead,
    range: ByteRange = { start: 0, end: plainBytes },
  ): AsyncIterable<Uint8Array> {
    assertByteRange(range);
    const end = Math.min(range.end, plainBytes);
    const dataKey = this.ring.unwrap(wrappedKey, ownerOf(key));
    const header = await bytesOf(this.store.read(key, { start: 0, end: HEADER_BYTES }));
    const secrets = { dataKey, prefix: damagedUnless(key, () => prefixOf(header)) };
    const additional = additionalData(header, context);
    const count = segmentCount(plainBytes);
    const first = Math.min(Math.floor(range.start / SEGMENT_BYTES), count - 1);
    const beyond = Math.max(first + 1, Math.ceil(end / SEGMENT_BYTES));
    // The last segment is read to the end of the file, so that bytes that were added fail as well.
    const until = beyond >= count ? sealedBytesOf(plainBytes) + 1 : sealedStart(beyond);
    let counter = first;
    for await (const segment of cut(
      this.store.read(key, { start: sealedStart(first), end: until }),
      count - first,
    )) {
      const place = { counter, last: counter === count - 1, additional };
      const plain = damagedUnless(key, () => openSegment(secrets, place, segment));
      const at = counter * SEGMENT_BYTES;
      if (plain.length !== Math.min(SEGMENT_BYTES, plainBytes - at)) throw new BlobDamaged(key);
      const asked = plain.subarray(Math.max(0, range.start - at), Math.max(0, end - at));
      counter++;
      if (asked.length > 0) yield asked;
    }
    if (counter < Math.min(beyond, count)) throw new BlobDamaged(key);
  }

  erase(key: string): Promise<void> {
    return this.store.erase(key);
  }
}

const sealedStart = (segment: number): number => HEADER_BYTES + segment * (SEGMENT_BYTES + TAG_BYTES);

function damagedUnless<T>(key: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    // Whatever the cipher or the header says, to a reader it is one thing: not what was sealed.
    throw new BlobDamaged(key, error);
  }
}

/** Plain bytes in whole segments; the last one is known only when the stream ends, so one is always held back. */
async function* segmentsOf(
  stream: AsyncIterable<Uint8Array>,
): AsyncIterable<{ bytes: Uint8Array; last: boolean }> {
  let segment = new Uint8Array(SEGMENT_BYTES);
  let filled = 0;
  for await (const chunk of stream) {
    for (let at = 0; at < chunk.length;) {
      if (filled === SEGMENT_BYTES) {
        yield { bytes: segment, last: false };
        segment = new Uint8Array(SEGMENT_BYTES);
        filled = 0;
      }
      const take = Math.min(SEGMENT_BYTES - filled, chunk.length - at);
      segment.set(chunk.subarray(at, at + take), filled);
      filled += take;
      at += take;
    }
  }
  yield { bytes: segment.subarray(0, filled), last: true };
}

/** A stream of sealed bytes cut at its segments; what is beyond the last of `most` segments stays part of it. */
async function* cut(stream: AsyncIterable<Uint8Array>, most: number): AsyncIterable<Uint8Array> {
  const whole = SEGMENT_BYTES + TAG_BYTES;
  let pending = Buffer.alloc(0);
  let given = 0;
  for await (const chunk of stream) {
    pending = Buffer.concat([pending, chunk]);
    while (pending.length >= whole && given < most - 1) {
      yield pending.subarray(0, whole);
      pending = pending.subarray(whole);
      given++;
    }
  }
  if (pending.length > 0) yield pending;
}
