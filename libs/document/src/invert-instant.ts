import type { InstantOperation, LayerDocument } from '@lamina/contract';
import { layerOf } from './layer-of';

/** The verb that undoes another on the document as it was before it. @throws {RangeError} when its layer is not there */
export function invertInstant(before: LayerDocument, operation: InstantOperation): InstantOperation {
  const layer = layerOf(before, operation.layer);
  if (!layer) throw new RangeError('Expected layer to be the id of a layer of the document');
  switch (operation.kind) {
    case 'rename-layer':
      return { ...operation, name: layer.name };
    case 'set-layer-opacity':
      return { ...operation, opacity: layer.opacity };
    case 'set-layer-visible':
      return { ...operation, visible: layer.visible };
  }
}
