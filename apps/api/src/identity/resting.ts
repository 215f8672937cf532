import { refused, type Refusal } from '@lamina/contract';

/**
 * The account rests, and for how long. Only for whoever has shown the password: at the door itself a resting account, a
 * wrong password and an unknown address have one answer, or a guess would tell who has an account here.
 */
export const resting = (until: Date, now: Date): Refusal => ({
  ...refused('account-locked', 'This account rests after wrong tries. Try again in a few minutes.'),
  retryAfterSeconds: Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1_000)),
});
