import { createCipheriv, createDecipheriv } from 'node:crypto';

/** What a sealed blob belongs to; bound into every segment, so that no segment works anywhere else. */
export interface BlobContext {
  readonly asset: string;
  readonly project: string;
  readonly kind: string;
}

export const SEGMENT_BYTES = 64 * 1024;
export const TAG_BYTES = 16;
export const HEADER_BYTES = 32;
export const PREFIX_BYTES = 7;
export const DATA_KEY_BYTES = 32;

const MAGIC = Buffer.from('LAMB');
const VERSION = 1;
const AES_256_GCM = 1;
const COUNTER_MAX = 0xffffffff;
const ADDITIONAL = Buffer.from('lamina/blob/v1\0');

/** One blob's own secrets: the key that seals it, and the first part of each of its nonces. */
export interface SegmentSecrets {
  readonly dataKey: Uint8Array;
  readonly prefix: Uint8Array;
}

/**
 * Header v1: magic 4, version 1, algorithm 1, log2 of the segment 1, nonce prefix 7, key id 8, reserved 10. It holds
 * nothing secret; it is part of what every segment authenticates.
 */
export function writeHeader(prefix: Uint8Array, keyId: Uint8Array): Uint8Array {
  const header = new Uint8Array(HEADER_BYTES);
  header.set(MAGIC, 0);
  header.set([VERSION, AES_256_GCM, Math.log2(SEGMENT_BYTES)], 4);
  header.set(prefix, 7);
  header.set(keyId.subarray(0, 8), 14);
  return header;
}

/** @throws {RangeError} when these are no header v1 */
export function prefixOf(header: Uint8Array): Uint8Array {
  const expected = [...MAGIC, VERSION, AES_256_GCM, Math.log2(SEGMENT_BYTES)];
  if (header.length !== HEADER_BYTES || expected.some((byte, index) => header[index] !== byte)) {
    throw new RangeError('Expected the header of a sealed blob, version 1');
  }
  return header.subarray(7, 7 + PREFIX_BYTES);
}

/** Prefix, counter, last flag (the STREAM construction): cutting and reordering change a nonce, and the tag fails. */
export function nonceOf(prefix: Uint8Array, counter: number, last: boolean): Uint8Array {
  if (!Number.isInteger(counter) || counter < 0 || counter > COUNTER_MAX) {
    throw new RangeError(`Expected a segment number up to ${COUNTER_MAX} but received ${counter}`);
  }
  const nonce = Buffer.alloc(12);
  nonce.set(prefix, 0);
  nonce.writeUInt32BE(counter, PREFIX_BYTES);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/** What each segment authenticates beside its bytes: the header and whose blob it is. */
export const additionalData = (header: Uint8Array, { asset, project, kind }: BlobContext): Uint8Array =>
  Buffer.concat([ADDITIONAL, header, Buffer.from([asset, project, kind].join('|'))]);

export interface SegmentPlace {
  readonly counter: number;
  readonly last: boolean;
  readonly additional: Uint8Array;
}

/** Seals one segment: ciphertext, then its tag. */
export function sealSegment(
  { dataKey, prefix }: SegmentSecrets,
  { counter, last, additional }: SegmentPlace,
  plain: Uint8Array,
): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', dataKey, nonceOf(prefix, counter, last));
  cipher.setAAD(additional);
  const head = cipher.update(plain);
  const tail = cipher.final();
  return Buffer.concat([head, tail, cipher.getAuthTag()]);
}

/** @throws {Error} when the segment is not the one that was sealed for this place */
export function openSegment(
  { dataKey, prefix }: SegmentSecrets,
  { counter, last, additional }: SegmentPlace,
  sealed: Uint8Array,
): Uint8Array {
  if (sealed.length < TAG_BYTES) throw new Error('The segment is cut');
  const decipher = createDecipheriv('aes-256-gcm', dataKey, nonceOf(prefix, counter, last), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(additional);
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  const head = decipher.update(sealed.subarray(0, sealed.length - TAG_BYTES));
  return Buffer.concat([head, decipher.final()]);
}

/** How many segments a blob of so many bytes has: an empty one has one, which proves that it is empty. */
export const segmentCount = (plainBytes: number): number =>
  Math.max(1, Math.ceil(plainBytes / SEGMENT_BYTES));

export const sealedBytesOf = (plainBytes: number): number =>
  HEADER_BYTES + plainBytes + segmentCount(plainBytes) * TAG_BYTES;
