import { computed, signal } from '@angular/core';
import type { Estimate, JobRequest, JobView } from '@lamina/contract';
import { ApiProblem } from '../shared/api-problem';

/** Where one piece of work stands. Nothing reaches the server before `asking`, nothing runs before `sent`. */
export type EditState =
  | { readonly phase: 'empty' }
  | { readonly phase: 'previewing'; readonly request: JobRequest; readonly problem: ApiProblem | null }
  | { readonly phase: 'asking'; readonly request: JobRequest }
  | { readonly phase: 'asked'; readonly request: JobRequest; readonly estimate: Estimate }
  | { readonly phase: 'sent'; readonly request: JobRequest; readonly retrying: boolean }
  | {
      readonly phase: 'running';
      readonly request: JobRequest | null;
      readonly jobId: string;
      readonly job: JobView | null;
    }
  | { readonly phase: 'done'; readonly job: JobView }
  | { readonly phase: 'ended'; readonly job: JobView };

/** What the session needs of the outside: the server, chance and time. */
export interface EditDesk {
  estimate(request: JobRequest): Promise<Estimate>;
  submit(request: JobRequest, key: string): Promise<string>;
  cancel(jobId: string): Promise<void>;
  newKey(): string;
  wait(delayMs: number): Promise<void>;
}

const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 15_000;

/**
 * One edit (or export) from the first preview to the stored result. The person confirms an estimate; a lost answer is
 * asked for again under the same key, so that an edit is never run or paid twice.
 */
export class EditSession {
  private readonly now = signal<EditState>({ phase: 'empty' });
  readonly state = this.now.asReadonly();
  readonly busy = computed(() => ['sent', 'running'].includes(this.now().phase));
  readonly jobId = computed(() => {
    const state = this.now();
    return state.phase === 'running' ? state.jobId : null;
  });
  /** Why the last attempt did not go through, in words; beside the control that was pressed. */
  readonly problem = computed(() => {
    const state = this.now();
    return state.phase === 'previewing' ? state.problem : null;
  });

  constructor(private readonly desk: EditDesk) {}

  /** What the person has in mind now; null when nothing. A running edit keeps running. */
  consider(request: JobRequest | null): void {
    if (this.busy()) return;
    this.now.set(request === null ? { phase: 'empty' } : { phase: 'previewing', request, problem: null });
  }

  /** Asks what it would take. The answer is dropped when the person has changed their mind meanwhile. */
  async ask(): Promise<void> {
    const state = this.now();
    if (state.phase !== 'previewing') return;
    const asking: EditState = { phase: 'asking', request: state.request };
    this.now.set(asking);
    try {
      const estimate = await this.desk.estimate(state.request);
      if (this.now() === asking) this.now.set({ phase: 'asked', request: state.request, estimate });
    } catch (cause) {
      if (this.now() !== asking) return;
      this.now.set({ phase: 'previewing', request: state.request, problem: ApiProblem.of(cause) });
    }
  }

  /** Runs what was asked and fits. */
  async confirm(): Promise<void> {
    const state = this.now();
    if (state.phase !== 'asked' || !state.estimate.fits) return;
    const { request } = state;
    const key = this.desk.newKey();
    this.now.set({ phase: 'sent', request, retrying: false });
    try {
      const jobId = await this.submitUntilAnswered(request, key);
      this.now.set({ phase: 'running', request, jobId, job: null });
    } catch (cause) {
      this.now.set({ phase: 'previewing', request, problem: ApiProblem.of(cause) });
    }
  }

  /** Takes a job up again that was running before the page was opened. */
  resume(job: JobView): void {
    if (!this.busy()) this.now.set({ phase: 'running', request: null, jobId: job.id, job });
  }

  /** News of any job; only that of the own one counts. */
  follow(job: JobView): void {
    const state = this.now();
    if (state.phase !== 'running' || job.id !== state.jobId) return;
    if (job.state === 'done') this.now.set({ phase: 'done', job });
    else if (job.state === 'queued' || job.state === 'running') this.now.set({ ...state, job });
    else this.now.set({ phase: 'ended', job });
  }

  async cancel(): Promise<void> {
    const jobId = this.jobId();
    if (jobId !== null) await this.desk.cancel(jobId);
  }

  /** The person has read how it ended. */
  clear(): void {
    if (!this.busy()) this.now.set({ phase: 'empty' });
  }

  private async submitUntilAnswered(request: JobRequest, key: string): Promise<string> {
    for (let delayMs = FIRST_RETRY_MS; ; delayMs = Math.min(delayMs * 2, LAST_RETRY_MS)) {
      try {
        return await this.desk.submit(request, key);
      } catch (cause) {
        if (!(cause instanceof ApiProblem) || cause.code !== 'unreachable') throw cause;
        // Nobody knows whether it arrived: the same key makes asking again harmless.
        this.now.set({ phase: 'sent', request, retrying: true });
        await this.desk.wait(delayMs);
      }
    }
  }
}
