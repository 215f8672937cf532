import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { LucideClock } from '@lucide/angular';
import { dateWords } from '../shared/date-words';
import { ServerClock } from '../shared/server-clock';
import { PROJECT_WORDS } from './project-words';

/** "deletes in 21 h": amber from three days on; the tooltip says the exact time and the rule. */
@Component({
  selector: 'app-deletion-date',
  imports: [LucideClock],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="pill" [class.warn]="words().tone === 'warn'" [attr.title]="exact()">
      <svg lucideClock class="icon small"></svg>{{ words().text }}<span class="unseen">. {{ exact() }}</span>
    </span>
  `,
})
export class DeletionDate {
  private readonly clock = inject(ServerClock);
  readonly expiresAt = input.required<string>();
  readonly rule = input('');
  protected readonly words = computed(() => dateWords(this.expiresAt(), this.clock.now()));
  protected readonly exact = computed(() => {
    const why = PROJECT_WORDS.rules[this.rule()];
    return why === undefined ? `${this.words().exact}.` : `${this.words().exact}. ${why}`;
  });
}
