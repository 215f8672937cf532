import type { LayerDocument } from '@lamina/contract';
import type { DocumentOperation } from './document-operation';
import { layerOf } from './layer-of';

/** The verb that undoes another on the document as it was before it. @throws {RangeError} when its layer is not there */
export function invertInstant(before: LayerDocument, operation: DocumentOperation): DocumentOperation {
  if (operation.kind === 'insert-layer') return { kind: 'delete-layer', layer: operation.layer.id };
  const layer = layerOf(before, operation.layer);
  if (!layer) throw new RangeError('Expected layer to be the id of a layer of the document');
  switch (operation.kind) {
    case 'rename-layer':
      return { ...operation, name: layer.name };
    case 'set-layer-opacity':
      return { ...operation, opacity: layer.opacity };
    case 'set-layer-visible':
      return { ...operation, visible: layer.visible };
    case 'move-layer':
      return { ...operation, x: layer.x, y: layer.y };
    case 'reorder-layer':
      return { ...operation, at: before.layers.indexOf(layer) };
    case 'duplicate-layer':
      return { kind: 'delete-layer', layer: operation.copy };
    case 'delete-layer':
      return { kind: 'insert-layer', layer, at: before.layers.indexOf(layer) };
  }
}
