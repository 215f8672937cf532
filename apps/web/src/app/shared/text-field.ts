import { ChangeDetectionStrategy, Component, computed, input, model, output, signal } from '@angular/core';
import { LucideCircleAlert, LucideEye, LucideEyeOff } from '@lucide/angular';
import { SHARED_WORDS } from './shared-words';

let nextId = 1;

/** A label above, the native input, a hint or the sentence of what is wrong below. Checked on leaving, not on typing. */
@Component({
  selector: 'app-text-field',
  imports: [LucideCircleAlert, LucideEye, LucideEyeOff],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="field">
      <label [for]="id">{{ label() }}</label>
      <span class="input roomy">
        <input
          [id]="id"
          [type]="shownType()"
          [value]="value()"
          [attr.name]="name()"
          [attr.autocomplete]="autocomplete()"
          [attr.maxlength]="maxLength()"
          [attr.placeholder]="placeholder()"
          [attr.aria-required]="required() ? true : null"
          [attr.aria-invalid]="wrong() === null ? null : true"
          [attr.aria-describedby]="wrong() !== null || hint() !== null ? id + '-note' : null"
          [attr.data-first-focus]="first() ? '' : null"
          [attr.spellcheck]="spellcheck()"
          autocapitalize="off"
          (input)="typed($event)"
          (blur)="left.emit()"
        />
        @if (kind() === 'password') {
          <button
            type="button"
            class="icon-button tiny"
            [attr.aria-label]="words.showPassword"
            [attr.aria-pressed]="revealed()"
            (click)="revealed.set(!revealed())"
          >
            @if (revealed()) {
              <svg lucideEyeOff class="icon"></svg>
            } @else {
              <svg lucideEye class="icon"></svg>
            }
          </button>
        }
      </span>
      @if (wrong(); as sentence) {
        <p class="wrong" [id]="id + '-note'">
          <svg lucideCircleAlert class="icon small"></svg><span>{{ sentence }}</span>
        </p>
      } @else if (hint(); as sentence) {
        <p class="hint" [id]="id + '-note'">{{ sentence }}</p>
      }
    </div>
  `,
})
export class TextField {
  readonly label = input.required<string>();
  readonly value = model('');
  readonly kind = input<'text' | 'email' | 'password'>('text');
  readonly name = input<string | null>(null);
  readonly autocomplete = input<string | null>(null);
  readonly placeholder = input<string | null>(null);
  readonly maxLength = input<number | null>(null);
  readonly hint = input<string | null>(null);
  readonly wrong = input<string | null>(null);
  readonly required = input(true);
  /** The field that has the focus when its page or dialog opens. */
  readonly first = input(false);
  readonly left = output<void>();

  protected readonly words = SHARED_WORDS;
  protected readonly id = `field-${nextId++}`;
  protected readonly revealed = signal(false);
  protected readonly shownType = computed(() =>
    this.kind() === 'password' && this.revealed() ? 'text' : this.kind(),
  );
  protected readonly spellcheck = computed(() => (this.kind() === 'text' ? null : 'false'));

  protected typed(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.value.set(event.target.value);
  }
}
