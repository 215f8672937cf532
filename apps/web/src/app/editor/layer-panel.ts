import { Component, computed, effect, ElementRef, inject, signal, untracked, viewChild } from '@angular/core';
import type { Layer } from '@lamina/contract';
import { LucideEye, LucideEyeOff, LucideImage, LucidePencil } from '@lucide/angular';
import { AmountSlider } from './amount-slider';
import { LayerThumbnail } from './layer-thumbnail';
import { OpenProject } from './open-project';

/** So long a slider rests before its value becomes a step: a drag is one step of the history, not fifty. */
const SETTLE_MS = 500;

/** The layers of the picture, top first: eye, name, opacity. Each change is an instant step of the history. */
@Component({
  selector: 'app-layer-panel',
  imports: [AmountSlider, LayerThumbnail, LucideEye, LucideEyeOff, LucideImage, LucidePencil],
  template: `
    @if (chosen(); as layer) {
      <div class="properties">
        <app-amount-slider
          label="Opacity"
          [rest]="100"
          [value]="opacity() ?? percentOf(layer)"
          (valueChange)="opacity.set($event)"
        />
      </div>
    }
    <ul class="layers" role="listbox" aria-label="Layers">
      @for (layer of layers(); track layer.id) {
        <li
          role="option"
          [attr.aria-selected]="layer.id === chosen()?.id"
          [attr.aria-label]="layer.name + (layer.visible ? '' : ', hidden') + ', ' + percentOf(layer) + ' %'"
          [attr.tabindex]="layer.id === chosen()?.id && renaming() === null ? 0 : -1"
          [class.hidden]="!layer.visible"
          (click)="choose(layer)"
          (keydown)="key($event)"
          (dblclick)="rename(layer)"
        >
          <span
            class="eye"
            aria-hidden="true"
            [title]="layer.visible ? 'Hide (Space)' : 'Show (Space)'"
            (click)="toggle(layer); $event.stopPropagation()"
          >
            @if (layer.visible) {
              <svg lucideEye class="icon small"></svg>
            } @else {
              <svg lucideEyeOff class="icon small"></svg>
            }
          </span>
          <app-layer-thumbnail [asset]="layer.asset" />
          <span class="name cut" [title]="layer.name">{{ layer.name }}</span>
          <span class="meta figures">{{ percentOf(layer) < 100 ? percentOf(layer) + ' %' : '' }}</span>
          <svg lucideImage class="icon small third"></svg>
        </li>
      }
    </ul>
    <div class="foot">
      @if (chosen(); as layer) {
        @if (renaming() !== null) {
          <form class="row" (submit)="finishRename($event)">
            <label class="unseen" for="layer-name">Name of the layer</label>
            <span class="input grow">
              <input
                #name
                id="layer-name"
                maxlength="200"
                autocomplete="off"
                [value]="renaming()"
                (keydown.escape)="renaming.set(null); $event.stopPropagation()"
              />
            </span>
            <button type="submit" class="button dense">Rename</button>
          </form>
        } @else {
          <div class="row">
            <button type="button" class="button quiet dense" (click)="toggle(layer)">
              @if (layer.visible) {
                <svg lucideEyeOff class="icon small"></svg>Hide
              } @else {
                <svg lucideEye class="icon small"></svg>Show
              }
            </button>
            <button type="button" class="button quiet dense" (click)="rename(layer)">
              <svg lucidePencil class="icon small"></svg>Rename
            </button>
          </div>
        }
      }
      <p class="meta bad" role="alert">{{ open.refusal() }}</p>
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      min-height: 0;
    }
    .properties {
      padding: 8px 12px;
      border-bottom: 1px solid var(--line);
      --label: 56px;
    }
    .layers {
      padding: 4px 6px;
      min-height: 0;
      overflow: auto;
    }
    li {
      display: flex;
      align-items: center;
      gap: 8px;
      height: var(--row);
      padding: 0 6px;
      border-radius: var(--r-2);
    }
    li:hover {
      background: var(--hover);
    }
    li[aria-selected='true'] {
      background: var(--accent-soft);
    }
    li[aria-selected='true'] .name {
      font-weight: 550;
    }
    li.hidden .name {
      color: var(--text-3);
    }
    .eye {
      display: grid;
      place-items: center;
      width: 24px;
      height: 24px;
      margin-inline-start: -5px;
      border-radius: var(--r-1);
      color: var(--text-2);
    }
    .eye:hover {
      background: var(--hover);
    }
    li[aria-selected='true'] .eye {
      color: var(--accent-text);
    }
    .name {
      flex: 1;
      min-width: 0;
    }
    .foot {
      padding: 4px 6px 8px;
    }
    .foot .input {
      min-height: 28px;
    }
    .bad {
      color: var(--danger);
      padding-inline: 6px;
    }
    @media (pointer: coarse) {
      .eye {
        width: 44px;
        height: 44px;
        margin-inline-start: -12px;
      }
    }
  `,
})
export class LayerPanel {
  protected readonly open = inject(OpenProject);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly nameField = viewChild<ElementRef<HTMLInputElement>>('name');
  private readonly chosenId = signal<string | null>(null);
  protected readonly renaming = signal<string | null>(null);
  /** The slider's value while it has not become a step yet. */
  protected readonly opacity = signal<number | null>(null);
  protected readonly layers = computed(() => [...(this.open.document()?.layers ?? [])].reverse());
  protected readonly chosen = computed(
    () => this.layers().find(({ id }) => id === this.chosenId()) ?? this.layers()[0] ?? null,
  );

  constructor() {
    effect((onCleanup) => {
      const percent = this.opacity();
      const layer = untracked(this.chosen);
      if (percent === null || layer === null) return;
      const timer = setTimeout(() => void this.setOpacity(layer, percent), SETTLE_MS);
      onCleanup(() => clearTimeout(timer));
    });
    effect(() => this.nameField()?.nativeElement.select());
  }

  protected percentOf(layer: Layer): number {
    return Math.round(layer.opacity * 100);
  }

  protected choose(layer: Layer): void {
    this.chosenId.set(layer.id);
    this.opacity.set(null);
  }

  protected toggle(layer: Layer): void {
    void this.open.apply({ kind: 'set-layer-visible', layer: layer.id, visible: !layer.visible });
  }

  protected rename(layer: Layer): void {
    this.choose(layer);
    this.renaming.set(layer.name);
  }

  protected finishRename(event: Event): void {
    event.preventDefault();
    const layer = this.chosen();
    const name = this.nameField()?.nativeElement.value.trim() ?? '';
    this.renaming.set(null);
    if (layer && name !== '' && name !== layer.name)
      void this.open.apply({ kind: 'rename-layer', layer: layer.id, name });
    setTimeout(() => this.host.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  }

  protected key(event: KeyboardEvent): void {
    const layer = this.chosen();
    if (layer === null || event.ctrlKey || event.metaKey) return;
    const at = this.layers().indexOf(layer);
    const next = { ArrowDown: this.layers()[at + 1], ArrowUp: this.layers()[at - 1] }[event.key];
    if (next) {
      this.choose(next);
      setTimeout(() => this.host.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
    } else if (event.key === ' ') this.toggle(layer);
    else if (event.key === 'F2') this.rename(layer);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private async setOpacity(layer: Layer, percent: number): Promise<void> {
    this.opacity.set(null);
    if (percent === this.percentOf(layer)) return;
    await this.open.apply({ kind: 'set-layer-opacity', layer: layer.id, opacity: percent / 100 });
  }
}
