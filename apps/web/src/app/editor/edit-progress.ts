import { Component, computed, inject, input, signal } from '@angular/core';
import { ApiProblem } from '../shared/api-problem';
import { durationWords } from '../shared/date-words';
import { EditFlow } from './edit-flow';
import type { EditSession } from './edit-session';
import { queueWords } from './time-words';

/** How far the running edit is: its place in the queue or its step, the time that is left, and Cancel. */
@Component({
  selector: 'app-edit-progress',
  template: `
    <div class="row">
      <span class="strong grow cut">{{ title() }}</span>
      <span class="meta figures">{{ figure() }}</span>
      @if (session().jobId()) {
        <button type="button" class="button quiet dense" [attr.aria-busy]="stopping()" (click)="cancel()">
          {{ stopping() ? 'Stopping' : 'Cancel' }} <kbd class="key wide-only">Ctrl .</kbd>
        </button>
      }
    </div>
    <span
      class="bar"
      role="progressbar"
      aria-valuemin="0"
      aria-valuemax="100"
      [attr.aria-label]="title()"
      [attr.aria-valuenow]="percent()"
      [attr.aria-valuetext]="line()"
      ><span [style.width.%]="percent()"></span
    ></span>
    <p class="meta figures">{{ problem() ?? line() }}</p>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 8px;
    }
    .button {
      margin-inline-end: -10px;
    }
    @media (max-width: 720px) {
      .wide-only {
        display: none;
      }
    }
  `,
})
export class EditProgress {
  private readonly flow = inject(EditFlow);
  readonly title = input('Working on it');
  /** Which piece of work; without one it is the edit of the page. */
  readonly of = input<EditSession | null>(null);
  protected readonly session = computed(() => this.of() ?? this.flow.session);
  protected readonly stopping = signal(false);
  protected readonly problem = signal<string | null>(null);
  private readonly job = computed(() => {
    const state = this.session().state();
    return state.phase === 'running' || state.phase === 'done' ? state.job : null;
  });
  protected readonly percent = computed(() => Math.round((this.job()?.fraction ?? 0) * 100));
  protected readonly figure = computed(() => (this.job()?.state === 'running' ? `${this.percent()} %` : ''));
  protected readonly line = computed(() => {
    const state = this.session().state();
    if (state.phase === 'sent')
      return state.retrying ? 'The server does not answer. Trying again; nothing is run twice.' : 'Sending';
    const job = this.job();
    if (job === null) return 'Waiting for its turn';
    if (job.state === 'queued') return queueWords(job.queuePosition, job.etaSeconds);
    if (job.state === 'done') return 'Done, fetching the result';
    const step = job.step ?? 'working';
    const left = job.etaSeconds === null ? '' : ` · about ${durationWords(job.etaSeconds)} left`;
    return step.charAt(0).toUpperCase() + step.slice(1) + left;
  });

  async cancel(): Promise<void> {
    if (this.stopping()) return;
    this.stopping.set(true);
    try {
      await this.session().cancel();
    } catch (cause) {
      this.problem.set(ApiProblem.of(cause).message);
    } finally {
      this.stopping.set(false);
    }
  }
}
