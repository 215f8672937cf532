import {
  granted,
  MOST_PROJECTS_LISTED,
  type Outcome,
  type ProjectList,
  type ProjectView,
} from '@lamina/contract';
import type { z } from 'zod';
import type { Gateways, Transactions } from '../gateways';
import { scopeOf, type Actor } from '../identity/actor';
import { NO_SUCH_PROJECT } from './no-such-project';
import { projectViewOf } from './project-view';
import { refreshIdleClock } from './refresh-idle-clock';

interface ReadDeps extends Pick<Gateways, 'columns'> {
  readonly db: Transactions<'projects' | 'now'>;
}

/** The person's own projects and those shared with the workspace, with the time by which their dates are to be read. */
export function listProjects({ db, columns }: ReadDeps, actor: Actor): Promise<z.infer<typeof ProjectList>> {
  return db.transaction(scopeOf(actor), async (stores) => {
    const now = await stores.now();
    const views: ProjectView[] = [];
    for (const row of await stores.projects.list(MOST_PROJECTS_LISTED)) {
      views.push(projectViewOf(columns, await refreshIdleClock(stores, actor, row, now), actor));
    }
    return { projects: views, now: now.toISOString() };
  });
}

export function viewProject(
  { db, columns }: ReadDeps,
  actor: Actor,
  id: string,
): Promise<Outcome<ProjectView>> {
  return db.transaction(scopeOf(actor), async (stores) => {
    const row = await stores.projects.findOpen(id);
    if (row === null) return NO_SUCH_PROJECT;
    return granted(
      projectViewOf(columns, await refreshIdleClock(stores, actor, row, await stores.now()), actor),
    );
  });
}
