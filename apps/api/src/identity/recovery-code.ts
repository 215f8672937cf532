import { createHmac, randomBytes } from 'node:crypto';

export const RECOVERY_CODES = 10;
const CODE_BYTES = 10;
/** Crockford's letters: no I, L, O, U, so that a code on paper reads one way. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code of 80 random bits as four groups of four letters. */
export function newRecoveryCode(random: (size: number) => Uint8Array = randomBytes): string {
  let bits = BigInt(`0x${Buffer.from(random(CODE_BYTES)).toString('hex')}`);
  let code = '';
  for (let letter = 0; letter < 16; letter++) {
    code = LETTERS[Number(bits & 31n)]! + code;
    bits >>= 5n;
  }
  return code.match(/.{4}/g)!.join('-');
}

/**
 * What is stored of a code. A keyed hash is enough: 80 random bits cannot be guessed, unlike a password, so slowness
 * would buy nothing, and without the master key the row cannot even be compared.
 */
export function recoveryHash(key: Uint8Array, person: string, code: string): Uint8Array {
  return createHmac('sha256', key)
    .update(`${person}|${canonicalCode(code)}`)
    .digest();
}

function canonicalCode(code: string): string {
  const plain = code.toUpperCase().replace(/[\s-]/g, '');
  return plain.replaceAll('O', '0').replace(/[IL]/g, '1');
}
