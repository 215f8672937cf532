/**
 * Who holds the master key: the port, and its Nest token. Data keys rest only wrapped; what is wrapped for one owner
 * opens for that owner alone.
 */
export abstract class KeyRing {
  /** Eight bytes that tell which master key wrapped something; they say nothing about the key. */
  abstract readonly id: Uint8Array;
  abstract wrap(key: Uint8Array, owner: string): Uint8Array;
  /** @throws {KeyRefused} when it was wrapped for another owner, by another ring, or was changed */
  abstract unwrap(wrapped: Uint8Array, owner: string): Uint8Array;
  /** A key for one purpose that stays the same for the life of the ring, such as a blind index. */
  abstract derive(purpose: string): Uint8Array;
}

export class KeyRefused extends Error {
  override readonly name = 'KeyRefused';
  constructor(cause?: unknown) {
    super('The key was wrapped for somebody else, by another master key, or was changed', { cause });
  }
}
