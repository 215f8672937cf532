import { computed, inject, Injectable, signal } from '@angular/core';
import {
  NodeTree,
  NodeView,
  ProjectView,
  SaveAnswer,
  type InstantOperation,
  type LayerDocument,
} from '@lamina/contract';
import { applyInstant } from '@lamina/document';
import { ApiClient } from '../shared/api-client';
import { ApiProblem } from '../shared/api-problem';
import { newKey } from '../shared/new-key';
import { redoTarget, undoTarget } from './history-rows';

/** The project that the editor has open: what the server last said, and the few things one may do to it. */
@Injectable()
export class OpenProject {
  private readonly api = inject(ApiClient);
  private readonly view = signal<ProjectView | null>(null);
  private readonly tree = signal<NodeTree | null>(null);
  private readonly failed = signal<ApiProblem | null>(null);
  private readonly refused = signal<string | null>(null);
  /** Counts the person's own changes: an answer that was asked for before one of them is out of date. */
  private changes = 0;
  /** The step that the person last stood on, so that redo follows the same branch. */
  private cameFrom: string | null = null;
  /** The document as the instant operations under way will make it; null when the server has said all of them. */
  private readonly ahead = signal<LayerDocument | null>(null);
  /** Instant operations reach the server one after the other: each starts from the step of the one before. */
  private underWay: Promise<void> | null = null;

  readonly project = this.view.asReadonly();
  readonly nodes = computed(() => this.tree()?.nodes ?? []);
  readonly head = computed(() => this.nodes().find(({ id }) => id === this.tree()?.head) ?? null);
  readonly parent = computed(() => this.nodes().find(({ id }) => id === this.head()?.parent) ?? null);
  readonly document = computed<LayerDocument | null>(() => this.ahead() ?? this.head()?.document ?? null);
  /** The project itself could not be read: in place of the page. */
  readonly problem = this.failed.asReadonly();
  /** The last small action was refused: a sentence near the panel. */
  readonly refusal = this.refused.asReadonly();
  readonly undoStep = computed(() => this.stepOf((nodes, head) => undoTarget(nodes, head)));
  readonly redoStep = computed(() => this.stepOf((nodes, head) => redoTarget(nodes, head, this.cameFrom)));

  async open(id: string): Promise<void> {
    this.failed.set(null);
    try {
      const project = await this.api.get(`/api/projects/${id}`, ProjectView);
      this.view.set(project);
      if (project.state === 'ready') this.tree.set(await this.api.get(`/api/projects/${id}/nodes`, NodeTree));
    } catch (cause) {
      this.failed.set(ApiProblem.of(cause));
    }
  }

  /** Reads both again, quietly: what is on the screen stays when the server does not answer. */
  async refresh(): Promise<void> {
    const id = this.view()?.id;
    if (id === undefined) return;
    const changes = this.changes;
    const [project, tree] = await Promise.all([
      this.api.get(`/api/projects/${id}`, ProjectView),
      this.api.get(`/api/projects/${id}/nodes`, NodeTree),
    ]);
    if (changes !== this.changes) return;
    // A step never changes: those that are known stay the same objects, so that nothing is drawn again for nothing.
    const known = new Map(this.nodes().map((node) => [node.id, node]));
    this.view.set(project);
    this.tree.set({ head: tree.head, nodes: tree.nodes.map((node) => known.get(node.id) ?? node) });
  }

  async rename(title: string): Promise<void> {
    const { id, title: before } = this.opened();
    if (title === before || title === '') return;
    this.view.update((project) => project && { ...project, title });
    await this.attempt(
      async () => this.view.set(await this.api.patch(`/api/projects/${id}`, { title }, ProjectView)),
      () => this.view.update((project) => project && { ...project, title: before }),
    );
  }

  /** Goes to a step: the picture changes at once, the server is told. */
  async goTo(node: string): Promise<void> {
    if (this.underWay !== null) await this.settled();
    const { id } = this.opened();
    const tree = this.tree();
    if (tree === null || tree.head === node) return;
    this.cameFrom = this.onOneLine(tree.head, node) ? (this.cameFrom ?? tree.head) : node;
    this.tree.set({ ...tree, head: node });
    await this.attempt(
      async () => this.view.set(await this.api.patch(`/api/projects/${id}`, { head: node }, ProjectView)),
      () => this.tree.update((now) => now && { ...now, head: tree.head }),
    );
  }

