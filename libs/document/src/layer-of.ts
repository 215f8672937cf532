import { refused, type Layer, type LayerDocument, type Refusal } from '@lamina/contract';

/** The most layers that a document holds, as the contract says. */
export const LAYERS_AT_MOST = 300;

/** The layer of an id, or undefined. */
export function layerOf({ layers }: LayerDocument, id: string): Layer | undefined {
  return layers.find((layer) => layer.id === id);
}

/** The layer that a job on one layer works on: the one that is named, or the only one there is. */
export function namedOrOnlyLayer({ layers }: LayerDocument, id: string | null): Layer | undefined {
  if (id !== null) return layers.find((layer) => layer.id === id);
  return layers.length === 1 ? layers[0] : undefined;
}

/** Whether a layer lies on the canvas edge to edge. */
export function fillsCanvas(
  document: Pick<LayerDocument, 'width' | 'height'>,
  { x, y, width, height }: Pick<Layer, 'x' | 'y' | 'width' | 'height'>,
): boolean {
  return x === 0 && y === 0 && width === document.width && height === document.height;
}

/** The document with one layer exchanged; the others are the same objects. */
export function withLayer(document: LayerDocument, changed: Layer): LayerDocument {
  return { ...document, layers: document.layers.map((layer) => (layer.id === changed.id ? changed : layer)) };
}

export const noSuchLayer = (): Refusal =>
  refused('layer-refused', 'There is no such layer. Load the picture again.');
export const tooManyLayers = (): Refusal =>
  refused('layer-refused', `A picture has up to ${LAYERS_AT_MOST} layers. Delete some first.`);
