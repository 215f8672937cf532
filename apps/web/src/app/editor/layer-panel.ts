import { CdkDrag, CdkDropList, type CdkDragDrop } from '@angular/cdk/drag-drop';
import { Component, computed, effect, ElementRef, inject, signal, viewChild } from '@angular/core';
import type { Layer } from '@lamina/contract';
import { LucideCopy, LucideEye, LucideEyeOff, LucidePencil, LucideTrash2 } from '@lucide/angular';
import { newKey } from '../shared/new-key';
import { AmountSlider } from './amount-slider';
import { ChosenLayer } from './chosen-layer';
import { ConfidenceMark } from './confidence-mark';
import { EditFlow } from './edit-flow';
import { LayerDraft } from './layer-draft';
import { LayerPlace } from './layer-place';
import { LayerThumbnail } from './layer-thumbnail';
import { kindWord } from './layer-words';
import { OpenProject } from './open-project';

/** A finger scrolls the list; only one that rests first takes a row along. */
const DRAG_DELAY_MS = { touch: 300, mouse: 0 };

/** The layers of the picture, top first. Each change is an instant step of the history. */
@Component({
  selector: 'app-layer-panel',
  imports: [
    AmountSlider,
    CdkDrag,
    CdkDropList,
    ConfidenceMark,
    LayerPlace,
    LayerThumbnail,
    LucideCopy,
    LucideEye,
    LucideEyeOff,
    LucidePencil,
    LucideTrash2,
  ],
  templateUrl: './layer-panel.html',
  styleUrl: './layer-panel.css',
})
export class LayerPanel {
  protected readonly open = inject(OpenProject);
  protected readonly chosen = inject(ChosenLayer);
  protected readonly draft = inject(LayerDraft);
  protected readonly flow = inject(EditFlow);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly nameField = viewChild<ElementRef<HTMLInputElement>>('name');
  protected readonly dragDelay = DRAG_DELAY_MS;
  protected readonly kindWord = kindWord;
  protected readonly renaming = signal<string | null>(null);
  /** The running job starts from the step it was sent from: a change meanwhile would be lost beside its result. */
  protected readonly mayChange = computed(() => this.flow.mayEdit() && !this.flow.busy());
  protected readonly locked = computed(() => (this.mayChange() ? null : true));
  protected readonly isLast = computed(() => (this.chosen.layers().length === 1 ? true : null));

  constructor() {
    effect(() => this.nameField()?.nativeElement.select());
  }

  protected percentOf(layer: Layer): number {
    return Math.round(layer.opacity * 100);
  }

  protected choose({ id }: Layer): void {
    if (id !== this.chosen.layer()?.id) void this.draft.commit();
    this.chosen.choose(id);
  }

  protected toggle({ id, visible }: Layer): void {
    if (this.mayChange()) void this.open.apply({ kind: 'set-layer-visible', layer: id, visible: !visible });
  }

  protected duplicate({ id }: Layer): void {
    if (!this.mayChange()) return;
    const copy = newKey();
    void this.open.apply({ kind: 'duplicate-layer', layer: id, copy });
    this.chosen.choose(copy);
  }

  protected remove(layer: Layer): void {
    if (!this.mayChange() || this.isLast()) return;
    const layers = this.chosen.layers();
    const at = layers.indexOf(layer);
    const next = layers[at + 1] ?? layers[at - 1];
    void this.open.apply({ kind: 'delete-layer', layer: layer.id });
    if (next) this.chosen.choose(next.id);
  }

  /** Up is towards the top of the picture. */
  protected reorder(layer: Layer, steps: number): void {
    const at = this.chosen.place() + steps;
    if (this.mayChange() && at >= 0 && at < this.chosen.layers().length)
      void this.open.apply({ kind: 'reorder-layer', layer: layer.id, at });
  }

  protected dropped({ previousIndex, currentIndex }: CdkDragDrop<unknown>): void {
    const layer = this.chosen.layers()[previousIndex];
    if (!layer) return;
    this.choose(layer);
    if (previousIndex !== currentIndex) this.reorder(layer, previousIndex - currentIndex);
  }

  protected rename(layer: Layer): void {
    if (!this.mayChange()) return;
    this.choose(layer);
    this.renaming.set(layer.name);
  }

  protected finishRename(event: Event): void {
    event.preventDefault();
    const layer = this.chosen.layer();
    const name = this.nameField()?.nativeElement.value.trim() ?? '';
    this.renaming.set(null);
    if (layer && name !== '' && name !== layer.name)
      void this.open.apply({ kind: 'rename-layer', layer: layer.id, name });
    this.focusSoon();
  }

  /** After the list was drawn anew: a row that moved has lost the focus on its way. */
  protected focusSoon(): void {
    setTimeout(() => this.host.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  }

  protected key(event: KeyboardEvent): void {
    const layer = this.chosen.layer();
    if (layer === null || event.ctrlKey || event.metaKey) return;
    const act = event.altKey ? this.withAlt(event.key, layer) : this.alone(event.key, layer);
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    act();
    if (event.key !== 'F2') this.focusSoon();
  }

  private withAlt(key: string, layer: Layer): (() => void) | null {
    const steps = { ArrowUp: 1, ArrowDown: -1 }[key];
    return steps === undefined ? null : () => this.reorder(layer, steps);
  }

  private alone(key: string, layer: Layer): (() => void) | null {
    const layers = this.chosen.layers();
    const at = layers.indexOf(layer);
    const to = { ArrowDown: layers[at + 1], ArrowUp: layers[at - 1], Home: layers[0], End: layers.at(-1) };
    if (key in to) return () => this.choose(to[key as keyof typeof to] ?? layer);
    const acts: Record<string, () => void> = {
      ' ': () => this.toggle(layer),
      F2: () => this.rename(layer),
      Delete: () => this.remove(layer),
    };
    return acts[key] ?? null;
  }
}
