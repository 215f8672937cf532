import {
  granted,
  refused,
  type InstantOperation,
  type Layer,
  type LayerDocument,
  type Outcome,
} from '@lamina/contract';
import { layerOf, withLayer } from './layer-of';

/** The document after a verb that needs no pixels; a layer that is not there is a refusal. */
export function applyInstant(document: LayerDocument, operation: InstantOperation): Outcome<LayerDocument> {
  const layer = layerOf(document, operation.layer);
  if (!layer) return refused('not-found', 'There is no such layer. Load the picture again.');
  return granted(withLayer(document, changed(layer, operation)));
}

function changed(layer: Layer, operation: InstantOperation): Layer {
  switch (operation.kind) {
    case 'rename-layer':
      return { ...layer, name: operation.name };
    case 'set-layer-opacity':
      return { ...layer, opacity: operation.opacity };
    case 'set-layer-visible':
      return { ...layer, visible: operation.visible };
  }
}
