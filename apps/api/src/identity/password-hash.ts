import { hash, parseOptions, verify } from '@node-rs/argon2';

/** OWASP's least for argon2id: 19 MiB, two passes, one lane. Raising a figure here rehashes at the next sign-in. */
export const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A hash whose password nobody knows: an unknown person costs the same time as a known one. */
let nobody: Promise<string> | undefined;
const nobodysHash = (): Promise<string> => (nobody ??= hash(crypto.randomUUID(), ARGON2));

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), ARGON2);

/** Whether the password is the one of the stored hash. Without a hash it works as long, and is false. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const fits = await verify(stored ?? (await nobodysHash()), password.normalize('NFC'));
  return fits && stored !== null;
}

/** Whether a stored hash is weaker than what a new one would be. */
export function needsRehash(stored: string): boolean {
  const { memoryCost, timeCost } = parseOptions(stored);
  return memoryCost < ARGON2.memoryCost || timeCost < ARGON2.timeCost;
}
