import type { LayerDocument, NodeOperation } from '@lamina/contract';
import { describeOperation } from '@lamina/document';
import { layersInWords } from './layer-words';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const small = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** A step of the history in words: "Warmer by 20 %, crop to 1:1". `document` names the layer that it changed. */
export function nodeWords(operation: NodeOperation, document: LayerDocument | null = null): string {
  if (operation.kind === 'upload') return 'Original';
  if (operation.kind === 'split')
    return `Split${operation.layer === null ? '' : ' a layer'} into ${layersInWords(operation.found)}`;
  if (operation.kind !== 'edit') return capital(describeOperation(operation));
  const changes = capital(operation.operations.map(describeOperation).map(small).join(', '));
  const layer = document?.layers.find(({ id }) => id === operation.layer)?.name;
  return layer === undefined ? changes : `${changes}, on ${layer}`;
}
