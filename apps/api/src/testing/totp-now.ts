import { generate } from 'otplib';

/** What an authenticator shows at this moment. */
export const totpNow = (secret: string, now: Date): Promise<string> =>
  generate({ secret, epoch: Math.floor(now.getTime() / 1_000) });
