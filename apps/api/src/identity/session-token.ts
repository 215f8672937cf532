import { createHash, randomBytes } from 'node:crypto';

/** 256 bits of chance: the cookie's value. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token. It is all chance, so a plain digest tells nothing about it. */
export const tokenHash = (token: string): Uint8Array => createHash('sha256').update(token).digest();
