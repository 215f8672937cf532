import { Clipboard } from '@angular/cdk/clipboard';
import { LiveAnnouncer } from '@angular/cdk/a11y';
import { ChangeDetectionStrategy, Component, DOCUMENT, inject, input, signal } from '@angular/core';
import { LucideCopy, LucideDownload, LucidePrinter } from '@lucide/angular';
import { FACTOR_WORDS } from './factor-words';
import { SHARED_WORDS } from './shared-words';

/** The recovery codes with the three ways to keep them. They exist in this page only: the server has their hashes. */
@Component({
  selector: 'app-recovery-code-list',
  imports: [LucideCopy, LucideDownload, LucidePrinter],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="row ways">
      <button type="button" class="button quiet dense" (click)="copy()">
        <svg lucideCopy class="icon small"></svg>{{ copied() ? shared.copied : words.copyAll }}
      </button>
      <button type="button" class="button quiet dense" (click)="print()">
        <svg lucidePrinter class="icon small"></svg>{{ words.print }}
      </button>
      <button type="button" class="button quiet dense" (click)="save()">
        <svg lucideDownload class="icon small"></svg>{{ words.save }}
      </button>
    </div>
    <ol class="codes" [attr.aria-label]="words.keep">
      @for (code of codes(); track code) {
        <li>{{ code }}</li>
      }
    </ol>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 10px;
    }
    .ways {
      margin-inline-start: -10px;
      flex-wrap: wrap;
      gap: 4px;
    }
    .codes {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(190px, 1fr));
      gap: 6px 24px;
      padding: 14px 18px;
      border-radius: 8px;
      background: var(--sunken);
      font: 500 0.875rem/1.5rem var(--mono);
    }
  `,
})
export class RecoveryCodeList {
  private readonly clipboard = inject(Clipboard);
  private readonly announcer = inject(LiveAnnouncer);
  private readonly document = inject(DOCUMENT);
  readonly codes = input.required<readonly string[]>();
  protected readonly words = FACTOR_WORDS;
  protected readonly shared = SHARED_WORDS;
  protected readonly copied = signal(false);

  protected copy(): void {
    this.copied.set(this.clipboard.copy(this.codes().join('\n')));
    void this.announcer.announce(SHARED_WORDS.copied, 'polite');
  }

  protected print(): void {
    this.document.defaultView?.print();
  }

  protected save(): void {
    const text = `${FACTOR_WORDS.fileHead}\n\n${this.codes().join('\n')}\n`;
    const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    const link = this.document.createElement('a');
    link.href = address;
    link.download = FACTOR_WORDS.fileName;
    link.click();
    URL.revokeObjectURL(address);
  }
}
