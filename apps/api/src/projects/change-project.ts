import { granted, refused, type Outcome, type ProjectPatch, type ProjectView } from '@lamina/contract';
import type { Gateways, Transactions } from '../gateways';
import { scopeOf, signedBy, type Actor } from '../identity/actor';
import { undoOnRefusal } from '../undo-on-refusal';
import { NO_SUCH_PROJECT } from './no-such-project';
import { projectOwner, projectViewOf } from './project-view';

type Names = 'projects' | 'nodes' | 'audit';
interface ChangeProjectDeps extends Pick<Gateways, 'columns' | 'news'> {
  readonly db: Transactions<Names>;
}

/** Renames a project, shares it, or steps to another node of its history. All of it happens, or none. */
export async function changeProject(
  { db, columns, news }: ChangeProjectDeps,
  actor: Actor,
  id: string,
  { title, shared, head }: ProjectPatch,
): Promise<Outcome<ProjectView>> {
  const outcome = await undoOnRefusal<Names, ProjectView>(
    db,
    scopeOf(actor),
    async ({ projects, nodes, audit }) => {
      const project = await projects.lockOpen(id);
      if (project === null) return NO_SUCH_PROJECT;
      if (shared !== undefined) {
        if (project.owner !== actor.person)
          return refused('forbidden', 'Only its owner shares a project or takes it back.');
        await projects.setShared(id, shared);
      }
      if (title !== undefined) {
        await projects.setTitle(
          id,
          columns.seal(project.wrappedKey, projectOwner(id), 'project.title', title),
        );
      }
      if (head !== undefined) {
        if ((await nodes.find(id, head)) === null)
          return refused('not-found', 'There is no such step in this project.');
        await projects.setHead(id, head);
      }
      const changed = Object.entries({ title, shared, head }).flatMap(([name, value]) =>
        value === undefined ? [] : [name],
      );
      await audit.append({
        ...signedBy(actor),
        name: 'project.updated',
        subject: { kind: 'project', id },
        outcome: 'success',
        facts: {
          changed,
          ...(shared === undefined ? {} : { shared }),
          ...(head === undefined ? {} : { head }),
        },
      });
      const after = await projects.findOpen(id);
      return after === null ? NO_SUCH_PROJECT : granted(projectViewOf(columns, after, actor));
    },
  );
  if (outcome.ok) await news.tell('project_news', { project: id, change: 'updated' });
  return outcome;
}
