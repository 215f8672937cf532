import type { NodeOperation } from '@lamina/contract';
import { describeOperation } from '@lamina/document';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const small = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** A step of the history in words: "Warmer by 20 %, crop to 1:1". */
export function nodeWords(operation: NodeOperation): string {
  if (operation.kind === 'upload') return 'Original';
  if (operation.kind === 'edit')
    return capital(operation.operations.map(describeOperation).map(small).join(', '));
  return capital(describeOperation(operation));
}
