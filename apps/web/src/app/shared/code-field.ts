import { ChangeDetectionStrategy, Component, computed, input, model, output, signal } from '@angular/core';
import { LucideCircleAlert } from '@lucide/angular';

const FIGURES = 6;
let nextId = 1;

/**
 * Six figures in six boxes, but one native input above them: pasting, autofill from the authenticator and screen
 * readers work as with any field.
 */
@Component({
  selector: 'app-code-field',
  imports: [LucideCircleAlert],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="field">
      <label [for]="id">{{ label() }}</label>
      <div class="boxes" [class.focused]="focused()" [class.refused]="wrong() !== null">
        <input
          [id]="id"
          type="text"
          inputmode="numeric"
          autocomplete="one-time-code"
          [value]="value()"
          [attr.aria-invalid]="wrong() === null ? null : true"
          [attr.aria-describedby]="wrong() !== null || hint() !== null ? id + '-note' : null"
          [attr.data-first-focus]="first() ? '' : null"
          aria-required="true"
          (input)="typed($event)"
          (focus)="focused.set(true)"
          (blur)="focused.set(false)"
        />
        @for (figure of figures(); track $index) {
          <span aria-hidden="true" [class.here]="focused() && $index === place()">{{ figure }}</span>
        }
      </div>
      @if (wrong(); as sentence) {
        <p class="wrong" [id]="id + '-note'">
          <svg lucideCircleAlert class="icon small"></svg><span>{{ sentence }}</span>
        </p>
      } @else if (hint(); as sentence) {
        <p class="hint" [id]="id + '-note'">{{ sentence }}</p>
      }
    </div>
  `,
  styles: `
    .boxes {
      position: relative;
      display: grid;
      grid-template-columns: repeat(6, minmax(0, 44px));
      gap: 8px;
    }
    input {
      position: absolute;
      inset: 0;
      width: 100%;
      border: 0;
      background: none;
      color: transparent;
      caret-color: transparent;
      outline: none;
      box-shadow: none;
      font: 600 1.1875rem/1 var(--mono);
    }
    input::selection {
      background: transparent;
    }
    span {
      display: grid;
      place-items: center;
      height: 48px;
      border-radius: var(--r-2);
      background: var(--raised);
      box-shadow: inset 0 0 0 1px var(--control);
      font: 600 1.1875rem/1 var(--mono);
    }
    .refused span {
      box-shadow: inset 0 0 0 1px var(--danger);
    }
    span.here {
      outline: 2px solid transparent;
      box-shadow:
        inset 0 0 0 1px var(--accent),
        0 0 0 2px color-mix(in srgb, var(--accent) 38%, transparent);
    }
    .wrong span {
      display: inline;
      height: auto;
      box-shadow: none;
      background: none;
      font: inherit;
    }
    @media (max-width: 720px) {
      .boxes {
        gap: 6px;
      }
    }
  `,
})
export class CodeField {
  readonly label = input.required<string>();
  readonly value = model('');
  readonly hint = input<string | null>(null);
  readonly wrong = input<string | null>(null);
  readonly first = input(false);
  /** All six figures are there. */
  readonly complete = output<string>();

  protected readonly id = `code-${nextId++}`;
  protected readonly focused = signal(false);
  protected readonly figures = computed(() =>
    Array.from({ length: FIGURES }, (_, i) => this.value()[i] ?? ''),
  );
  protected readonly place = computed(() => Math.min(this.value().length, FIGURES - 1));

  protected typed(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const code = event.target.value.replace(/\D/g, '').slice(0, FIGURES);
    const isNew = code !== this.value();
    event.target.value = code;
    this.value.set(code);
    if (isNew && code.length === FIGURES) this.complete.emit(code);
  }
}
