import type { JobKind } from '@lamina/contract';
import type { ProjectRow, Stores } from '@lamina/db';
import { expiryOf, limitsOf, SHIPPED_TERMS, type ProjectClock } from '@lamina/rules';

export const clockOf = (project: ProjectRow): ProjectClock => ({
  profile: project.profile,
  plan: project.plan,
  createdAt: project.createdAt,
  firstProcessedAt: project.firstProcessedAt,
  lastActivityAt: project.ownerLastActivityAt ?? project.createdAt,
});

/**
 * The end of a job that had started, however it ended: the first one after `ingest` starts the clock of an unsaved
 * project. Later ones find it running and move nothing.
 */
export async function startClock(
  { projects }: { projects: Pick<Stores['projects'], 'findForJob' | 'noteProcessed' | 'setExpiry'> },
  { project: id, kind }: { project: string; kind: JobKind },
): Promise<void> {
  if (kind === 'ingest') return;
  const firstProcessedAt = await projects.noteProcessed(id);
  const project = firstProcessedAt && (await projects.findForJob(id));
  if (!project) return;
  await projects.setExpiry(id, expiryOf(limitsOf({ ...clockOf(project), firstProcessedAt }, SHIPPED_TERMS)));
}
