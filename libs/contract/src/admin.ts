import { z } from 'zod';
import { Instant } from './ids';
import { Plan } from './projects';

/** One finding a thing that an operator should know. `open` names what the machine could not prevent. */
export const HealthView = z.object({
  version: z.string(),
  now: Instant,
  checks: z.array(
    z.object({
      name: z.string(),
      state: z.enum(['ok', 'warn', 'bad']),
      sentence: z.string(),
    }),
  ),
});
export type HealthView = z.infer<typeof HealthView>;

export const CreditsView = z.object({
  plan: Plan,
  balance: z.number().int(),
  held: z.number().int(),
  monthly: z.number().int(),
  renewsAt: Instant,
});
export type CreditsView = z.infer<typeof CreditsView>;
