import {
  granted,
  LayerDocument,
  NodeOperation,
  refused,
  type NodeTree,
  type NodeView,
  type Outcome,
} from '@lamina/contract';
import type { NodeRow } from '@lamina/db';
import type { SealedColumns } from '@lamina/storage';
import type { Gateways, Transactions } from '../gateways';
import { scopeOf, type Actor } from '../identity/actor';
import { NO_SUCH_PROJECT } from './no-such-project';
import { projectOwner } from './project-view';

interface ListNodesDeps extends Pick<Gateways, 'columns'> {
  readonly db: Transactions<'projects' | 'nodes'>;
}

/** The history of a project: every step with its document, and the one that the person sees. */
export function listNodes(
  { db, columns }: ListNodesDeps,
  actor: Actor,
  id: string,
): Promise<Outcome<NodeTree>> {
  return db.transaction(scopeOf(actor), async ({ projects, nodes }) => {
    const project = await projects.findOpen(id);
    if (project === null) return NO_SUCH_PROJECT;
    if (project.head === null)
      return refused('wrong-state', 'The picture is still being taken in; wait a moment.');
    const rows = await nodes.listOf(id);
    return granted({
      head: project.head,
      nodes: rows.map((row) => nodeViewOf(columns, project.wrappedKey, row)),
    });
  });
}

export function nodeViewOf(columns: SealedColumns, wrappedKey: Uint8Array, row: NodeRow): NodeView {
  const text = (column: string, sealed: Uint8Array) =>
    columns.open(wrappedKey, projectOwner(row.project), column, sealed);
  return {
    id: row.id,
    parent: row.parent,
    job: row.job,
    operation: NodeOperation.parse(JSON.parse(text('node.operation', row.operationSealed))),
    document: documentOf(columns, wrappedKey, row),
    thumbnail: row.thumbnail,
    changedPixels: row.changedPixels,
    createdAt: row.createdAt.toISOString(),
  };
}

/** The document at a node, opened and checked: what was sealed years ago goes through today's schema. */
export function documentOf(
  columns: SealedColumns,
  wrappedKey: Uint8Array,
  { project, documentSealed }: Pick<NodeRow, 'project' | 'documentSealed'>,
): LayerDocument {
  return LayerDocument.parse(
    JSON.parse(columns.open(wrappedKey, projectOwner(project), 'node.document', documentSealed)),
  );
}
