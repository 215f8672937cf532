import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { KeyRing } from './key-ring';

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

export class ColumnDamaged extends Error {
  override readonly name = 'ColumnDamaged';
  constructor(column: string, cause?: unknown) {
    super(`The sealed column ${column} is not what was written`, { cause });
  }
}

/**
 * Texts of a person or a project, sealed for a column of the database: version 1, nonce 12, ciphertext, tag 16.
 * `owner` is `person:<id>` or `project:<id>`; a text moved to another owner or column does not open.
 */
export class SealedColumns {
  private readonly indexKey: Uint8Array;

  constructor(private readonly ring: KeyRing) {
    this.indexKey = ring.derive('blind index');
  }

  /** A new key of an owner, wrapped. Erasing the owner is forgetting it. */
  newKey(owner: string): Uint8Array {
    return this.ring.wrap(randomBytes(KEY_BYTES), owner);
  }

  seal(wrappedKey: Uint8Array, owner: string, column: string, text: string): Uint8Array {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.ring.unwrap(wrappedKey, owner), nonce);
    cipher.setAAD(additional(owner, column));
    const sealed = [cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
    return Buffer.concat([Buffer.of(VERSION), nonce, ...sealed]);
  }

  /** @throws {ColumnDamaged} {@link KeyRefused} when the key is not this owner's */
  open(wrappedKey: Uint8Array, owner: string, column: string, sealed: Uint8Array): string {
    const key = this.ring.unwrap(wrappedKey, owner);
    if (sealed[0] !== VERSION || sealed.length < 1 + NONCE_BYTES + TAG_BYTES) throw new ColumnDamaged(column);
    const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(additional(owner, column));
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
    const head = decipher.update(sealed.subarray(1 + NONCE_BYTES, sealed.length - TAG_BYTES));
    try {
      return Buffer.concat([head, decipher.final()]).toString('utf8');
    } catch (error) {
      throw new ColumnDamaged(column, error);
    }
  }

  /** Equal for equal texts, so that a row can be found by a value that nobody can read; normalise the text first. */
  blindIndex(text: string): Uint8Array {
    return createHmac('sha256', this.indexKey).update(text, 'utf8').digest();
  }
}

const additional = (owner: string, column: string): Uint8Array =>
  Buffer.from(`lamina/column/v1\0${owner}|${column}`);
