import { LiveAnnouncer } from '@angular/cdk/a11y';
import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { JobView, type JobRequest, type PixelOperation } from '@lamina/contract';
import { ApiClient } from '../shared/api-client';
import { Events } from '../shared/events';
import { Session } from '../shared/session';
import { ApiEditDesk } from './api-edit-desk';
import { CanvasPictures } from './canvas-pictures';
import { changedWords } from './changed-words';
import { ChosenLayer } from './chosen-layer';
import { EditSession } from './edit-session';
import { EditorTools } from './editor-tools';
import { LayerDraft } from './layer-draft';
import { OpenProject } from './open-project';
import { RecolourDraft } from './recolour-draft';
import { SplitFlow } from './split-flow';
import { Understanding } from './understanding';

/**
 * Ties the edit of the page together: what is in mind is shown live, what was confirmed is followed to its end, and
 * the stored result takes the preview's place without a flash of the old picture between.
 */
@Injectable()
export class EditFlow {
  private readonly api = inject(ApiClient);
  private readonly events = inject(Events);
  private readonly open = inject(OpenProject);
  private readonly pictures = inject(CanvasPictures);
  private readonly tools = inject(EditorTools);
  private readonly announcer = inject(LiveAnnouncer);
  private readonly person = inject(Session);
  private readonly layerDraft = inject(LayerDraft);
  private readonly split = inject(SplitFlow);
  private readonly chosen = inject(ChosenLayer);
  /** What an edit changes: one layer of several, or the whole picture where it is null. */
  private readonly target = this.chosen.target;
  private readonly arriving = signal(false);
  private readonly finished = signal<{ words: string; node: string | null } | null>(null);

  readonly session = new EditSession(inject(ApiEditDesk));
  readonly understanding = new Understanding();
  readonly recolour = new RecolourDraft();
  /** "3,412,004 pixels changed, 28.4 %", until the person goes on. */
  readonly result = computed(() => {
    const finished = this.finished();
    const isHere = finished?.node === null || finished?.node === this.open.head()?.id;
    return finished !== null && isHere ? finished.words : null;
  });
  readonly busy = computed(() => this.session.busy() || this.arriving() || this.split.busy());
  readonly mayEdit = computed(() => this.person.can('project.edit'));
  readonly isRecolouring = computed(() => this.tools.tool() === 'recolour');

  private readonly operations = computed<readonly PixelOperation[]>(() => {
    if (!this.isRecolouring()) return this.understanding.operations();
    const operation = this.recolour.operation();
    return operation ? [operation] : [];
  });

  constructor() {
    effect(() => {
      const request = this.request();
      untracked(() => this.session.consider(request));
    });
    effect(() => {
      const isShown = this.isRecolouring() || this.tools.liveShown();
      const operations = isShown ? this.operations() : [];
      if (!this.busy()) untracked(() => this.pictures.operations.set(operations));
    });
    effect(() => {
      const [draft, target] = [this.layerDraft.document(), this.target()];
      untracked(() => {
        this.pictures.draft.set(draft);
        this.pictures.target.set(target?.id ?? null);
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
      if (state.phase === 'done') untracked(() => void this.arrive());
    });
    effect(() => {
      if (this.understanding.text() !== '') untracked(() => this.finished.set(null));
    });
  }

  /** Asks what it would take; after a cancelled or failed run the same once more. */
  async ask(): Promise<void> {
    await this.settleLayers();
    if (this.session.state().phase === 'ended') this.session.consider(this.request());
    await this.session.ask();
  }

  /** Runs what was asked, and reads the job once, so that an answer faster than the stream is not missed. */
  async confirm(): Promise<void> {
    this.finished.set(null);
    if (this.layerDraft.document() !== null) await this.settleLayers();
    await this.session.confirm();
    const jobId = this.session.jobId();
    if (jobId === null) return;
    try {
      this.events.note(await this.api.get(`/api/jobs/${jobId}`, JobView));
    } catch {
      // The stream brings the job too; reading it once only makes the first figure come sooner.
    }
  }

  /** After a reload: an edit of this project that is still running is taken up again. */
  resume(): void {
    const project = this.open.project()?.id;
    const running = this.events
      .jobs()
      .find((job) => job.project === project && job.kind === 'edit' && isUnderWay(job));
    if (running) this.session.resume(running);
    else this.split.resume();
  }

  forget(): void {
    this.understanding.clear();
    this.session.clear();
  }

  /** The person has read the result. */
  dismissResult(): void {
    this.finished.set(null);
  }

  /** Back and forth, after a gesture that still rests has become the step that it is. */
  async undo(): Promise<void> {
    if (this.busy()) return;
    if (this.layerDraft.document() !== null) await this.settleLayers();
    await this.open.undo();
  }

  async redo(): Promise<void> {
    if (this.busy()) return;
    if (this.layerDraft.document() !== null) await this.settleLayers();
    await this.open.redo();
  }

  /** The running edit starts from the step that it was sent from: leaving it meanwhile would only confuse. */
  async goTo(node: string): Promise<void> {
    if (this.busy()) return;
    if (this.layerDraft.document() !== null) await this.settleLayers();
    await this.open.goTo(node);
  }

  private request(): JobRequest | null {
    const head = this.open.head();
    const operations = [...this.operations()];
    if (head === null || operations.length === 0) return null;
    const instruction = this.isRecolouring() ? null : this.understanding.text().trim();
    const [from, layer] = [head.id, this.target()?.id ?? null];
    return { kind: 'edit', from, engine: 'builtin', mode: 'appearance', operations, instruction, layer };
  }

  /** An edit starts from what is shown: a gesture on a layer becomes a step before it. */
  private async settleLayers(): Promise<void> {
    await this.layerDraft.commit();
    await this.open.settled();
  }

  private async arrive(): Promise<void> {
    this.arriving.set(true);
    try {
      await this.open.arrive();
      this.pictures.operations.set([]);
      this.understanding.clear();
      this.recolour.clear();
      if (this.isRecolouring()) this.tools.choose('hand');
      this.session.clear();
      const words = this.wordsOfResult();
      this.finished.set({ words, node: this.open.head()?.id ?? null });
      void this.announcer.announce(`Done. ${words}`, 'polite');
    } catch {
      // The result is stored: the page shows the old step until the server answers again, and then reads the tree.
      const words = 'The server does not answer. The result is stored and is shown as soon as it does.';
      this.finished.set({ words, node: null });
    } finally {
      this.arriving.set(false);
    }
  }

  private wordsOfResult(): string {
    const head = this.open.head();
    if (head === null || head.changedPixels === null) return 'The result is stored.';
    return changedWords(head.changedPixels, head.document);
  }
}

const isUnderWay = (job: JobView): boolean => job.state === 'queued' || job.state === 'running';
