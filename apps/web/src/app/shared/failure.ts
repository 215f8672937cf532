import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { LucideCircleAlert } from '@lucide/angular';
import type { ApiProblem } from './api-problem';
import { SHARED_WORDS } from './shared-words';

/** In place of the part of a page that could not be read: what failed, what is safe, what to do. */
@Component({
  selector: 'app-failure',
  imports: [LucideCircleAlert],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="notice card" role="alert">
      <svg lucideCircleAlert class="icon danger"></svg>
      <h2 class="strong">{{ what() }}</h2>
      <p class="second">{{ problem().message }}</p>
      @if (problem().errorId; as errorId) {
        <p class="meta">
          {{ words.errorId }} <span class="mono">{{ errorId }}</span>
        </p>
      }
      <button type="button" class="button" (click)="again.emit()">{{ words.tryAgain }}</button>
    </div>
  `,
})
export class Failure {
  /** "The projects could not be read." */
  readonly what = input.required<string>();
  readonly problem = input.required<ApiProblem>();
  readonly again = output<void>();
  protected readonly words = SHARED_WORDS;
}
