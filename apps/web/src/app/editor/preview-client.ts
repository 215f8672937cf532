import type { LayerDocument, PixelOperation } from '@lamina/contract';
import type { PreviewAnswer, PreviewAnswers, PreviewRequest } from './preview-messages';
import type { Point } from './view-transform';

type Without<T> = T extends unknown ? Omit<T, 'id'> : never;
type Settle = { resolve: (value: never) => void; reject: (cause: Error) => void };

/** What the page needs of a Worker; a spec passes a plain object. */
export interface PreviewPort {
  postMessage(message: PreviewRequest): void;
  onmessage: ((event: MessageEvent<PreviewAnswer>) => void) | null;
  terminate(): void;
}

/**
 * The page's end of the preview worker. Of previews only the newest matters: one is in flight, one waits, and whatever
 * came between is answered with null, so that a slider never queues up work.
 */
export class PreviewClient {
  private readonly open = new Map<number, Settle>();
  private readonly loads = new Map<string, Promise<unknown>>();
  private nextId = 1;
  private previewing = false;
  private waiting: { run: () => void; drop: () => void } | null = null;

  constructor(private readonly port: PreviewPort) {
    port.onmessage = ({ data }) => {
      const settle = this.open.get(data.id);
      this.open.delete(data.id);
      if (data.ok) settle?.resolve(data.value as never);
      else settle?.reject(new Error(data.sentence));
    };
  }

  /** Loads a picture once; a failed load may be tried again. */
  async load(asset: string, bytes: () => Promise<Blob>): Promise<void> {
    const known = this.loads.get(asset);
    if (known) return void (await known);
    const loading = bytes().then((blob) => this.ask('load', { type: 'load', asset, bytes: blob }));
    this.loads.set(asset, loading);
    try {
      await loading;
    } catch (cause) {
      this.loads.delete(asset);
      throw cause;
    }
  }

  /** Whether a picture was asked for already. */
  has(asset: string): boolean {
    return this.loads.has(asset);
  }

  show(document: LayerDocument): Promise<PreviewAnswers['show']> {
    return this.ask('show', { type: 'show', document });
  }

  /** Makes the proxy ahead of the first preview, so that it need not be waited for then. */
  prepare(document: LayerDocument): Promise<null> {
    return this.ask('prepare', { type: 'prepare', document });
  }

  /** Null when a newer preview has taken its place. */
  preview(
    document: LayerDocument,
    operations: readonly PixelOperation[],
    layer: string | null = null,
  ): Promise<PreviewAnswers['preview'] | null> {
    this.waiting?.drop();
    return new Promise((resolve, reject) => {
      const run = (): void => {
        this.previewing = true;
        this.ask('preview', { type: 'preview', document, operations, layer })
          .then(resolve, reject)
          .finally(() => this.nextPreview());
      };
      this.waiting = { run, drop: () => resolve(null) };
      if (!this.previewing) this.nextPreview();
    });
  }

  pick(document: LayerDocument, at: Point): Promise<string | null> {
    return this.ask('pick', { type: 'pick', document, at });
  }

  /** The highest visible layer at a point of the picture. */
  layerAt(document: LayerDocument, at: Point): Promise<string | null> {
    return this.ask('layer-at', { type: 'layer-at', document, at });
  }

  count(before: LayerDocument, after: LayerDocument): Promise<number> {
    return this.ask('count', { type: 'count', before, after });
  }

  thumbnail(asset: string, side: number): Promise<PreviewAnswers['thumbnail']> {
    return this.ask('thumbnail', { type: 'thumbnail', asset, side });
  }

  /** Frees every picture that is not named. */
  keep(assets: readonly string[]): Promise<null> {
    for (const asset of this.loads.keys()) if (!assets.includes(asset)) this.loads.delete(asset);
    return this.ask('keep', { type: 'keep', assets });
  }

  close(): void {
    this.port.terminate();
    this.open.clear();
  }

  private nextPreview(): void {
    this.previewing = false;
    const next = this.waiting;
    this.waiting = null;
    next?.run();
  }

  private ask<K extends keyof PreviewAnswers>(
    _kind: K,
    request: Extract<Without<PreviewRequest>, { type: K }>,
  ): Promise<PreviewAnswers[K]> {
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      this.open.set(id, { resolve: resolve as (value: never) => void, reject });
      this.port.postMessage({ ...request, id } as PreviewRequest);
    });
  }
}
