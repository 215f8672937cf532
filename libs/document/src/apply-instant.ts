import { granted, refused, type Layer, type LayerDocument, type Outcome } from '@lamina/contract';
import type { DocumentOperation, InsertLayer } from './document-operation';
import { layerOf, LAYERS_AT_MOST, noSuchLayer, tooManyLayers, withLayer } from './layer-of';

/** The document after a verb that needs no pixels; what cannot be done is a refusal with a sentence. */
export function applyInstant(document: LayerDocument, operation: DocumentOperation): Outcome<LayerDocument> {
  if (operation.kind === 'insert-layer') return inserted(document, operation);
  const layer = layerOf(document, operation.layer);
  if (!layer) return noSuchLayer();
  switch (operation.kind) {
    case 'rename-layer':
      return granted(withLayer(document, { ...layer, name: operation.name }));
    case 'set-layer-opacity':
      return granted(withLayer(document, { ...layer, opacity: operation.opacity }));
    case 'set-layer-visible':
      return granted(withLayer(document, { ...layer, visible: operation.visible }));
    case 'move-layer':
      return granted(withLayer(document, { ...layer, x: operation.x, y: operation.y }));
    case 'reorder-layer':
      return granted(placedAt(without(document, layer.id), layer, operation.at));
    case 'duplicate-layer':
      return duplicated(document, layer, operation.copy);
    case 'delete-layer':
      return deleted(document, layer);
  }
}

function deleted(document: LayerDocument, { id }: Layer): Outcome<LayerDocument> {
  if (document.layers.length === 1) {
    return refused('layer-refused', 'The last layer cannot be deleted. Hide it, or delete the project.');
  }
  return granted(without(document, id));
}

const COPY = ' copy';
const NAME_AT_MOST = 200;

/** The copy lies right above what it was made of and shows the same pixels. */
function duplicated(document: LayerDocument, layer: Layer, copy: string): Outcome<LayerDocument> {
  const name = `${layer.name.slice(0, NAME_AT_MOST - COPY.length)}${COPY}`;
  const at = document.layers.indexOf(layer) + 1;
  return inserted(document, { kind: 'insert-layer', layer: { ...layer, id: copy, name }, at });
}

function inserted(document: LayerDocument, { layer, at }: InsertLayer): Outcome<LayerDocument> {
  if (layerOf(document, layer.id)) {
    return refused('layer-refused', 'There is a layer of that id already. Give the copy another one.');
  }
  if (document.layers.length >= LAYERS_AT_MOST) return tooManyLayers();
  return granted(placedAt(document, layer, at));
}

const without = (document: LayerDocument, id: string): LayerDocument => ({
  ...document,
  layers: document.layers.filter((layer) => layer.id !== id),
});

/** A place above the highest is the highest. */
const placedAt = (document: LayerDocument, layer: Layer, at: number): LayerDocument => ({
  ...document,
  layers: [...document.layers.slice(0, at), layer, ...document.layers.slice(at)],
});
