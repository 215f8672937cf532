import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { Clipboard } from '@angular/cdk/clipboard';
import { LiveAnnouncer } from '@angular/cdk/a11y';
import { LucideCheck, LucideCopy } from '@lucide/angular';
import { SHARED_WORDS } from './shared-words';

/** A value to take along: read-only, with a Copy button that says beside it that it did. */
@Component({
  selector: 'app-copy-text',
  imports: [LucideCheck, LucideCopy],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="input fixed">
      <span
        class="mono grow"
        [class.cut]="!wraps()"
        tabindex="0"
        role="textbox"
        aria-readonly="true"
        [attr.aria-label]="label()"
        >{{ shown() ?? text() }}</span
      >
      @if (copied()) {
        <span class="meta">{{ words.copied }}</span>
      }
      <button
        type="button"
        class="icon-button tiny"
        [attr.aria-label]="words.copy + ': ' + label()"
        (click)="copy()"
      >
        @if (copied()) {
          <svg lucideCheck class="icon small"></svg>
        } @else {
          <svg lucideCopy class="icon small"></svg>
        }
      </button>
    </span>
  `,
  styles: `
    .input {
      min-height: 40px;
      padding-block: 6px;
    }
    .mono {
      color: var(--text);
      border-radius: 3px;
      overflow-wrap: anywhere;
    }
  `,
})
export class CopyText {
  private readonly clipboard = inject(Clipboard);
  private readonly announcer = inject(LiveAnnouncer);
  readonly label = input.required<string>();
  readonly text = input.required<string>();
  /** The same text in groups that are easier to read; Copy takes the plain one. */
  readonly shown = input<string | null>(null);
  readonly wraps = input(false);

  protected readonly words = SHARED_WORDS;
  protected readonly copied = signal(false);

  protected copy(): void {
    const done = this.clipboard.copy(this.text());
    this.copied.set(done);
    void this.announcer.announce(done ? SHARED_WORDS.copied : SHARED_WORDS.copyByHand, 'polite');
  }
}
