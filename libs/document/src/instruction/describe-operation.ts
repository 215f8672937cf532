import type { AdjustProperty, InstantOperation, PixelOperation } from '@lamina/contract';
import { DEFAULT_SHADING, DEFAULT_TOLERANCE } from './patterns-recolour';

const UP_AND_DOWN: Record<AdjustProperty, readonly [up: string, down: string]> = {
  brightness: ['Brighter', 'Darker'],
  exposure: ['More exposure', 'Less exposure'],
  contrast: ['More contrast', 'Less contrast'],
  warmth: ['Warmer', 'Cooler'],
  saturation: ['More saturation', 'Less saturation'],
  vibrance: ['More vibrance', 'Less vibrance'],
};

/** An operation in words. What it says of a pixel operation, readInstruction reads as that operation. */
export function describeOperation(operation: PixelOperation | InstantOperation): string {
  switch (operation.kind) {
    case 'adjust':
      return describeAdjust(operation.property, operation.amount);
    case 'black-white':
      return operation.amount === 1 ? 'Black and white' : `Black and white ${byOrWith(operation.amount)}`;
    case 'sharpen':
      return `Sharpen ${byOrWith(operation.amount)}`;
    case 'blur':
      return `Blur by ${percentOf(operation.sigmaFraction)} of the shorter side`;
    case 'crop':
      return `Crop to ${operation.ratio.width}:${operation.ratio.height}`;
    case 'rotate':
      return operation.degrees === 180
        ? 'Rotate by 180°'
        : `Rotate ${operation.degrees === 90 ? 'right' : 'left'}`;
    case 'flip':
      return operation.axis === 'horizontal' ? 'Flip horizontally' : 'Flip vertically';
    case 'resize':
      return describeResize(operation.to);
    case 'recolour':
      return describeRecolour(operation);
    case 'rename-layer':
      return 'Rename a layer';
    case 'set-layer-opacity':
      return `Layer opacity ${percentOf(operation.opacity)}`;
    case 'set-layer-visible':
      return operation.visible ? 'Show a layer' : 'Hide a layer';
    case 'move-layer':
      return 'Move a layer';
    case 'reorder-layer':
      return 'Change the order of the layers';
    case 'duplicate-layer':
      return 'Copy a layer';
    case 'delete-layer':
      return 'Delete a layer';
  }
}

function describeAdjust(property: AdjustProperty, amount: number): string {
  if (amount === 0) return `${property[0]!.toUpperCase()}${property.slice(1)} +0 %`;
  const [up, down] = UP_AND_DOWN[property];
  return `${amount > 0 ? up : down} by ${percentOf(Math.abs(amount))}`;
}

/** "with 0 %" is no amount that a person would say, so it has words of its own. */
function byOrWith(amount: number): string {
  return amount === 0 ? 'with 0 %' : `by ${percentOf(amount)}`;
}

function describeResize(to: Extract<PixelOperation, { kind: 'resize' }>['to']): string {
  if ('percent' in to) return `Resize to ${plain(to.percent)} %`;
  if ('width' in to && 'height' in to) return `Resize to ${to.width} × ${to.height} px`;
  return 'width' in to ? `Resize to ${to.width} px wide` : `Resize to ${to.height} px high`;
}

function describeRecolour({
  from,
  to,
  tolerance,
  keepShading,
}: Extract<PixelOperation, { kind: 'recolour' }>): string {
  const settings = [
    ...(tolerance === DEFAULT_TOLERANCE ? [] : [`tolerance ${percentOf(tolerance)}`]),
    ...(keepShading === DEFAULT_SHADING ? [] : [`shading ${percentOf(keepShading)}`]),
  ];
  return [`Recolour ${from} to ${to}`, ...settings].join(', ');
}

/** A fraction as a percentage, its decimal point moved as text so that not a bit is lost. */
function percentOf(fraction: number): string {
  return `${plain(fraction, 2)} %`;
}

/** A number of at least 0 in plain figures, times 10 to the power of `shift`. */
function plain(value: number, shift = 0): string {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const point = whole.length + Number(exponent) + shift;
  const digits = point > 0 ? (whole + decimals).padEnd(point, '0') : '0'.repeat(1 - point) + whole + decimals;
  const at = Math.max(1, point);
  const figures = `${digits.slice(0, at)}.${digits.slice(at)}`;
  return figures.replace(/^0+(?=\d)/, '').replace(/\.?0*$/, '');
}
