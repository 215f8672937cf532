import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { Invitation } from '@lamina/contract';
import { LucideCircleCheck, LucideX } from '@lucide/angular';
import { CopyText } from '../shared/copy-text';
import { untilWords } from '../shared/date-words';
import { ServerClock } from '../shared/server-clock';
import { SHARED_WORDS } from '../shared/shared-words';
import { PEOPLE_WORDS } from './admin-words';

/** The one-time link, shown once: the server keeps its hash only. */
@Component({
  selector: 'app-invitation-card',
  imports: [CopyText, LucideCircleCheck, LucideX],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" role="status">
      <div class="row top">
        <svg lucideCircleCheck class="icon done"></svg>
        <div class="grow">
          <h2 class="strong">{{ title() }}</h2>
          <p class="meta">{{ words.handOver }}</p>
        </div>
        <button
          type="button"
          class="icon-button dense"
          [attr.aria-label]="shared.close"
          (click)="closed.emit()"
        >
          <svg lucideX class="icon"></svg>
        </button>
      </div>
      <app-copy-text [label]="words.link" [text]="invitation().link" />
      <p class="meta">{{ until() }}</p>
    </section>
  `,
  styles: `
    section {
      display: flex;
      flex-direction: column;
      gap: 12px;
      padding: 18px;
    }
    .top {
      align-items: flex-start;
    }
    .done {
      margin-top: 2px;
      color: var(--ok);
    }
    .icon-button {
      margin: -4px -6px 0 0;
    }
    h2 {
      overflow-wrap: anywhere;
    }
  `,
})
export class InvitationCard {
  private readonly clock = inject(ServerClock);
  readonly title = input.required<string>();
  readonly invitation = input.required<Invitation>();
  readonly closed = output<void>();
  protected readonly words = PEOPLE_WORDS;
  protected readonly shared = SHARED_WORDS;
  protected readonly until = computed(() =>
    PEOPLE_WORDS.linkUntil(untilWords(this.invitation().expiresAt, this.clock.now())),
  );
}