  async undo(): Promise<void> {
    if (this.underWay !== null) await this.settled();
    const step = this.undoStep();
    if (step) await this.goTo(step.id);
  }

  async redo(): Promise<void> {
    if (this.underWay !== null) await this.settled();
    const step = this.redoStep();
    if (step) await this.goTo(step.id);
  }

  /** An instant operation: shown at once as the server will compute it, then made a step there. */
  async apply(operation: InstantOperation): Promise<void> {
    const before = this.document();
    if (before === null) return;
    const outcome = applyInstant(before, operation);
    if (!outcome.ok) return this.refused.set(outcome.message);
    this.cameFrom = null;
    this.ahead.set(outcome.value);
    const mine = (this.underWay ?? Promise.resolve()).then(() => this.makeStep(operation, outcome.value));
    this.underWay = mine;
    await mine;
    if (this.underWay === mine) this.underWay = null;
  }

  /** When every instant operation has become a step, or was taken back. */
  async settled(): Promise<void> {
    while (this.underWay !== null) await this.underWay;
  }

  /** A stored result has arrived: its step is read and stood on. */
  async arrive(): Promise<void> {
    this.cameFrom = null;
    await this.refresh();
  }

  /** The date that would apply; nothing is saved yet. */
  previewSave(): Promise<SaveAnswer> {
    return this.api.post(`/api/projects/${this.opened().id}/save`, { confirm: false }, SaveAnswer);
  }

  async save(): Promise<void> {
    const { id } = this.opened();
    await this.api.post(`/api/projects/${id}/save`, { confirm: true }, SaveAnswer, {
      idempotencyKey: newKey(),
    });
    this.view.set(await this.api.get(`/api/projects/${id}`, ProjectView));
  }

  /** One instant operation at the server. What it refuses takes back everything that was shown on top of it. */
  private async makeStep(operation: InstantOperation, shown: LayerDocument): Promise<void> {
    const { id } = this.opened();
    const head = this.head();
    // An operation before this one was refused: what this one was meant for is not there any more.
    if (head === null || this.ahead() === null) return;
    await this.attempt(
      async () => {
        const body = { from: head.id, operation };
        const made = await this.api.post(`/api/projects/${id}/nodes`, body, NodeView, {
          idempotencyKey: newKey(),
        });
        const isAsShown = JSON.stringify(made.document) === JSON.stringify(shown);
        const step = isAsShown ? { ...made, document: shown } : made;
        this.tree.update((tree) => tree && { head: made.id, nodes: [...without(tree.nodes, made.id), step] });
        if (this.ahead() === shown) this.ahead.set(null);
      },
      () => this.ahead.set(null),
    );
  }

  private opened(): ProjectView {
    const project = this.view();
    if (project === null) throw new RangeError('Expected a project to be open.');
    return project;
  }

  private stepOf(find: (nodes: readonly NodeView[], head: string) => NodeView | null): NodeView | null {
    const tree = this.tree();
    return tree === null ? null : find(tree.nodes, tree.head);
  }

  /** Whether one of the two steps grew from the other: walking up and down a line keeps redo on it. */
  private onOneLine(one: string, other: string): boolean {
    const above = (id: string | null): string[] => {
      const node = this.nodes().find((each) => each.id === id);
      return node ? [node.id, ...above(node.parent)] : [];
    };
    return above(one).includes(other) || above(other).includes(one);
  }

  private async attempt(act: () => Promise<unknown>, takeBack: () => void): Promise<void> {
    this.refused.set(null);
    this.changes++;
    try {
      await act();
      this.changes++;
    } catch (cause) {
      takeBack();
      this.refused.set(ApiProblem.of(cause).message);
    }
  }
}

const without = (nodes: readonly NodeView[], id: string): NodeView[] =>
  nodes.filter((node) => node.id !== id);
