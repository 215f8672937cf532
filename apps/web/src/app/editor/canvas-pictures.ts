import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { LayerDocument, PixelOperation } from '@lamina/contract';
import { ApiClient } from '../shared/api-client';
import { ApiProblem } from '../shared/api-problem';
import { OpenProject } from './open-project';
import { PreviewClient } from './preview-client';
import type { DrawnPicture } from './preview-messages';
import type { Point } from './view-transform';

/** Changes within one frame are one preview; while it runs, the client keeps the newest of those that follow. */
const SETTLE_MS = 16;

/** What is tried out: operations on a layer, a gesture on the document, or both. */
interface InMind {
  readonly operations: readonly PixelOperation[];
  readonly draft: LayerDocument | null;
  readonly layer: string | null;
}

/** Makes the preview worker; a spec passes another port. */
export const makePreviewClient = (): PreviewClient =>
  new PreviewClient(new Worker(new URL('./preview.worker', import.meta.url), { type: 'module' }));

/** What the canvas draws: the stored picture, a live preview of it, and the picture that it is compared with. */
@Injectable()
export class CanvasPictures {
  private readonly api = inject(ApiClient);
  private readonly open = inject(OpenProject);
  private readonly client = makePreviewClient();
  private readonly storedPicture = signal<{ document: LayerDocument; picture: DrawnPicture } | null>(null);
  private readonly livePicture = signal<DrawnPicture | null>(null);
  private readonly beforePicture = signal<DrawnPicture | null>(null);
  private readonly standInPicture = signal<{ document: LayerDocument; picture: DrawnPicture } | null>(null);
  private readonly failed = signal<string | null>(null);
  private readonly measured = signal<number | null>(null);

  /** What the person has in mind, to be shown live; empty for nothing. */
  readonly operations = signal<readonly PixelOperation[]>([]);
  /** The layer that they would change; null where the picture is one layer. */
  readonly target = signal<string | null>(null);
  /** The document while a gesture on a layer lasts. */
  readonly draft = signal<LayerDocument | null>(null);
  /** The document that the picture is compared with; null when nothing is compared. */
  readonly before = signal<LayerDocument | null>(null);

  /** The current step; while its pixels are under way its thumbnail, else the step that was shown before. */
  readonly stored = computed(() => {
    const standIn = this.standInPicture();
    if (standIn !== null && standIn.document === this.open.document()) return standIn.picture;
    return this.storedPicture()?.picture ?? null;
  });
  readonly live = this.livePicture.asReadonly();
  readonly compared = this.beforePicture.asReadonly();
  readonly problem = this.failed.asReadonly();
  /** How long the last preview took in the worker. */
  readonly previewMs = this.measured.asReadonly();
  /** The stored picture is that of the current step: otherwise the older one is still shown. */
  readonly isCurrent = computed(() => this.storedPicture()?.document === this.open.document());

  private readonly inMind = computed<InMind | null>(() => {
    const [operations, draft, layer] = [this.operations(), this.draft(), this.target()];
    return operations.length === 0 && draft === null ? null : { operations, draft, layer };
  });

  constructor() {
    effect(() => {
      const document = this.open.document();
      if (document) untracked(() => void this.show(document));
    });
    effect((onCleanup) => {
      const inMind = this.inMind();
      const stored = this.storedPicture();
      if (stored === null || inMind === null) return untracked(() => this.dropLive(stored?.document ?? null));
      // A drag changes with every frame: waiting for rest would show nothing until the hand stops.
      if (inMind.draft !== null) return untracked(() => void this.tryOut(stored.document, inMind));
      const timer = setTimeout(() => void this.tryOut(stored.document, inMind), SETTLE_MS);
      onCleanup(() => clearTimeout(timer));
    });
    effect(() => {
      const before = this.before();
      untracked(() => void this.compare(before));
    });
    inject(DestroyRef).onDestroy(() => this.client.close());
  }

  /** Tries again to show the current step, after the connection was lost. */
  retry(): void {
    const document = this.open.document();
    if (document) void this.show(document);
  }

  pick(at: Point): Promise<string | null> {
    const document = this.open.document();
    return document ? this.client.pick(document, at) : Promise.resolve(null);
  }

  layerAt(at: Point): Promise<string | null> {
    const document = this.open.document();
    return document ? this.client.layerAt(document, at) : Promise.resolve(null);
  }

  async countBetween(before: LayerDocument, after: LayerDocument): Promise<number> {
    await Promise.all([this.loadAssets(before), this.loadAssets(after)]);
    return this.client.count(before, after);
  }

