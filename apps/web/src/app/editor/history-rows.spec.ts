import type { NodeView } from '@lamina/contract';
import { describe, expect, it } from 'vitest';
import { comparedStep, historyRows, pathTo, redoTarget, undoTarget } from './history-rows';

const node = (id: string, parent: string | null, minute: number): NodeView => ({
  id,
  parent,
  job: null,
  operation: { kind: 'upload' },
  document: { version: 1, width: 1, height: 1, layers: [] },
  thumbnail: null,
  changedPixels: null,
  createdAt: new Date(Date.UTC(2026, 0, 1, 12, minute)).toISOString(),
});
//  a - b - c - e
//       \
//        d (a branch, made after c)
const tree = [node('a', null, 0), node('b', 'a', 1), node('c', 'b', 2), node('d', 'b', 3), node('e', 'c', 4)];
const shown = (head: string) => historyRows(tree, head).map(({ node: { id }, depth }) => `${id}${depth}`);

describe('the history', () => {
  it('keeps the line of the current step at the left and indents the other branch', () => {
    expect(shown('e')).toEqual(['e0', 'c0', 'd1', 'b0', 'a0']);
    expect(shown('d')).toEqual(['d0', 'e1', 'c1', 'b0', 'a0']);
  });

  it('shows every step once wherever the person stands', () => {
    for (const head of ['a', 'b', 'c', 'd', 'e']) expect(historyRows(tree, head)).toHaveLength(tree.length);
  });

  it('marks the current step alone', () => {
    expect(historyRows(tree, 'c').filter(({ current }) => current)).toHaveLength(1);
  });

  it('undoes to the parent, and at the first step not at all', () => {
    expect(undoTarget(tree, 'd')?.id).toBe('b');
    expect(undoTarget(tree, 'a')).toBeNull();
  });

  it('redoes along the branch that the person came from', () => {
    expect(redoTarget(tree, 'b', 'e')?.id).toBe('c');
    expect(redoTarget(tree, 'b', 'd')?.id).toBe('d');
  });

  it('redoes to the newest step when nothing was walked, as after a reload', () => {
    expect(redoTarget(tree, 'b', null)?.id).toBe('d');
    expect(redoTarget(tree, 'e', null)).toBeNull();
  });

  it('compares with the original until another step is chosen, never with itself', () => {
    expect(comparedStep(tree, 'e', null)?.id).toBe('a');
    expect(comparedStep(tree, 'e', 'd')?.id).toBe('d');
    expect(comparedStep(tree, 'a', null)).toBeNull();
    expect(comparedStep(tree, 'e', 'gone')?.id).toBe('a');
  });

  it('knows no path to a step that is gone', () => {
    expect(pathTo(tree, 'x')).toEqual([]);
  });
});
