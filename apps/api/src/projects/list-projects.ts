import { granted, type Outcome, type ProjectList, type ProjectView } from '@lamina/contract';
import type { z } from 'zod';
import type { Gateways, Transactions } from '../gateways';
import { scopeOf, type Actor } from '../identity/actor';
import { NO_SUCH_PROJECT } from './no-such-project';
import { projectViewOf } from './project-view';

interface ReadDeps extends Pick<Gateways, 'columns'> {
  readonly db: Transactions<'projects' | 'now'>;
}

/** The person's own projects and those shared with the workspace, with the time by which their dates are to be read. */
export function listProjects({ db, columns }: ReadDeps, actor: Actor): Promise<z.infer<typeof ProjectList>> {
  return db.transaction(scopeOf(actor), async ({ projects, now }) => {
    const rows = await projects.list();
    return {
      projects: rows.map((row) => projectViewOf(columns, row, actor)),
      now: (await now()).toISOString(),
    };
  });
}

export function viewProject(
  { db, columns }: ReadDeps,
  actor: Actor,
  id: string,
): Promise<Outcome<ProjectView>> {
  return db.transaction(scopeOf(actor), async ({ projects }) => {
    const row = await projects.findOpen(id);
    return row === null ? NO_SUCH_PROJECT : granted(projectViewOf(columns, row, actor));
  });
}
