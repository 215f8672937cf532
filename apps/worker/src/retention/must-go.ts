import type { ErasableAsset, ErasableProject } from '@lamina/db';
import { expiryOf, isDue, limitsOf, SHIPPED_TERMS, type Expiry } from '@lamina/rules';

export type Judgement =
  | { readonly go: true }
  | { readonly go: false; readonly wait: true }
  | { readonly go: false; readonly expiry: Expiry };

/** Judges a project again under its lock, from the terms as they are now: what was planned may not be due any more. */
export function judgeProject(project: ErasableProject): Judgement {
  if (project.erasingAt !== null || project.abandoned) return { go: true };
  const clock = { ...project, lastActivityAt: project.ownerLastActivityAt ?? project.createdAt };
  const expiry = expiryOf(limitsOf(clock, SHIPPED_TERMS));
  if (!isDue({ expiresAt: expiry.expiresAt, held: false }, project.now)) return { go: false, expiry };
  // The first job may end, up to the promise; nobody sees the project meanwhile, because every read filters on the date.
  if (project.firstJobRunning && project.now < expiry.promisedAt) return { go: false, wait: true };
  return { go: true };
}

/** An asset goes when its key is destroyed already, its own time is over, or its writer died before it was there. */
export const mustAssetGo = (
  { state, expiresAt, leftover }: Pick<ErasableAsset, 'state' | 'expiresAt' | 'leftover'>,
  now: Date,
): boolean => state === 'erased' || leftover || (expiresAt !== null && expiresAt <= now);
