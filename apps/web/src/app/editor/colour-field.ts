import { Component, input, model, signal } from '@angular/core';
import { LucideCircleAlert } from '@lucide/angular';
import { hexOf } from './recolour-draft';

let nextId = 1;

/** A colour as a swatch that opens the browser's own picker, and as hex. What is no colour is said on leaving. */
@Component({
  selector: 'app-colour-field',
  imports: [LucideCircleAlert],
  template: `
    <label class="meta" [attr.for]="id">{{ label() }}</label>
    <span class="input">
      <input
        type="color"
        [attr.aria-label]="picker()"
        [value]="value() ?? '#808080'"
        [class.none]="value() === null"
        (input)="choose($event)"
      />
      <input
        class="mono"
        autocomplete="off"
        spellcheck="false"
        maxlength="8"
        placeholder="#rrggbb"
        [id]="id"
        [value]="value() ?? ''"
        [attr.aria-invalid]="wrong() || null"
        [attr.aria-describedby]="wrong() ? id + '-wrong' : null"
        (change)="type($event)"
      />
      <ng-content />
    </span>
    @if (wrong()) {
      <span class="meta wrong row" [id]="id + '-wrong'"
        ><svg lucideCircleAlert class="icon small"></svg>A colour looks like #1f4e9e.</span
      >
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 5px;
      min-width: 0;
    }
    .input > input[type='color'] {
      flex: none;
      width: 18px;
      height: 18px;
      padding: 0;
      border: 0;
      align-self: center;
      border-radius: var(--r-1);
      background: none;
      overflow: hidden;
      box-shadow: 0 0 0 1px rgb(0 0 0 / 18%);
    }
    .input > input[type='color']::-webkit-color-swatch-wrapper {
      padding: 0;
    }
    .input > input[type='color']::-webkit-color-swatch {
      border: 0;
    }
    .input > input[type='color'].none {
      opacity: 0.35;
    }
    .wrong {
      color: var(--danger);
      gap: 6px;
    }
  `,
})
export class ColourField {
  protected readonly id = `colour-${nextId++}`;
  readonly label = input.required<string>();
  /** What the browser's own picker at the left is called. */
  readonly picker = input.required<string>();
  readonly value = model.required<string | null>();
  protected readonly wrong = signal(false);

  protected choose(event: Event): void {
    this.wrong.set(false);
    this.value.set((event.target as HTMLInputElement).value);
  }

  protected type(event: Event): void {
    const typed = (event.target as HTMLInputElement).value;
    const hex = hexOf(typed);
    this.wrong.set(hex === null && typed.trim() !== '');
    if (hex !== null) {
      (event.target as HTMLInputElement).value = hex;
      this.value.set(hex);
    }
  }
}
