import { refused } from '@lamina/contract';

/** Somebody else's, expired, erased, or never there: from outside they are the same. */
export const NO_SUCH_PROJECT = refused('not-found', 'There is no such project. It may have been deleted.');
