import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { JobView, ProjectView, type UploadLimits } from '@lamina/contract';
import { SNIFF_BYTES, sniffFormat } from '@lamina/rules';
import { ApiClient } from '../shared/api-client';
import { ApiProblem } from '../shared/api-problem';
import { Events } from '../shared/events';
import { newKey } from '../shared/new-key';
import { isFinal, isUnderWay, type UploadItem } from './upload-item';
import { UPLOAD_WORDS } from './upload-words';

const AT_ONCE = 2;
const SHOWN_BY_BROWSERS = ['jpeg', 'png', 'webp', 'gif'];

/** Files on their way. It outlives the sheet: closing the sheet stops nothing. */
@Injectable({ providedIn: 'root' })
export class UploadQueue {
  private readonly api = inject(ApiClient);
  private readonly events = inject(Events);
  private readonly list = signal<readonly UploadItem[]>([]);
  private readonly stops = new Map<string, AbortController>();
  /** Kept over a retry: the same key and the same file make one project, also when only the answer was lost. */
  private readonly keys = new Map<string, string>();

  readonly items = this.list.asReadonly();
  readonly underWay = computed(() => this.list().filter(isUnderWay).length);

  constructor() {
    effect(() => {
      const jobs = this.events.jobs();
      untracked(() => this.follow(jobs));
    });
  }

  add(files: readonly File[], limits: UploadLimits): void {
    for (const file of files) void this.take(file, limits);
  }

  cancel(id: string): void {
    const item = this.find(id);
    if (item === undefined) return;
    this.stops.get(id)?.abort();
    if (item.projectId !== null) void this.discard(item.projectId);
    this.change(id, { state: 'cancelled' });
    this.sendNext();
  }

  retry(id: string): void {
    this.change(id, { state: 'waiting', message: null, sentFraction: 0 });
    this.sendNext();
  }

  /** Takes the row away; what is stored stays. */
  close(id: string): void {
    const preview = this.find(id)?.preview ?? null;
    if (preview !== null) URL.revokeObjectURL(preview);
    this.keys.delete(id);
    this.list.update((items) => items.filter((item) => item.id !== id));
  }

  closeFinished(): void {
    for (const item of this.list()) if (!isUnderWay(item)) this.close(item.id);
  }

  /** With every news of a job: the ingest job decides whether the picture works here. */
  private follow(jobs: readonly JobView[]): void {
    for (const item of this.list()) {
      if (item.state !== 'taking-in') continue;
      const job = jobs.find(({ id }) => id === item.jobId);
      if (job?.state === 'done') {
        this.change(item.id, { state: 'ready' });
        void this.readDate(item);
      } else if (job?.state === 'refused' || job?.state === 'failed') {
        this.change(item.id, { state: 'refused', message: job.message });
        if (item.projectId !== null) void this.discard(item.projectId);
        this.events.dismiss(job.id);
      } else if (job?.state === 'cancelled') this.change(item.id, { state: 'cancelled' });
    }
  }

  private async take(file: File, limits: UploadLimits): Promise<void> {
    const id = newKey();
    const start = {
      id,
      file,
      preview: null,
      sentFraction: 0,
      leftSeconds: null,
      projectId: null,
      jobId: null,
    };
    const base: UploadItem = { ...start, state: 'waiting', message: null, expiresAt: null };
    const refuse = (message: string) =>
      this.list.update((items) => [...items, { ...base, state: 'refused', message }]);
    if (file.size > limits.maxBytes)
      return refuse(UPLOAD_WORDS.tooLarge(Math.floor(limits.maxBytes / 1024 / 1024)));
    const head = await firstBytes(file);
    if (head === null) return refuse(UPLOAD_WORDS.unreadable);
    const sniffed = sniffFormat(head);
    if ('refused' in sniffed) return refuse(sniffed.refused);
    const preview = SHOWN_BY_BROWSERS.includes(sniffed.format) ? URL.createObjectURL(file) : null;
    this.list.update((items) => [...items, { ...base, preview }]);
    this.sendNext();
  }

  private sendNext(): void {
    const sending = this.list().filter(({ state }) => state === 'sending').length;
    const next = this.list().find(({ state }) => state === 'waiting');
    if (sending >= AT_ONCE || next === undefined) return;
    void this.send(next);
    this.sendNext();
  }

  private async send(item: UploadItem): Promise<void> {
    const stop = new AbortController();
    this.stops.set(item.id, stop);
    this.change(item.id, { state: 'sending' });
    const key = this.keys.get(item.id) ?? newKey();
    this.keys.set(item.id, key);
    const startedAt = performance.now();
    try {
      const { projectId, jobId } = await this.api.upload(item.file, {
        signal: stop.signal,
        idempotencyKey: key,
        onProgress: (sentFraction) => {
          const tookSeconds = (performance.now() - startedAt) / 1000;
          const leftSeconds = sentFraction > 0.02 ? (tookSeconds / sentFraction) * (1 - sentFraction) : null;
          this.change(item.id, { sentFraction, leftSeconds });
        },
      });
      this.change(item.id, { state: 'taking-in', projectId, jobId, sentFraction: 1 });
      await this.lookOnce(jobId);
    } catch (cause) {
      if (!stop.signal.aborted) {
        const problem = ApiProblem.of(cause);
        this.change(item.id, { state: isFinal(problem) ? 'refused' : 'failed', message: problem.message });
      }
    } finally {
      this.stops.delete(item.id);
      this.sendNext();
    }
  }

  /** The job may be over before the first event about it arrives. */
  private async lookOnce(jobId: string): Promise<void> {
    try {
      this.events.note(await this.api.get(`/api/jobs/${jobId}`, JobView));
    } catch {
      // The event stream tells the same in its own time.
    }
  }

  private async readDate(item: UploadItem): Promise<void> {
    if (item.projectId === null) return;
    try {
      const project = await this.api.get(`/api/projects/${item.projectId}`, ProjectView);
      this.change(item.id, { expiresAt: project.expiresAt });
    } catch {
      // Without the exact date the row keeps the general sentence; the card on the page says it.
    }
  }

  private async discard(projectId: string): Promise<void> {
    try {
      await this.api.delete(`/api/projects/${projectId}`);
    } catch {
      // Unsaved and without a picture it expires by itself within a day.
    }
  }

  private find(id: string): UploadItem | undefined {
    return this.list().find((item) => item.id === id);
  }

  private change(id: string, to: Partial<UploadItem>): void {
    this.list.update((items) =>
      items.map((item) => (item.id === id && item.state !== 'cancelled' ? { ...item, ...to } : item)),
    );
  }
}

async function firstBytes(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(0, SNIFF_BYTES).arrayBuffer());
  } catch {
    // A folder, or a file that was moved away since it was chosen.
    return null;
  }
}
