import { Component, inject, input, output } from '@angular/core';
import { LucideArrowDown, LucideArrowUp } from '@lucide/angular';
import { ChosenLayer } from './chosen-layer';
import { LayerDraft } from './layer-draft';

/** Where the chosen layer lies, in figures, and one place up or down without dragging. */
@Component({
  selector: 'app-layer-place',
  imports: [LucideArrowDown, LucideArrowUp],
  template: `
    @if (draft.layer(); as layer) {
      <label class="input figures">
        <span class="third">X</span>
        <input
          type="number"
          aria-label="X, from the left, in pixels"
          [value]="layer.x"
          [readonly]="locked()"
          (change)="move($event, 'x')"
        />
      </label>
      <label class="input figures">
        <span class="third">Y</span>
        <input
          type="number"
          aria-label="Y, from the top, in pixels"
          [value]="layer.y"
          [readonly]="locked()"
          (change)="move($event, 'y')"
        />
      </label>
      <span class="meta figures size" [title]="layer.width + ' × ' + layer.height + ' px'"
        >{{ layer.width }} × {{ layer.height }}</span
      >
      <button
        type="button"
        class="icon-button dense"
        aria-label="One place up"
        title="One place up (Alt ↑)"
        [attr.aria-disabled]="locked() || chosen.place() === chosen.layers().length - 1 || null"
        (click)="raised.emit(1)"
      >
        <svg lucideArrowUp class="icon small"></svg>
      </button>
      <button
        type="button"
        class="icon-button dense"
        aria-label="One place down"
        title="One place down (Alt ↓)"
        [attr.aria-disabled]="locked() || chosen.place() === 0 || null"
        (click)="raised.emit(-1)"
      >
        <svg lucideArrowDown class="icon small"></svg>
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 6px;
    }
    .input {
      flex: none;
      width: 70px;
      min-height: 28px;
      padding-inline: 8px 6px;
      gap: 5px;
    }
    :host {
      container-type: inline-size;
    }
    @container (max-width: 270px) {
      .size {
        visibility: hidden;
      }
    }
    .size {
      flex: 1;
      min-width: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .third {
      color: var(--text-3);
    }
    .icon-button[aria-disabled='true'] {
      color: var(--text-off);
    }
  `,
  host: { role: 'group', 'aria-label': 'Place of the layer' },
})
export class LayerPlace {
  protected readonly draft = inject(LayerDraft);
  protected readonly chosen = inject(ChosenLayer);
  readonly locked = input(false);
  /** One place towards the top (+1) or the bottom (-1). */
  readonly raised = output<1 | -1>();

  protected move(event: Event, axis: 'x' | 'y'): void {
    const field = event.target as HTMLInputElement;
    const value = field.valueAsNumber;
    if (Number.isFinite(value) && !this.locked()) this.draft.moveTo({ [axis]: Math.round(value) });
    // What was typed and is no place is answered by the place that is.
    field.value = String(this.draft.layer()?.[axis] ?? 0);
  }
}
