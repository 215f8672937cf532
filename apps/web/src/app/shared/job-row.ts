import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { JobView } from '@lamina/contract';
import { LucideCircleAlert, LucideX } from '@lucide/angular';
import { ApiClient } from './api-client';
import { ApiProblem } from './api-problem';
import { Events } from './events';
import { isOver, jobFigure, jobLine, jobTitle } from './job-words';

/** One job: what it is, how far, what is left, and the way to stop it. */
@Component({
  selector: 'app-job-row',
  imports: [LucideCircleAlert, LucideX],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="row head">
      @if (over()) {
        <svg lucideCircleAlert class="icon danger"></svg>
      }
      <span class="strong grow cut">{{ title() }}</span>
      @if (!over()) {
        <span class="meta figures">{{ figure() }}</span>
      }
      <button
        type="button"
        class="icon-button tiny"
        [attr.aria-label]="(over() ? 'Dismiss: ' : 'Cancel: ') + title()"
        [attr.aria-busy]="stopping()"
        (click)="over() ? dismiss() : cancel()"
      >
        <svg lucideX class="icon small"></svg>
      </button>
    </div>
    @if (!over()) {
      <span
        class="bar"
        role="progressbar"
        aria-valuemin="0"
        aria-valuemax="100"
        [attr.aria-label]="title()"
        [attr.aria-valuenow]="percent()"
        [attr.aria-valuetext]="figure() + ', ' + line()"
        ><span [style.width.%]="percent()"></span
      ></span>
    }
    <p class="meta figures">{{ stopping() ? 'Stopping' : (problem() ?? line()) }}</p>
    @if (job().errorId; as errorId) {
      <p class="meta">
        Error id <span class="mono">{{ errorId }}</span>
      </p>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 8px;
      padding: 10px 12px 12px;
      border-top: 1px solid var(--line);
    }
    .icon.danger {
      color: var(--danger);
    }
  `,
})
export class JobRow {
  private readonly api = inject(ApiClient);
  private readonly events = inject(Events);
  readonly job = input.required<JobView>();

  protected readonly title = computed(() => jobTitle(this.job()));
  protected readonly figure = computed(() => jobFigure(this.job()));
  protected readonly line = computed(() => jobLine(this.job()));
  protected readonly over = computed(() => isOver(this.job()));
  protected readonly percent = computed(() =>
    this.job().state === 'running' ? Math.round(this.job().fraction * 100) : 0,
  );
  protected readonly stopping = signal(false);
  protected readonly problem = signal<string | null>(null);

  protected dismiss(): void {
    this.events.dismiss(this.job().id);
  }

  protected async cancel(): Promise<void> {
    if (this.stopping()) return;
    this.stopping.set(true);
    try {
      await this.api.delete(`/api/jobs/${this.job().id}`);
    } catch (cause) {
      const problem = ApiProblem.of(cause);
      // It ended by itself in the meantime: the next event says how.
      if (problem.code !== 'already-done' && problem.code !== 'wrong-state')
        this.problem.set(problem.message);
    } finally {
      this.stopping.set(false);
    }
  }
}
