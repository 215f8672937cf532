/** Bytes [start, end) of a blob. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where opaque, already sealed bytes live: the port, and its Nest token. A key is written once; a write that breaks
 * leaves nothing; reading a missing key throws BlobMissing; erasing one is fine, because an erasure is repeatable.
 */
export abstract class BlobStore {
  /** @throws {BlobExists} when the key was written before, {@link RangeError} when the key is no id */
  abstract write(key: string, bytes: AsyncIterable<Uint8Array>): Promise<void>;
  abstract read(key: string, range?: ByteRange): AsyncIterable<Uint8Array>;
  abstract erase(key: string): Promise<void>;
  abstract keys(): AsyncIterable<string>;
}

export class BlobMissing extends Error {
  override readonly name = 'BlobMissing';
  constructor(readonly key: string) {
    super(`There is no blob ${key}`);
  }
}

export class BlobExists extends Error {
  override readonly name = 'BlobExists';
  constructor(readonly key: string) {
    super(`The blob ${key} was written before; a key is written once`);
  }
}

/** The bytes are not those that were sealed: changed, cut, reordered, or another blob's. */
export class BlobDamaged extends Error {
  override readonly name = 'BlobDamaged';
  constructor(
    readonly key: string,
    cause?: unknown,
  ) {
    super(`The blob ${key} is not what was written`, { cause });
  }
}

const BLOB_KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A key is an id of the database and nothing else, so that no text from outside ever becomes a path. */
export const isBlobKey = (key: string): boolean => BLOB_KEY.test(key);

export function assertBlobKey(key: string): void {
  if (!isBlobKey(key)) throw new RangeError('Expected a blob key to be an id but received something else');
}

export function assertByteRange({ start, end }: ByteRange): void {
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || end < start) {
    throw new RangeError(`Expected a range [start, end) of bytes but received [${start}, ${end})`);
  }
}
