import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { KeyRefused, KeyRing } from './key-ring';

const MASTER_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ID_BYTES = 8;
const FOR_OTHERS = 0o037;
const FEWEST_DISTINCT_BYTES = 16;

/**
 * The ring whose master key is a secret file of 32 random bytes. Wrapped: ring id 8, nonce 12, ciphertext, tag 16;
 * the owner is authenticated beside it.
 */
export class FileKeyRing extends KeyRing {
  override readonly id: Uint8Array;
  private readonly wrapping: Uint8Array;

  private constructor(private readonly master: Uint8Array) {
    super();
    this.id = this.derive('ring id').subarray(0, ID_BYTES);
    this.wrapping = this.derive('wrapping');
  }

  /** @throws {KeyFileRefused} when the file is missing, open to others, or holds no random key */
  static open(path: string): FileKeyRing {
    return FileKeyRing.of(readMaster(path));
  }

  /** @throws {KeyFileRefused} when these bytes are no random key of 32 bytes */
  static of(master: Uint8Array): FileKeyRing {
    if (master.length !== MASTER_BYTES) {
      throw new KeyFileRefused(`must hold exactly ${MASTER_BYTES} random bytes, and holds ${master.length}`);
    }
    // Random bytes have about 30 distinct values and are never all text; a repeated or typed key is a default.
    const isText = master.every((byte) => byte >= 0x20 && byte < 0x7f);
    if (isText || new Set(master).size < FEWEST_DISTINCT_BYTES) {
      throw new KeyFileRefused('must hold random bytes, and holds a default or a text');
    }
    return new FileKeyRing(Uint8Array.from(master));
  }

  override wrap(key: Uint8Array, owner: string): Uint8Array {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.wrapping, nonce);
    cipher.setAAD(Buffer.from(owner));
    return Buffer.concat([this.id, nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  }

  override unwrap(wrapped: Uint8Array, owner: string): Uint8Array {
    const sealed = wrapped.subarray(ID_BYTES + NONCE_BYTES);
    if (sealed.length < TAG_BYTES || Buffer.compare(wrapped.subarray(0, ID_BYTES), this.id) !== 0) {
      throw new KeyRefused();
    }
    const nonce = wrapped.subarray(ID_BYTES, ID_BYTES + NONCE_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.wrapping, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(owner));
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
    const head = decipher.update(sealed.subarray(0, sealed.length - TAG_BYTES));
    try {
      return Buffer.concat([head, decipher.final()]);
    } catch (error) {
      throw new KeyRefused(error);
    }
  }

  override derive(purpose: string): Uint8Array {
    return new Uint8Array(hkdfSync('sha256', this.master, 'lamina', purpose, 32));
  }
}

export class KeyFileRefused extends Error {
  override readonly name = 'KeyFileRefused';
  constructor(what: string, cause?: unknown) {
    super(`The master key file ${what}`, { cause });
  }
}

/**
 * Reads the file without following a link. A group may read it, because api and worker have accounts of their own in
 * compose and share it through one; nobody else may, and nobody but its owner may write.
 */
function readMaster(path: string): Uint8Array {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (error) {
    throw new KeyFileRefused(
      'cannot be opened: it must be an ordinary file that this account may read',
      error,
    );
  }
  try {
    const { mode } = fstatSync(file);
    if ((mode & FOR_OTHERS) !== 0) throw new KeyFileRefused('is open to other accounts: chmod 600 it');
    const bytes = Buffer.alloc(MASTER_BYTES + 1);
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
