import type { LayerDocument, PixelOperation } from '@lamina/contract';
import type { Point, Size } from './view-transform';

/** Page to worker. Pictures travel as stored bytes; the worker decodes and keeps them. */
export type PreviewRequest =
  | { readonly type: 'load'; readonly id: number; readonly asset: string; readonly bytes: Blob }
  | { readonly type: 'show'; readonly id: number; readonly document: LayerDocument }
  | { readonly type: 'prepare'; readonly id: number; readonly document: LayerDocument }
  | {
      readonly type: 'preview';
      readonly id: number;
      readonly document: LayerDocument;
      readonly operations: readonly PixelOperation[];
      /** The layer that they change; null for the lowest. */
      readonly layer: string | null;
    }
  | { readonly type: 'layer-at'; readonly id: number; readonly document: LayerDocument; readonly at: Point }
  | { readonly type: 'pick'; readonly id: number; readonly document: LayerDocument; readonly at: Point }
  | {
      readonly type: 'count';
      readonly id: number;
      readonly before: LayerDocument;
      readonly after: LayerDocument;
    }
  | { readonly type: 'thumbnail'; readonly id: number; readonly asset: string; readonly side: number }
  | { readonly type: 'keep'; readonly id: number; readonly assets: readonly string[] };

/** A picture ready to be drawn: the full one and halves of it, largest first. */
export interface DrawnPicture {
  readonly size: Size;
  readonly levels: readonly ImageBitmap[];
  readonly isOpaque: boolean;
}

export interface PreviewAnswers {
  readonly load: Size & { readonly exact: boolean };
  readonly show: DrawnPicture;
  /** `size` is what the full picture would have; the bitmap is a proxy of it. */
  readonly prepare: null;
  readonly preview: DrawnPicture & { readonly milliseconds: number };
  readonly pick: string | null;
  readonly 'layer-at': string | null;
  readonly count: number;
  readonly thumbnail: { readonly bitmap: ImageBitmap; readonly isLight: boolean };
  readonly keep: null;
}

export type PreviewAnswer =
  | { readonly id: number; readonly ok: true; readonly value: PreviewAnswers[keyof PreviewAnswers] }
  | { readonly id: number; readonly ok: false; readonly sentence: string };
