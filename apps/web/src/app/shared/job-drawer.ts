import { LiveAnnouncer } from '@angular/cdk/a11y';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import type { JobView } from '@lamina/contract';
import { Events } from './events';
import { JobRow } from './job-row';
import { isOver, jobLine, jobTitle } from './job-words';

const ANNOUNCE_EVERY_MS = 10_000;

/**
 * The person's jobs: running and waiting ones, and those that failed until they are dismissed.
 * Progress is announced at steps of ten per cent, politely and not more often than every ten seconds; a failure at once.
 */
@Component({
  selector: 'app-job-drawer',
  imports: [JobRow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (job of rows(); track job.id) {
      <app-job-row [job]="job" />
    }
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class JobDrawer {
  private readonly events = inject(Events);
  private readonly announcer = inject(LiveAnnouncer);
  /** Only the jobs of this project; null: all of them. */
  readonly project = input<string | null>(null);

  protected readonly rows = computed(() =>
    this.events
      .jobs()
      .filter((job) => this.project() === null || job.project === this.project())
      .filter((job) => !isOver(job) || job.state === 'failed' || job.state === 'refused'),
  );

  private readonly said = new Map<string, string>();
  private lastSaidAt = 0;

  constructor() {
    effect(() => {
      for (const job of this.events.jobs())
        if (this.project() === null || job.project === this.project()) this.say(job);
    });
  }

  private say(job: JobView): void {
    const tenth = `${job.state} ${Math.floor(job.fraction * 10)}`;
    const before = this.said.get(job.id);
    this.said.set(job.id, tenth);
    // What was already over when the page came up is no news.
    if (before === tenth || (before === undefined && isOver(job))) return;
    const isFailure = job.state === 'failed' || job.state === 'refused';
    if (!isOver(job) && performance.now() - this.lastSaidAt < ANNOUNCE_EVERY_MS) return;
    this.lastSaidAt = performance.now();
    const figure = job.state === 'running' ? `${Math.floor(job.fraction * 10) * 10} %, ` : '';
    void this.announcer.announce(
      `${jobTitle(job)}: ${figure}${jobLine(job)}`,
      isFailure ? 'assertive' : 'polite',
    );
  }
}
