import { TestBed } from '@angular/core/testing';
import type { NodeTree, NodeView, ProjectView } from '@lamina/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { ApiClient } from '../shared/api-client';
import { ApiProblem } from '../shared/api-problem';
import { OpenProject } from './open-project';

const id = (figure: number): string => `01989f0e-7c4b-7e1a-9b60-2f6f1f0a4c${String(figure).padStart(2, '0')}`;
const layer = {
  ...({ x: 0, y: 0, width: 4, height: 3, opacity: 1, visible: true, blend: 'normal' } as const),
  ...({ kind: 'picture', confidence: null } as const),
};
const node = (figure: number, parent: number | null): NodeView => ({
  id: id(figure),
  parent: parent === null ? null : id(parent),
  job: null,
  operation: { kind: 'upload' },
  document: {
    version: 1,
    width: 4,
    height: 3,
    layers: [{ ...layer, id: 'base', name: 'Picture', asset: id(90) }],
  },
  thumbnail: null,
  changedPixels: null,
  createdAt: new Date(Date.UTC(2026, 0, 1, 12, figure)).toISOString(),
});
const project = { id: id(50), title: 'Harbour', state: 'ready' } as ProjectView;

describe('the open project', () => {
  let tree: NodeTree;
  let asked: unknown[];
  let refuse: ApiProblem | null;
  let open: OpenProject;

  beforeEach(async () => {
    tree = { head: id(2), nodes: [node(1, null), node(2, 1), node(3, 1)] };
    asked = [];
    refuse = null;
    const answered = <T>(body: unknown, answer: T): Promise<T> => {
      asked.push(body);
      return refuse ? Promise.reject(refuse) : Promise.resolve(answer);
    };
    const api = {
      get: async (path: string) => (path.endsWith('/nodes') ? structuredClone(tree) : project),
      patch: (_path: string, body: object) => answered(body, { ...project, ...body }),
      post: (_path: string, body: { from: string; operation: NodeView['operation'] }) =>
        answered(body, { ...node(4, 2), operation: body.operation }),
    };
    TestBed.configureTestingModule({ providers: [OpenProject, { provide: ApiClient, useValue: api }] });
    open = TestBed.inject(OpenProject);
    await open.open(project.id);
  });

  it('goes back at once and tells the server', async () => {
    const undoing = open.undo();
    expect(open.head()?.id).toBe(id(1));
    await undoing;
    expect(asked).toEqual([{ head: id(1) }]);
  });

  it('redoes along the branch that it came from, not the newest', async () => {
    await open.undo();
    await open.redo();
    expect(open.head()?.id).toBe(id(2));
  });

  it('stands where it stood when the server refuses, and says why', async () => {
    refuse = new ApiProblem('not-found', 'There is no such step in this project.', 404);
    await open.undo();
    expect(open.head()?.id).toBe(id(2));
    expect(open.refusal()).toBe('There is no such step in this project.');
  });

  it('shows an instant operation before the server has answered, and takes it back when it is refused', async () => {
    refuse = ApiProblem.unreachable();
    const hiding = open.apply({ kind: 'set-layer-visible', layer: 'base', visible: false });
    expect(open.document()?.layers[0]?.visible).toBe(false);
    await hiding;
    expect(open.document()?.layers[0]?.visible).toBe(true);
  });

  it('makes an instant operation a step of its own', async () => {
    await open.apply({ kind: 'rename-layer', layer: 'base', name: 'Quay' });
    expect(open.head()?.id).toBe(id(4));
    expect(open.nodes()).toHaveLength(4);
  });

  it('makes steps one after the other, each from the one before, and shows all of them at once', async () => {
    const renaming = open.apply({ kind: 'rename-layer', layer: 'base', name: 'Quay' });
    const fading = open.apply({ kind: 'set-layer-opacity', layer: 'base', opacity: 0.5 });
    expect(open.document()?.layers[0]).toMatchObject({ name: 'Quay', opacity: 0.5 });
    expect(open.head()?.id).toBe(id(2));
    await Promise.all([renaming, fading]);
    expect(asked).toMatchObject([{ from: id(2) }, { from: id(4) }]);
  });

  it('takes back what was shown on top of a refused step, and does not ask for it', async () => {
    refuse = ApiProblem.unreachable();
    const renaming = open.apply({ kind: 'rename-layer', layer: 'base', name: 'Quay' });
    const fading = open.apply({ kind: 'set-layer-opacity', layer: 'base', opacity: 0.5 });
    await Promise.all([renaming, fading]);
    expect(asked).toHaveLength(1);
    expect(open.document()?.layers[0]).toMatchObject({ name: 'Picture', opacity: 1 });
  });

  it('undoes a change that is still on its way after it has arrived', async () => {
    const renaming = open.apply({ kind: 'rename-layer', layer: 'base', name: 'Quay' });
    await Promise.all([renaming, open.undo()]);
    expect(asked.at(-1)).toEqual({ head: id(2) });
    expect(open.head()?.id).toBe(id(2));
  });

  it('drops news that is older than what the person did meanwhile', async () => {
    const refreshing = open.refresh();
    const undoing = open.undo();
    await Promise.all([refreshing, undoing]);
    expect(open.head()?.id).toBe(id(1));
  });

  it('keeps known steps the same objects, so that nothing is drawn again for nothing', async () => {
    const before = open.document();
    await open.refresh();
    expect(open.document()).toBe(before);
  });

  it('renames at once and back when refused', async () => {
    refuse = new ApiProblem('forbidden', 'You may look, not change.', 403);
    const renaming = open.rename('Quay');
    expect(open.project()?.title).toBe('Quay');
    await renaming;
    expect(open.project()?.title).toBe('Harbour');
  });
});
