import type { PixelOperation } from '@lamina/contract';

/** The one figure of an operation that a person may change in the list of what was understood. */
export interface OperationAmount {
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

const hundredths = (value: number): number => Math.round(value * 100);

/** The figure that may be changed, in the unit that is shown; null where there is none. */
export function amountOf(operation: PixelOperation): OperationAmount | null {
  switch (operation.kind) {
    case 'adjust': {
      const value = hundredths(operation.amount);
      return { label: 'Amount', unit: '%', value, min: -100, max: 100, step: 1 };
    }
    case 'black-white':
    case 'sharpen':
      return { label: 'Amount', unit: '%', value: hundredths(operation.amount), min: 0, max: 100, step: 1 };
    case 'blur':
      return {
        label: 'Blur, in thousandths of the shorter side',
        unit: '‰',
        value: Math.round(operation.sigmaFraction * 10_000) / 10,
        min: 0,
        max: 50,
        step: 0.5,
      };
    case 'rotate':
      return { label: 'Degrees clockwise', unit: '°', value: operation.degrees, min: 90, max: 270, step: 90 };
    case 'resize':
      if ('percent' in operation.to)
        return { label: 'Per cent', unit: '%', value: operation.to.percent, min: 1, max: 1000, step: 1 };
      if ('width' in operation.to && 'height' in operation.to) return null;
      return 'width' in operation.to
        ? { label: 'Width', unit: 'px wide', value: operation.to.width, min: 1, max: 30_000, step: 1 }
        : { label: 'Height', unit: 'px high', value: operation.to.height, min: 1, max: 30_000, step: 1 };
    case 'recolour':
      return {
        label: 'Tolerance',
        unit: '%',
        value: hundredths(operation.tolerance),
        min: 0,
        max: 100,
        step: 1,
      };
    case 'crop':
    case 'flip':
      return null;
  }
}

/** The same operation with another figure, clamped to its range. */
export function withAmount(operation: PixelOperation, shown: number): PixelOperation {
  const amount = amountOf(operation);
  if (amount === null || !Number.isFinite(shown)) return operation;
  const value = Math.min(amount.max, Math.max(amount.min, shown));
  switch (operation.kind) {
    case 'adjust':
    case 'black-white':
    case 'sharpen':
      return { ...operation, amount: Math.round(value) / 100 };
    case 'blur':
      return { ...operation, sigmaFraction: value / 1000 };
    case 'rotate': {
      const turns = Math.round(value / 90);
      return { ...operation, degrees: turns <= 1 ? 90 : turns === 2 ? 180 : 270 };
    }
    case 'resize':
      if ('percent' in operation.to) return { ...operation, to: { percent: value } };
      return 'width' in operation.to
        ? { ...operation, to: { width: Math.round(value) } }
        : { ...operation, to: { height: Math.round(value) } };
    case 'recolour':
      return { ...operation, tolerance: Math.round(value) / 100 };
    case 'crop':
    case 'flip':
      return operation;
  }
}
