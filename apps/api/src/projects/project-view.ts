import type { ProjectView } from '@lamina/contract';
import type { ProjectRow } from '@lamina/db';
import type { SealedColumns } from '@lamina/storage';
import type { Actor } from '../identity/actor';

/** Whose key seals the texts of a project. */
export const projectOwner = (project: string): string => `project:${project}`;

/** A project as its person sees it: the title is opened here and nowhere earlier. */
export function projectViewOf(columns: SealedColumns, row: ProjectRow, actor: Actor): ProjectView {
  return {
    id: row.id,
    title: columns.open(row.wrappedKey, projectOwner(row.id), 'project.title', row.titleSealed),
    profile: row.profile,
    shared: row.shared,
    mine: row.owner === actor.person,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    promisedAt: row.promisedAt.toISOString(),
    rule: row.rule,
    width: row.width,
    height: row.height,
    thumbnail: row.thumbnail,
    original: row.original,
    head: row.head,
    state: row.state,
    message: row.message,
  };
}