  async thumbnail(asset: string, side: number): Promise<{ bitmap: ImageBitmap; isLight: boolean }> {
    await this.load(asset);
    return this.client.thumbnail(asset, side);
  }

  private async show(document: LayerDocument): Promise<void> {
    this.failed.set(null);
    try {
      if (!this.hasAll(document)) void this.standIn(document);
      await this.loadAssets(document);
      if (this.open.document() !== document) return; // the person went on meanwhile
      const picture = await this.client.show(document);
      if (this.open.document() !== document) return close(picture);
      const older = [this.storedPicture()?.picture, this.livePicture()];
      this.livePicture.set(null);
      this.storedPicture.set({ document, picture });
      this.dropStandIn();
      for (const each of older) if (each) close(each);
      await this.client.keep(this.wantedAssets(document));
      await this.client.prepare(document);
    } catch (cause) {
      if (this.open.document() === document) this.failed.set(sentenceOf(cause));
    }
  }

  /** The step's thumbnail in the size of its picture, until the pixels have come. */
  private async standIn(document: LayerDocument): Promise<void> {
    const [project, head] = [this.open.project(), this.open.head()];
    const thumbnail = head?.document === document ? head.thumbnail : null;
    if (!project || !thumbnail || this.livePicture()) return;
    try {
      const bytes = await this.api.bytes(`/api/projects/${project.id}/assets/${thumbnail}`);
      const bitmap = await createImageBitmap(bytes);
      const { width, height } = document;
      const picture: DrawnPicture = { size: { width, height }, levels: [bitmap], isOpaque: false };
      if (this.open.document() !== document || this.storedPicture()?.document === document)
        return close(picture);
      this.dropStandIn();
      this.standInPicture.set({ document, picture });
    } catch {
      // Only the wait looks emptier without it; that the picture itself fails is said by its own load.
    }
  }

  private dropStandIn(): void {
    const standIn = this.standInPicture();
    this.standInPicture.set(null);
    if (standIn) close(standIn.picture);
  }

  private hasAll(document: LayerDocument): boolean {
    return document.layers.every(({ asset }) => this.client.has(asset));
  }

  private async tryOut(stored: LayerDocument, inMind: InMind): Promise<void> {
    try {
      const { draft, operations, layer } = inMind;
      const picture = await this.client.preview(draft ?? stored, operations, layer);
      if (picture === null) return;
      // While a layer is dragged an older place is better than none: the next preview is under way already.
      const isWanted = this.inMind() === inMind || (draft !== null && this.draft() !== null);
      if (!isWanted || this.storedPicture()?.document !== stored) return close(picture);
      const older = this.livePicture();
      this.measured.set(picture.milliseconds);
      this.livePicture.set(picture);
      if (older) close(older);
    } catch (cause) {
      this.failed.set(sentenceOf(cause));
    }
  }

  /** A preview goes when nothing is in mind any more, except that it stays until the result of it can be shown. */
  private dropLive(stored: LayerDocument | null): void {
    const live = this.livePicture();
    if (live === null || stored !== this.open.document()) return;
    this.livePicture.set(null);
    close(live);
  }

  private async compare(document: LayerDocument | null): Promise<void> {
    const older = this.beforePicture();
    if (document === null) {
      this.beforePicture.set(null);
      if (older) close(older);
      return;
    }
    try {
      await this.loadAssets(document);
      const picture = await this.client.show(document);
      if (this.before() !== document) return close(picture);
      this.beforePicture.set(picture);
      if (older) close(older);
    } catch (cause) {
      this.failed.set(sentenceOf(cause));
    }
  }

  private async loadAssets(document: LayerDocument): Promise<void> {
    await Promise.all(document.layers.map(({ asset }) => this.load(asset)));
  }

  private load(asset: string): Promise<void> {
    const project = this.open.project()?.id ?? '';
    return this.client.load(asset, () => this.api.bytes(`/api/projects/${project}/assets/${asset}`));
  }

  /** The current step, the one before it and the one compared with: undo and `\` then answer at once. */
  private wantedAssets(document: LayerDocument): string[] {
    const documents = [document, this.open.parent()?.document, this.before()];
    return documents.flatMap((each) => each?.layers.map(({ asset }) => asset) ?? []);
  }
}

function close({ levels }: DrawnPicture): void {
  for (const level of levels) level.close();
}

const sentenceOf = (cause: unknown): string =>
  cause instanceof ApiProblem ? cause.message : 'The picture could not be shown. Nothing is lost.';
