import { computed, effect, inject, Injectable, InjectionToken, signal } from '@angular/core';
import { JobView, StreamEvent } from '@lamina/contract';
import { z } from 'zod';
import { ApiClient } from './api-client';
import { Session } from './session';

export type ProjectChange = Extract<StreamEvent, { type: 'project' }>;
export type ProjectListener = (event: ProjectChange) => void;

export const OPEN_STREAM = new InjectionToken<(path: string) => EventSource>('event stream', {
  providedIn: 'root',
  factory: () => (path: string) => new EventSource(path),
});

const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;

/**
 * One stream a person, shared by every page through signals. An event carries the whole job, so after a break it is
 * enough to read the list once and to go on.
 */
@Injectable({ providedIn: 'root' })
export class Events {
  private readonly api = inject(ApiClient);
  private readonly session = inject(Session);
  private readonly open = inject(OPEN_STREAM);
  private readonly byId = signal<ReadonlyMap<string, JobView>>(new Map());
  private readonly state = signal<'closed' | 'open' | 'waiting'>('closed');
  private readonly projectListeners = new Set<ProjectListener>();
  private source: EventSource | null = null;
  private retryMs = FIRST_RETRY_MS;
  private retryTimer: ReturnType<typeof setTimeout> | null = null;

  /** Newest first. */
  readonly jobs = computed(() =>
    [...this.byId().values()].sort((a, b) => b.createdAt.localeCompare(a.createdAt)),
  );
  readonly connection = this.state.asReadonly();

  constructor() {
    effect(() => {
      if (this.session.signedIn()) this.connect();
      else this.close();
    });
  }

  job(id: string): JobView | undefined {
    return this.byId().get(id);
  }

  /** A job that this page has just submitted, so that its row is there before the first event. */
  note(job: JobView): void {
    this.byId.update((jobs) => new Map(jobs).set(job.id, job));
  }

  /** A finished row that the person has read and closed. */
  dismiss(id: string): void {
    this.byId.update((jobs) => new Map([...jobs].filter(([key]) => key !== id)));
  }

  /** Returns the function that stops listening. */
  onProject(listener: ProjectListener): () => void {
    this.projectListeners.add(listener);
    return () => this.projectListeners.delete(listener);
  }

  private connect(): void {
    if (this.source !== null) return;
    const source = this.open('/api/events');
    this.source = source;
    source.onopen = () => {
      this.retryMs = FIRST_RETRY_MS;
      this.state.set('open');
      void this.catchUp();
    };
    source.onmessage = ({ data }: MessageEvent<string>) => this.take(data);
    source.onerror = () => {
      this.state.set('waiting');
      // The browser reconnects by itself after a broken line, but gives up after an HTTP error: then it is our turn.
      if (source.readyState === EventSource.CLOSED) this.retryLater();
    };
  }

  private retryLater(): void {
    this.source?.close();
    this.source = null;
    if (this.retryTimer !== null) return;
    this.retryTimer = setTimeout(() => {
      this.retryTimer = null;
      if (this.session.signedIn()) this.connect();
    }, this.retryMs);
    this.retryMs = Math.min(this.retryMs * 2, LAST_RETRY_MS);
  }

  private close(): void {
    this.source?.close();
    this.source = null;
    if (this.retryTimer !== null) clearTimeout(this.retryTimer);
    this.retryTimer = null;
    this.state.set('closed');
    this.byId.set(new Map());
  }

  private take(data: string): void {
    const event = StreamEvent.parse(JSON.parse(data));
    if (event.type === 'job') this.note(event.job);
    else for (const listener of [...this.projectListeners]) listener(event);
  }

  private async catchUp(): Promise<void> {
    try {
      const jobs = await this.api.get('/api/jobs', z.array(JobView));
      this.byId.update((known) => {
        const merged = new Map(known);
        for (const job of jobs) if (!isNewer(known.get(job.id), job)) merged.set(job.id, job);
        return merged;
      });
    } catch {
      // The stream itself is open: the next event brings the job, and the next reconnect reads the list again.
    }
  }
}

/** Whether an event has told more than the list, which may have been read before it. */
function isNewer(known: JobView | undefined, listed: JobView): boolean {
  if (known === undefined) return false;
  return known.endedAt !== null || known.fraction > listed.fraction;
}
