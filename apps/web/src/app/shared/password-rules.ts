import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { PASSWORD_LEAST } from '@lamina/rules';
import { LucideCircle, LucideCircleCheck } from '@lucide/angular';
import { SHARED_WORDS } from './shared-words';

/** What a new password must be, shown before and while it is typed. */
@Component({
  selector: 'app-password-rules',
  imports: [LucideCircle, LucideCircleCheck],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="row">
      <span class="bar grow" [class.ok]="longEnough()"><span [style.width.%]="percent()"></span></span>
      <span class="meta figures">{{ words.characters(count()) }}</span>
    </div>
    <p class="row">
      @if (longEnough()) {
        <svg lucideCircleCheck class="icon ok"></svg>
      } @else {
        <svg lucideCircle class="icon"></svg>
      }
      <span class="grow">{{ words.longEnough }}</span>
      <span class="meta">{{ longEnough() ? words.yes : words.notYet }}</span>
    </p>
    <p class="meta">{{ words.listed }} {{ words.free }}</p>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 10px;
    }
    .icon {
      color: var(--text-2);
    }
    .icon.ok {
      color: var(--ok);
    }
  `,
})
export class PasswordRules {
  readonly password = input.required<string>();
  protected readonly words = SHARED_WORDS.password;
  protected readonly count = computed(() => [...this.password()].length);
  protected readonly longEnough = computed(() => this.count() >= PASSWORD_LEAST);
  protected readonly percent = computed(() => Math.min(100, (this.count() / PASSWORD_LEAST) * 100));
}
