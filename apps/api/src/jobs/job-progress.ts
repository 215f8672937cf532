import type { News } from '@lamina/server';
import type { Progress } from './job-view';

const MOST = 10_000;

/** What workers last said of running jobs. News are best effort: what is not known counts as the beginning. */
export class JobProgress {
  private readonly known = new Map<string, Progress>();

  note({ job, state, fraction, step }: News<'job_news'>): void {
    if (state !== 'running') {
      this.known.delete(job);
      return;
    }
    if (this.known.size >= MOST) this.known.clear();
    const before = this.known.get(job)?.fraction ?? 0;
    this.known.set(job, { fraction: Math.max(before, fraction ?? 0), step: step ?? null });
  }

  of(job: string): Progress | undefined {
    return this.known.get(job);
  }
}
