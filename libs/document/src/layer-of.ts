import type { Layer, LayerDocument } from '@lamina/contract';

/** The layer of an id, or undefined. */
export function layerOf({ layers }: LayerDocument, id: string): Layer | undefined {
  return layers.find((layer) => layer.id === id);
}

/** The document with one layer exchanged; the others are the same objects. */
export function withLayer(document: LayerDocument, changed: Layer): LayerDocument {
  return { ...document, layers: document.layers.map((layer) => (layer.id === changed.id ? changed : layer)) };
}
