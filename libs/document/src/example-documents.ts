import type { Layer, LayerDocument } from '@lamina/contract';
import fc from 'fast-check';

/** Documents of 1 to 6 layers, anywhere on and off their canvas. */
export const anyDocument: fc.Arbitrary<LayerDocument> = fc
  .record({
    width: fc.integer({ min: 1, max: 9 }),
    height: fc.integer({ min: 1, max: 9 }),
    parts: fc.array(
      fc.record({
        x: fc.integer({ min: -4, max: 8 }),
        y: fc.integer({ min: -4, max: 8 }),
        width: fc.integer({ min: 1, max: 9 }),
        height: fc.integer({ min: 1, max: 9 }),
        opacity: fc.constantFrom(0, 0.3, 0.5, 1),
        visible: fc.boolean(),
        name: fc.string({ minLength: 1, maxLength: 200 }),
        confidence: fc.constantFrom(null, 0, 0.4, 1),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ width, height, parts }) => ({
    version: 1,
    width,
    height,
    layers: parts.map((part, at): Layer => ({
      ...part,
      id: `layer-${at}`,
      asset: `out-${at + 1}`,
      blend: 'normal',
      kind: 'shape',
    })),
  }));
