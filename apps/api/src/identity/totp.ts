import { generateSecret, generateURI, verify } from 'otplib';

const STEP_SECONDS = 30;

export const newTotpSecret = (): string => generateSecret({ length: 20 });

/** What the authenticator app reads from the QR code. */
export const totpAddress = (secret: string, email: string): string =>
  generateURI({ issuer: 'Lamina', label: email, secret });

/** The time step whose code this is, of the step of `now` and its two neighbours; null when it is none of them. */
export async function totpStepOf(secret: string, code: string, now: Date): Promise<number | null> {
  const epoch = Math.floor(now.getTime() / 1_000);
  // The tolerance is in seconds around the moment; taken from the middle of the step it reaches the neighbours alone.
  const middle = Math.floor(epoch / STEP_SECONDS) * STEP_SECONDS + STEP_SECONDS / 2;
  const result = await verify({ secret, token: code, epoch: middle, epochTolerance: STEP_SECONDS });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}
