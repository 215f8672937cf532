import { PixelOperation } from '@lamina/contract';
import { describe, expect, it } from 'vitest';
import { amountOf, withAmount } from './operation-amount';

const operations: PixelOperation[] = [
  { kind: 'adjust', property: 'warmth', amount: 0.2 },
  { kind: 'black-white', amount: 1 },
  { kind: 'sharpen', amount: 0.35 },
  { kind: 'blur', sigmaFraction: 0.01 },
  { kind: 'rotate', degrees: 180 },
  { kind: 'resize', to: { percent: 50 } },
  { kind: 'resize', to: { width: 800 } },
  { kind: 'resize', to: { height: 600 } },
  { kind: 'recolour', from: '#e5473c', to: '#1f4e9e', tolerance: 0.3, keepShading: 1 },
];

describe('the editable figure of an operation', () => {
  it('changes nothing when the figure stays', () => {
    for (const operation of operations)
      expect(withAmount(operation, amountOf(operation)?.value ?? 0)).toEqual(operation);
  });

  it('stays inside the range of the contract whatever is typed', () => {
    for (const operation of operations)
      for (const typed of [-1e9, -1, 0, 12.345, 1e9])
        expect(PixelOperation.safeParse(withAmount(operation, typed)).success).toBe(true);
  });

  it('takes no figure that is none', () => {
    expect(withAmount(operations[0]!, Number.NaN)).toEqual(operations[0]);
  });

  it('offers none for a flip or a crop', () => {
    expect(amountOf({ kind: 'flip', axis: 'horizontal' })).toBeNull();
    expect(amountOf({ kind: 'crop', ratio: { width: 1, height: 1 } })).toBeNull();
  });
});
