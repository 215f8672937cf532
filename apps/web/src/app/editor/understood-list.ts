import { Component, input, output } from '@angular/core';
import type { PixelOperation } from '@lamina/contract';
import { LucideArrowRight, LucideMinus, LucideX } from '@lucide/angular';
import { amountOf, withAmount } from './operation-amount';
import { operationWords } from './operation-words';
import type { LeftOut, UnderstoodRow } from './understanding';

/** The numbered changes, each with its figure and Remove, and what was left out with what to say instead. */
@Component({
  selector: 'app-understood-list',
  imports: [LucideArrowRight, LucideMinus, LucideX],
  template: `
    <ol aria-label="What was understood">
      @for (row of rows(); track row.key) {
        @let words = wordsOf(row.operation);
        @let amount = amountOf(row.operation);
        <li>
          <span class="number" aria-hidden="true">{{ row.index + 1 }}</span>
          <span class="strong">{{ words.name }}</span>
          <span class="row detail">
            @if (row.operation.kind === 'recolour') {
              <span class="swatch" [style.background]="row.operation.from"></span>
              <span class="mono second">{{ row.operation.from }}</span>
              <svg lucideArrowRight class="icon small"></svg>
              <span class="swatch" [style.background]="row.operation.to"></span>
              <span class="mono">{{ row.operation.to }}</span>
            } @else {
              <span class="second cut">{{ words.detail }}</span>
            }
          </span>
          @if (amount) {
            <label class="input amount figures">
              <span class="unseen"
                >{{ words.name }}: {{ amount.label }}, {{ amount.min }} to {{ amount.max }}</span
              >
              <input
                type="number"
                [min]="amount.min"
                [max]="amount.max"
                [step]="amount.step"
                [value]="amount.value"
                [readonly]="locked()"
                (change)="setAmount(row, $event)"
                (keydown.enter)="setAmount(row, $event)"
              />
              <span class="meta">{{ amount.unit }}</span>
            </label>
          } @else {
            <span></span>
          }
          <button
            type="button"
            class="icon-button tiny"
            title="Remove"
            [attr.aria-label]="'Remove change ' + (row.index + 1) + ', ' + words.name"
            [attr.aria-disabled]="locked() || null"
            (click)="locked() || removed.emit(row.key)"
          >
            <svg lucideX class="icon small"></svg>
          </button>
        </li>
      }
      @if (leftOut(); as left) {
        <li class="left-out">
          <span class="number off" aria-hidden="true"><svg lucideMinus class="icon small"></svg></span>
          <span class="strong second">Left out</span>
          <span class="second said">
            @if (left.words) {
              “{{ left.words }}”:
            }
            {{ left.message }}</span
          >
          <button type="button" class="button quiet dense" (click)="reword.emit()">Reword</button>
        </li>
        @if (left.suggestions.length > 0) {
          <li class="suggestions">
            <span class="meta">You can say</span>
            @for (suggestion of left.suggestions; track suggestion) {
              <button type="button" class="pill line" (click)="suggested.emit(suggestion)">
                {{ suggestion }}
              </button>
            }
          </li>
        }
      }
    </ol>
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: 20px 104px minmax(0, 1fr) auto 24px;
      gap: 10px;
      align-items: center;
      min-height: 34px;
    }
    .left-out {
      grid-template-columns: 20px 104px minmax(0, 1fr) auto;
    }
    .left-out .button {
      margin-inline-end: -10px;
    }
    .said {
      padding-block: 4px;
    }
    .suggestions {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      padding: 2px 0 6px 30px;
    }
    .suggestions .pill:hover {
      background: var(--hover);
    }
    .detail {
      gap: 6px;
      min-width: 0;
    }
    .number {
      display: grid;
      place-items: center;
      width: 20px;
      height: 20px;
      border-radius: 50%;
      font: 600 0.6875rem/1 var(--font);
      background: var(--accent-soft);
      color: var(--accent-text);
    }
    .number.off {
      background: none;
      box-shadow: inset 0 0 0 1px var(--control);
      color: var(--text-2);
    }
    .swatch {
      flex: none;
      width: 16px;
      height: 16px;
      border-radius: var(--r-1);
      box-shadow:
        inset 0 0 0 1px rgb(0 0 0 / 18%),
        0 0 0 1px rgb(255 255 255 / 10%);
    }
    .amount {
      min-height: 28px;
      width: 84px;
      padding-inline: 8px 8px;
      gap: 4px;
    }
    .amount:has(.meta:not(:empty)) {
      width: 104px;
    }
    .icon-button[aria-disabled='true'] {
      color: var(--text-off);
    }
    @media (max-width: 1180px) {
      li {
        grid-template-columns: 20px 84px minmax(0, 1fr) auto 24px;
      }
      .left-out {
        grid-template-columns: 20px 84px minmax(0, 1fr) auto;
      }
    }
    @media (max-width: 720px) {
      li {
        grid-template-columns: 20px minmax(0, 1fr) auto auto;
        gap: 8px;
        min-height: 44px;
      }
      li > .detail {
        display: none;
      }
      li:has(.swatch) {
        grid-template-columns: 20px auto minmax(0, 1fr) auto auto;
      }
      li:has(.swatch) > .detail {
        display: flex;
      }
      li:has(.swatch) .mono,
      li:has(.swatch) > .amount {
        display: none;
      }
      li > .icon-button {
        justify-self: end;
        margin-inline-end: -14px;
      }
      .left-out {
        grid-template-columns: 20px minmax(0, 1fr) auto;
      }
      .left-out .strong {
        display: none;
      }
      .amount {
        min-height: 36px;
      }
    }
  `,
})
export class UnderstoodList {
  readonly rows = input.required<readonly UnderstoodRow[]>();
  readonly leftOut = input<LeftOut | null>(null);
  /** While the changes run they can be read, not changed. */
  readonly locked = input(false);
  readonly corrected = output<{ key: string; operation: PixelOperation }>();
  readonly removed = output<string>();
  readonly reword = output<void>();
  readonly suggested = output<string>();

  protected readonly wordsOf = operationWords;
  protected readonly amountOf = amountOf;

  protected setAmount(row: UnderstoodRow, event: Event): void {
    const field = event.target as HTMLInputElement;
    const operation = withAmount(row.operation, field.valueAsNumber);
    // What is out of range is clamped, and the field says so by showing what counts.
    field.value = String(amountOf(operation)?.value ?? '');
    this.corrected.emit({ key: row.key, operation });
  }
}
