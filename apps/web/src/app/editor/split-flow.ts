import { LiveAnnouncer } from '@angular/cdk/a11y';
import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { JobView, type JobRequest, type LayerCount, type SplitMethod } from '@lamina/contract';
import { ApiClient } from '../shared/api-client';
import { Events } from '../shared/events';
import { isOver } from '../shared/job-words';
import { ApiEditDesk } from './api-edit-desk';
import { ChosenLayer } from './chosen-layer';
import { EditSession } from './edit-session';
import { EditorTools } from './editor-tools';
import { layersInWords } from './layer-words';
import { OpenProject } from './open-project';

/** What a finished split says of itself. */
export interface SplitResult {
  readonly node: string;
  readonly layersFound: number;
  /** The largest difference of a value between the picture and its layers put together again. */
  readonly recompositionError: number | null;
  readonly milliseconds: number | null;
  /** How it was done, in the engine's word: "split design". */
  readonly method: string;
  /** What the engine wants to be known, a sentence each. */
  readonly warnings: readonly string[];
}

/** Taking the picture or one layer apart: what is asked for, what it would take, the run and what came of it. */
@Injectable()
export class SplitFlow {
  private readonly api = inject(ApiClient);
  private readonly events = inject(Events);
  private readonly open = inject(OpenProject);
  private readonly tools = inject(EditorTools);
  private readonly chosen = inject(ChosenLayer);
  private readonly announcer = inject(LiveAnnouncer);
  private readonly arriving = signal(false);
  private readonly finished = signal<SplitResult | null>(null);

  readonly session = new EditSession(inject(ApiEditDesk));
  readonly layers = signal<LayerCount>('auto');
  readonly method = signal<SplitMethod>('auto');
  readonly busy = computed(() => this.session.busy() || this.arriving());
  /** What came of it, as long as the person stands on that step. */
  readonly result = computed(() => {
    const finished = this.finished();
    return finished !== null && finished.node === this.open.head()?.id ? finished : null;
  });

  /** The layers that the step has brought, top first. */
  readonly found = computed(() => {
    const before = new Set(this.open.parent()?.document.layers.map(({ id }) => id));
    return this.chosen.layers().filter(({ id }) => !before.has(id));
  });

  private readonly request = computed<JobRequest | null>(() => {
    const head = this.open.head();
    if (head === null || this.tools.tool() !== 'split' || this.result() !== null) return null;
    const layer = this.chosen.oneOfSeveral()?.id ?? null;
    const [layers, method] = [this.layers(), this.method()];
    return { kind: 'split', from: head.id, engine: 'builtin', layer, layers, method };
  });

  constructor() {
    effect(() => {
      const request = this.request();
      untracked(() => {
        // What has ended is read first: asking meanwhile would drop it.
        if (this.session.state().phase === 'done') return;
        this.session.consider(request);
        void this.session.ask();
      });
    });
    effect(() => {
      const jobId = this.session.jobId();
      const job = jobId === null ? undefined : this.events.jobs().find(({ id }) => id === jobId);
      if (job) untracked(() => this.session.follow(job));
    });
    effect(() => {
      this.events.connection(); // a result whose step could not be read is fetched when the line is back
      const state = this.session.state();
      if (state.phase === 'done') untracked(() => void this.arrive(state.job));
    });
  }

  /** Opens the question: the picture, or of several layers the chosen one. */
  start(): void {
    this.finished.set(null);
    if (!this.busy()) this.session.clear();
    this.tools.choose('split');
  }

  async run(): Promise<void> {
    if (this.busy()) return;
    await this.open.settled();
    if (this.session.state().phase !== 'asked') {
      this.session.consider(this.request());
      await this.session.ask();
    }
    await this.session.confirm();
    const jobId = this.session.jobId();
    if (jobId === null) return;
    try {
      this.events.note(await this.api.get(`/api/jobs/${jobId}`, JobView));
    } catch {
      // The stream brings the job too; reading it once only makes the first figure come sooner.
    }
  }

  /** Other figures are tried on the picture as it was before. */
  async again(): Promise<void> {
    await this.open.undo();
    this.finished.set(null);
  }

  /** After a reload: a split of this project that is still running is taken up again. */
  resume(): void {
    const project = this.open.project()?.id;
    const running = this.events
      .jobs()
      .find((job) => job.project === project && job.kind === 'split' && !isOver(job));
    if (!running) return;
    this.tools.choose('split');
    this.session.resume(running);
  }

  private async arrive(job: JobView): Promise<void> {
    if (this.arriving()) return;
    this.arriving.set(true);
    try {
      await this.open.arrive();
      const head = this.open.head();
      const layersFound = job.report?.layersFound ?? head?.document.layers.length ?? 1;
      const recompositionError = job.report?.recompositionError ?? null;
      const milliseconds = job.report?.milliseconds ?? null;
      const { method = '', warnings = [] } = job.report ?? {};
      const about = { layersFound, recompositionError, milliseconds, method, warnings };
      if (head) this.finished.set({ node: head.id, ...about });
      const top = this.found()[0];
      if (top) this.chosen.choose(top.id);
      this.session.clear();
      void this.announcer.announce(`Done. Found ${layersInWords(layersFound)}.`, 'polite');
    } catch {
      // The layers are stored: the session stays done, and they are read as soon as the server answers again.
    } finally {
      this.arriving.set(false);
    }
  }
}
