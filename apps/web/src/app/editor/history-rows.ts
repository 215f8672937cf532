import type { NodeView } from '@lamina/contract';

export interface HistoryRow {
  readonly node: NodeView;
  /** 0 = on the line that the picture is on, 1 and more = a branch. */
  readonly depth: number;
  readonly current: boolean;
}

/**
 * The history as rows, newest first. The line through the current step stays at the left; every other branch is
 * indented directly above the step that it grew from, so nothing is hidden when a person goes back and edits again.
 */
export function historyRows(nodes: readonly NodeView[], head: string): HistoryRow[] {
  const trunk = new Set(pathTo(nodes, head).map(({ id }) => id));
  const childrenOf = (id: string): NodeView[] => nodes.filter(({ parent }) => parent === id).sort(byAge);
  const rowsOf = (node: NodeView, depth: number): HistoryRow[] => {
    const children = childrenOf(node.id);
    const main = children.find(({ id }) => trunk.has(id)) ?? children.at(-1);
    const branches = children.filter((child) => child !== main).reverse();
    return [
      ...(main ? rowsOf(main, depth) : []),
      ...branches.flatMap((branch) => rowsOf(branch, depth + 1)),
      { node, depth, current: node.id === head },
    ];
  };
  return nodes
    .filter(({ parent }) => parent === null)
    .sort(byAge)
    .reverse()
    .flatMap((root) => rowsOf(root, 0));
}

/** From the first step to `id`, both included; empty when there is no such step. */
export function pathTo(nodes: readonly NodeView[], id: string | null): NodeView[] {
  const node = nodes.find((each) => each.id === id);
  return node ? [...pathTo(nodes, node.parent), node] : [];
}

/** Where undo goes: the parent of the current step. */
export const undoTarget = (nodes: readonly NodeView[], head: string): NodeView | null =>
  pathTo(nodes, head).at(-2) ?? null;

/** Where redo goes: the step that the person came back from, else the newest step that grew from here. */
export function redoTarget(
  nodes: readonly NodeView[],
  head: string,
  cameFrom: string | null,
): NodeView | null {
  const line = pathTo(nodes, cameFrom);
  const at = line.findIndex(({ id }) => id === head);
  if (at >= 0 && at + 1 < line.length) return line[at + 1] ?? null;
  return (
    nodes
      .filter(({ parent }) => parent === head)
      .sort(byAge)
      .at(-1) ?? null
  );
}

/** What the current step is compared with: the chosen step, else the original; null when it would be itself. */
export function comparedStep(
  nodes: readonly NodeView[],
  head: string | null,
  chosen: string | null,
): NodeView | null {
  const wanted = nodes.find(({ id }) => id === chosen) ?? pathTo(nodes, head)[0];
  return wanted === undefined || wanted.id === head ? null : wanted;
}

/** Ids are UUIDv7: they break a tie of two steps of the same instant. */
const byAge = (a: NodeView, b: NodeView): number =>
  Date.parse(a.createdAt) - Date.parse(b.createdAt) || (a.id < b.id ? -1 : 1);
