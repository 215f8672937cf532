import type { InstantOperation, Layer } from '@lamina/contract';

/** Undoes a deletion. Only this room makes one: a client could write any picture's id into the layer that it carries. */
export interface InsertLayer {
  readonly kind: 'insert-layer';
  readonly layer: Layer;
  /** The place from the bottom, 0 is the lowest. */
  readonly at: number;
}

/** What can happen to a document without an engine: what a person asks for, and what undoes it. */
export type DocumentOperation = InstantOperation | InsertLayer;
