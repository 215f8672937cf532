import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import type { InstantOperation, Layer, LayerDocument } from '@lamina/contract';
import { applyInstant } from '@lamina/document';
import { ChosenLayer } from './chosen-layer';
import { OpenProject } from './open-project';
import type { Point } from './view-transform';

/** So long a slider or an arrow key rests before its value becomes a step: a gesture is one step, not fifty. */
const SETTLE_MS = 500;
/** The contract's bound: beyond it a layer is nowhere near its picture any more. */
const OFFSET_MAX_PX = 30_000;

type Drafted = Extract<InstantOperation, { kind: 'move-layer' | 'set-layer-opacity' }>;

/** A change of a layer while the gesture lasts: shown live, stored as one step when the hand rests. */
@Injectable()
export class LayerDraft {
  private readonly open = inject(OpenProject);
  private readonly chosen = inject(ChosenLayer);
  private readonly drafted = signal<Drafted | null>(null);
  private settling: ReturnType<typeof setTimeout> | null = null;
  private dragFrom: Point | null = null;

  /** The document as it will be; null while no gesture lasts. */
  readonly document = computed<LayerDocument | null>(() => {
    const [document, operation] = [this.open.document(), this.drafted()];
    if (document === null || operation === null) return null;
    const outcome = applyInstant(document, operation);
    return outcome.ok ? outcome.value : null;
  });
  /** The chosen layer as it is shown. */
  readonly layer = computed<Layer | null>(() => {
    const layer = this.chosen.layer();
    return this.document()?.layers.find(({ id }) => id === layer?.id) ?? layer;
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => void this.commit());
  }

  setOpacity(percent: number): void {
    const layer = this.chosen.layer();
    if (layer === null) return;
    this.draft({ kind: 'set-layer-opacity', layer: layer.id, opacity: percent / 100 });
    this.commitSoon();
  }

  /** Arrow keys and number fields: each is shown at once, a run of them is one step. */
  moveTo(to: Partial<Point>): void {
    const layer = this.layer();
    if (layer === null) return;
    this.draft({ kind: 'move-layer', layer: layer.id, ...within({ x: layer.x, y: layer.y, ...to }) });
    this.commitSoon();
  }

  moveBy(dx: number, dy: number): void {
    const layer = this.layer();
    if (layer !== null) this.moveTo({ x: layer.x + dx, y: layer.y + dy });
  }

  /** A drag: true when there is a layer to take. */
  take(): boolean {
    const layer = this.layer();
    if (layer === null) return false;
    this.rest();
    this.dragFrom = { x: layer.x, y: layer.y };
    return true;
  }

  /** How far the pointer has come since `take`, in picture pixels. */
  dragTo(dx: number, dy: number): void {
    const [layer, from] = [this.chosen.layer(), this.dragFrom];
    if (layer === null || from === null) return;
    this.draft({ kind: 'move-layer', layer: layer.id, ...within({ x: from.x + dx, y: from.y + dy }) });
  }

  /** Takes the drag back, for instance when a second finger makes a pinch of it. */
  drop(): void {
    this.rest();
    this.dragFrom = null;
    this.drafted.set(null);
  }

  /** The gesture is over: one step, or none when everything is where it was. */
  async commit(): Promise<void> {
    this.rest();
    this.dragFrom = null;
    const [operation, document] = [this.drafted(), this.open.document()];
    if (operation === null) return;
    const layer = document?.layers.find(({ id }) => id === operation.layer);
    const applying = layer && changes(layer, operation) ? this.open.apply(operation) : null;
    // Only now: the step is shown already, so nothing jumps back between.
    this.drafted.set(null);
    await applying;
  }

  private draft(operation: Drafted): void {
    const before = this.drafted();
    if (before !== null && (before.kind !== operation.kind || before.layer !== operation.layer))
      void this.commit();
    this.drafted.set(operation);
  }

  private commitSoon(): void {
    this.rest();
    this.settling = setTimeout(() => void this.commit(), SETTLE_MS);
  }

  private rest(): void {
    if (this.settling !== null) clearTimeout(this.settling);
    this.settling = null;
  }
}

const bound = (length: number): number =>
  Math.min(OFFSET_MAX_PX, Math.max(-OFFSET_MAX_PX, Math.round(length)));
const within = ({ x, y }: Point): Point => ({ x: bound(x), y: bound(y) });

const changes = (layer: Layer, operation: Drafted): boolean =>
  operation.kind === 'move-layer'
    ? layer.x !== operation.x || layer.y !== operation.y
    : layer.opacity !== operation.opacity;
