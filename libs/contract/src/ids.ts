import { z } from 'zod';

/** Every id is a UUID (version 7 where we make it: it sorts by time). */
export const Id = z.uuid();
export type Id = z.infer<typeof Id>;

export const Instant = z.iso.datetime({ offset: true });
export const HexColour = z.string().regex(/^#[0-9a-f]{6}$/, 'a colour as #rrggbb in lower case');
export const IdempotencyKey = z
  .string()
  .min(8)
  .max(100)
  .regex(/^[A-Za-z0-9_-]+$/, 'letters, figures, - and _');
