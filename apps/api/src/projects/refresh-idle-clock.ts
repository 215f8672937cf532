import type { ProjectRow, Stores } from '@lamina/db';
import { expiryOf, limitsOf, SHIPPED_TERMS } from '@lamina/rules';
import type { Actor } from '../identity/actor';

const HOUR_MS = 3_600_000;

/**
 * A saved project of plan free lives as long as its person comes: whoever looks at the own project has just been active,
 * so its date moves on. Once an hour is enough for a promise of thirty days.
 */
export async function refreshIdleClock(
  { projects }: Pick<Stores, 'projects'>,
  actor: Actor,
  row: ProjectRow,
  now: Date,
): Promise<ProjectRow> {
  if (row.owner !== actor.person || row.profile !== 'layered' || row.plan !== 'free') return row;
  const expiry = expiryOf(limitsOf({ ...row, lastActivityAt: now }, SHIPPED_TERMS));
  if (expiry.expiresAt.getTime() - row.expiresAt.getTime() < HOUR_MS) return row;
  await projects.setExpiry(row.id, expiry);
  return { ...row, ...expiry };
}
