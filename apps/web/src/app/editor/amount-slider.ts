import { Component, computed, input, model } from '@angular/core';

let nextId = 1;

/** A slider that is always with a number field; grey at rest, accent once changed. */
@Component({
  selector: 'app-amount-slider',
  template: `
    <label [attr.for]="id" class="second">{{ label() }}</label>
    <input
      type="range"
      [id]="id"
      [class.changed]="value() !== rest()"
      [min]="min()"
      [max]="max()"
      [value]="value()"
      [style.--filled]="filled()"
      [attr.aria-valuetext]="value() + ' ' + unit()"
      (input)="take($event)"
    />
    <span class="input figures">
      <input
        type="number"
        [attr.aria-label]="label() + ', ' + min() + ' to ' + max()"
        [min]="min()"
        [max]="max()"
        [value]="value()"
        (change)="take($event)"
      />
      <span class="meta">{{ unit() }}</span>
    </span>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: var(--label, 84px) minmax(0, 1fr) 72px;
      gap: 10px;
      align-items: center;
      min-height: 28px;
    }
    .input {
      min-height: 28px;
      padding-inline: 8px;
      gap: 4px;
      box-shadow: inset 0 0 0 1px var(--line-strong);
    }
    @media (pointer: coarse) {
      :host {
        grid-template-columns: var(--label, 84px) minmax(0, 1fr) 84px;
      }
    }
    input[type='range'] {
      appearance: none;
      width: 100%;
      height: 24px;
      margin: 0;
      background: none;
      --track: var(--text-2);
    }
    input[type='range'].changed {
      --track: var(--accent);
    }
    input[type='range']::-webkit-slider-runnable-track {
      height: 4px;
      border-radius: 2px;
      background: linear-gradient(90deg, var(--track) var(--filled), var(--line-strong) 0);
    }
    input[type='range']::-moz-range-track {
      height: 4px;
      border-radius: 2px;
      background: linear-gradient(90deg, var(--track) var(--filled), var(--line-strong) 0);
    }
    input[type='range']::-webkit-slider-thumb {
      appearance: none;
      width: 14px;
      height: 14px;
      margin-top: -5px;
      border-radius: 50%;
      background: white;
      box-shadow:
        0 0 0 1px rgb(0 0 0 / 38%),
        0 1px 3px rgb(0 0 0 / 25%);
    }
    input[type='range']::-moz-range-thumb {
      width: 14px;
      height: 14px;
      border: 0;
      border-radius: 50%;
      background: white;
      box-shadow:
        0 0 0 1px rgb(0 0 0 / 38%),
        0 1px 3px rgb(0 0 0 / 25%);
    }
    input[type='range']:focus-visible {
      border-radius: var(--r-2);
    }
  `,
})
export class AmountSlider {
  protected readonly id = `amount-${nextId++}`;
  readonly label = input.required<string>();
  readonly value = model.required<number>();
  readonly rest = input.required<number>();
  readonly min = input(0);
  readonly max = input(100);
  readonly unit = input('%');
  protected readonly filled = computed(
    () => `${((this.value() - this.min()) / (this.max() - this.min())) * 100}%`,
  );

  protected take(event: Event): void {
    const field = event.target as HTMLInputElement;
    const typed = field.valueAsNumber;
    const value = Number.isFinite(typed)
      ? Math.min(this.max(), Math.max(this.min(), Math.round(typed)))
      : this.value();
    this.value.set(value);
    if (typed !== value) field.value = String(value);
  }
}
