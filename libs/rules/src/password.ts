import { granted, refused } from '@lamina/contract';
import type { Outcome } from '@lamina/contract';
import { COMMON_PASSWORDS } from './common-passwords';

export const PASSWORD_LEAST = 12;
export const PASSWORD_MOST = 128;

/** Words of this product and words that say nothing, which a guesser tries first. */
const CONTEXT = ['lamina', 'password', 'passwort'];
const CONTEXT_LEAST = 4;
/** What must be left of a password when the words that anybody could guess are taken out of it. */
const LEFT_LEAST = 8;
const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

let common: ReadonlySet<string> | undefined;

/**
 * Whether a password may be used: long enough, not too long to hash, not among the common ones, not made of its
 * person's name or address. Any character counts, spaces too; nothing is cut, and no kind of character is asked for.
 */
export function checkPassword(
  password: string,
  { name, email }: { name: string; email: string },
): Outcome<void> {
  const letters = [...password.normalize('NFC')];
  if (letters.length < PASSWORD_LEAST) {
    return refused(
      'password-refused',
      `Use at least ${PASSWORD_LEAST} characters; a few words in a row are good.`,
    );
  }
  if (letters.length > PASSWORD_MOST) {
    return refused('password-refused', `Use at most ${PASSWORD_MOST} characters.`);
  }
  const folded = password.normalize('NFKC').toLowerCase();
  if (new Set(folded).size < 5 || isCommon(folded)) {
    return refused(
      'password-refused',
      'Many people use this password, so it is guessed first; choose another one.',
    );
  }
  const guessable = [...CONTEXT, ...wordsOf(name), ...wordsOf(email)];
  if (leftWithout(folded, guessable) < LEFT_LEAST) {
    return refused(
      'password-refused',
      'Choose a password that is not made of your name, your address or "Lamina".',
    );
  }
  return granted(undefined);
}

/** As it stands, with figures read as the letters they look like, and without what hangs on the end or the start. */
function isCommon(folded: string): boolean {
  common ??= new Set(COMMON_PASSWORDS.split(/\s+/).filter((word) => word !== ''));
  const plain = [...folded].map((character) => LEET[character] ?? character).join('');
  const trimmed = folded.replace(/[^a-z]{1,16}$/, '').replace(/^[^a-z]{1,16}/, '');
  const joined = folded.replaceAll(/[\s._-]/g, '');
  return (
    [folded, plain, joined].some((form) => common?.has(form)) || (trimmed.length >= 8 && common.has(trimmed))
  );
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= CONTEXT_LEAST);

function leftWithout(folded: string, words: readonly string[]): number {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const left = longestFirst.reduce((text, word) => text.replaceAll(word, ''), folded);
  return left === folded ? Number.POSITIVE_INFINITY : [...left].length;
}
