import type { PixelOperation } from '@lamina/contract';

export interface OperationWords {
  /** "Warmth", "Crop": the bold word of a row. */
  readonly name: string;
  /** What the figure does not say: "to 16 : 9, around the middle". */
  readonly detail: string;
}

const NUMBER = new Intl.NumberFormat('en-GB');
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** An operation as a row of the list says it; its figure stands beside it in a field. */
export function operationWords(operation: PixelOperation): OperationWords {
  switch (operation.kind) {
    case 'adjust':
      return { name: capital(operation.property), detail: directionOf(operation.property, operation.amount) };
    case 'black-white':
      return { name: 'Black and white', detail: '' };
    case 'sharpen':
      return { name: 'Sharpen', detail: '' };
    case 'blur':
      return { name: 'Blur', detail: 'everywhere' };
    case 'crop':
      return {
        name: 'Crop',
        detail: `to ${operation.ratio.width} : ${operation.ratio.height}, around the middle`,
      };
    case 'rotate':
      return { name: 'Turn', detail: 'clockwise' };
    case 'flip':
      return {
        name: 'Flip',
        detail: operation.axis === 'horizontal' ? 'left becomes right' : 'top becomes bottom',
      };
    case 'resize':
      return { name: 'Resize', detail: sizeDetail(operation.to) };
    case 'recolour':
      return { name: 'Recolour', detail: '' };
  }
}

type AdjustProperty = Extract<PixelOperation, { kind: 'adjust' }>['property'];
const DIRECTIONS: Record<AdjustProperty, readonly [string, string]> = {
  brightness: ['brighter', 'darker'],
  exposure: ['more light', 'less light'],
  contrast: ['more contrast', 'less contrast'],
  warmth: ['warmer', 'cooler'],
  saturation: ['more saturated', 'less saturated'],
  vibrance: ['more vivid', 'less vivid'],
};

const directionOf = (property: AdjustProperty, amount: number): string =>
  amount === 0 ? 'unchanged' : DIRECTIONS[property][amount > 0 ? 0 : 1];

function sizeDetail(to: Extract<PixelOperation, { kind: 'resize' }>['to']): string {
  if ('percent' in to) return 'both sides';
  if ('width' in to && 'height' in to)
    return `to ${NUMBER.format(to.width)} × ${NUMBER.format(to.height)} px`;
  return 'the other side follows';
}
