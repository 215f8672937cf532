import { AdjustProperty, PixelOperation, PIXEL_OPERATION_KINDS } from '@lamina/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeOperation } from './describe-operation';
import { readInstruction } from './read-instruction';

const fraction = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0);
const hundredths = fc.integer({ min: 0, max: 100 }).map((value) => value / 100);
const amount = fc.oneof(fraction, hundredths, fc.constantFrom(0, 1e-9, 0.1, 0.2, 0.29, 1));
const signed = fc.tuple(amount, fc.boolean()).map(([size, down]) => (down && size > 0 ? -size : size));
const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const side = fc.integer({ min: 1, max: 30_000 });
const ratioSide = fc.integer({ min: 1, max: 100 });
const percent = fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.double({ min: 1, max: 1000, noNaN: true }));

const operation: fc.Arbitrary<PixelOperation> = fc.oneof(
  fc.record({
    kind: fc.constant('adjust'),
    property: fc.constantFrom(...AdjustProperty.options),
    amount: signed,
  }),
  fc.record({ kind: fc.constant('black-white'), amount }),
  fc.record({ kind: fc.constant('sharpen'), amount }),
  fc.record({ kind: fc.constant('blur'), sigmaFraction: amount.map((value) => value / 20) }),
  fc.record({ kind: fc.constant('crop'), ratio: fc.record({ width: ratioSide, height: ratioSide }) }),
  fc.record({
    kind: fc.constant('rotate'),
    degrees: fc.constantFrom(90 as const, 180 as const, 270 as const),
  }),
  fc.record({ kind: fc.constant('flip'), axis: fc.constantFrom('horizontal' as const, 'vertical' as const) }),
  fc.record({
    kind: fc.constant('resize'),
    to: fc.oneof(
      fc.record({ percent }),
      fc.record({ width: side, height: side }),
      fc.record({ width: side }),
      fc.record({ height: side }),
    ),
  }),
  fc
    .record({ kind: fc.constant('recolour'), from: hex, to: hex, tolerance: amount, keepShading: amount })
    .filter(({ from, to }) => from !== to),
) as fc.Arbitrary<PixelOperation>;

/** With amounts in whole percent, so that five of them fit into one sentence. */
function rounded(one: PixelOperation): PixelOperation {
  return JSON.parse(
    JSON.stringify(one, (_, value: unknown) => (isFraction(value) ? Math.round(value * 100) / 100 : value)),
  );
}

const isFraction = (value: unknown): value is number => typeof value === 'number' && !Number.isInteger(value);

describe('describeOperation', () => {
  it(
    'says each of 1000 operations so that reading it gives the operation back, to the bit',
    { timeout: 60_000 },
    () => {
      const seen = new Set<string>();
      fc.assert(
        fc.property(operation, (wanted) => {
          seen.add(wanted.kind);
          const sentence = describeOperation(wanted);
          expect([sentence, readInstruction(sentence)]).toMatchObject([
            sentence,
            { ok: true, understood: [{ operation: wanted, from: 0, to: sentence.length }] },
          ]);
        }),
        { numRuns: 1000, seed: 3 },
      );
      expect([...seen].toSorted()).toEqual(PIXEL_OPERATION_KINDS.toSorted());
    },
  );

  it('says lists of operations so that reading them gives the list back', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(operation.map(rounded), { minLength: 2, maxLength: 5 }), (wanted) => {
        const kinds = new Set(wanted.map((one) => (one.kind === 'adjust' ? one.property : one.kind)));
        fc.pre(kinds.size === wanted.length);
        const reading = readInstruction(wanted.map(describeOperation).join(', then '));
        expect(reading.understood.map(({ operation: one }) => one)).toEqual(wanted);
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  it('reads as a person would say it', () => {
    expect(describeOperation({ kind: 'adjust', property: 'warmth', amount: 0.2 })).toBe('Warmer by 20 %');
    expect(describeOperation({ kind: 'adjust', property: 'contrast', amount: -0.05 })).toBe(
      'Less contrast by 5 %',
    );
    expect(describeOperation({ kind: 'crop', ratio: { width: 4, height: 3 } })).toBe('Crop to 4:3');
    expect(describeOperation({ kind: 'resize', to: { width: 800, height: 600 } })).toBe(
      'Resize to 800 × 600 px',
    );
    expect(describeOperation({ kind: 'set-layer-opacity', layer: 'base', opacity: 0.29 })).toBe(
      'Layer opacity 29 %',
    );
  });

  it('says no name that a person gave a layer', () => {
    const name = 'Grandmother';
    expect(describeOperation({ kind: 'rename-layer', layer: 'base', name })).not.toContain(name);
  });
});
