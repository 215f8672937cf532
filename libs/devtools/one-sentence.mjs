import { inspect } from 'node:util';

/** A reason to stop that already is a sentence for the person at the keyboard. */
export class CannotGoOn extends Error {}

const KNOWN = {
  ENOSPC: (error) =>
    `The disk is full${error.path ? ` (${error.path})` : ''}: make room, or choose another folder with --data.`,
  EDQUOT: () => 'The disk quota is used up: make room, or choose another folder with --data.',
  EROFS: (error) =>
    `${error.path ?? 'The folder'} is on a read-only disk: choose another folder with --data.`,
  EACCES: (error) =>
    `This account may not write to ${error.path ?? 'the folder'}: change its owner, or choose another folder with --data.`,
};

/** What to print for an error: one sentence where we know what to do, the whole stack where we do not. */
export function sentenceOf(error) {
  if (error instanceof CannotGoOn) return error.message;
  const known = KNOWN[error?.code];
  return known ? known(error) : inspect(error);
}
