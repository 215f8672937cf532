import {
  granted,
  MOST_STEPS,
  refused,
  type InstantOperation,
  type NodeView,
  type Outcome,
} from '@lamina/contract';
import { newId } from '@lamina/db';
import { applyInstant } from '@lamina/document';
import { expiryOf, limitsOf, SHIPPED_TERMS } from '@lamina/rules';
import type { Gateways, Transactions } from '../gateways';
import { answerOnce } from '../http/answer-once';
import { scopeOf, signedBy, type Actor } from '../identity/actor';
import { documentOf, nodeViewOf } from './list-nodes';
import { NO_SUCH_PROJECT } from './no-such-project';
import { projectOwner } from './project-view';
import { TOO_MANY_STEPS } from './too-many-steps';

type Names = 'projects' | 'nodes' | 'idempotency' | 'audit' | 'now';
interface AppendOperationDeps extends Pick<Gateways, 'columns' | 'news' | 'digestKey'> {
  readonly db: Transactions<Names>;
}
export interface InstantStep {
  readonly from: string;
  readonly operation: InstantOperation;
}

/** Takes a step that needs no pixels: it is there at once, costs nothing, and counts as the project's first work. */
export async function appendOperation(
  deps: AppendOperationDeps,
  actor: Actor,
  project: string,
  { key, step }: { key: string | null; step: InstantStep },
): Promise<Outcome<NodeView>> {
  const { db, columns, news } = deps;
  const made = await answerOnce(
    deps,
    actor,
    { key, request: { project, step } },
    async ({ projects, nodes, audit }) => {
      // Locked: were it saved between this look and the new date, the date of an unsaved project would end it.
      const row = await projects.lockOpen(project);
      if (row === null) return NO_SUCH_PROJECT;
      const from = await nodes.find(project, step.from);
      if (from === null) return refused('not-found', 'There is no such step in this project.');
      if ((await nodes.countWithComing(project)) >= MOST_STEPS) return TOO_MANY_STEPS;
      const document = applyInstant(documentOf(columns, row.wrappedKey, from), step.operation);
      if (!document.ok) return document;
      const id = newId();
      const seal = (column: string, value: unknown) =>
        columns.seal(row.wrappedKey, projectOwner(project), column, JSON.stringify(value));
      await nodes.append({
        id,
        project,
        parent: from.id,
        job: null,
        operationSealed: seal('node.operation', step.operation),
        documentSealed: seal('node.document', document.value),
        thumbnail: from.thumbnail,
        changedPixels: null,
      });
      await projects.setHead(project, id);
      const firstAt = await projects.noteProcessed(project);
      if (firstAt !== null && row.profile === 'edit') {
        const clock = { ...row, firstProcessedAt: firstAt, lastActivityAt: firstAt };
        await projects.setExpiry(project, expiryOf(limitsOf(clock, SHIPPED_TERMS)));
      }
      await audit.append({
        ...signedBy(actor),
        name: 'node.added',
        subject: { kind: 'node', id },
        outcome: 'success',
        facts: { operation: step.operation.kind, parent: from.id, job: null, project },
      });
      return granted({ node: id });
    },
  );
  if (!made.ok) return made;
  const view = await db.transaction(scopeOf(actor), async ({ projects, nodes }) => {
    const row = await projects.findOpen(project);
    const node = await nodes.find(project, made.value.node);
    return row === null || node === null
      ? NO_SUCH_PROJECT
      : granted(nodeViewOf(columns, row.wrappedKey, node));
  });
  if (view.ok) await news.tell('project_news', { project, change: 'updated' });
  return view;
}
