import { InstantOperation, LayerDocument } from '@lamina/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyInstant } from './apply-instant';
import { describeOperation } from './instruction/describe-operation';
import type { DocumentOperation } from './document-operation';
import { anyDocument } from './example-documents';
import { firstDocument } from './first-document';
import { invertInstant } from './invert-instant';

const layer = fc.constantFrom('layer-0', 'layer-1', 'layer-2', 'layer-5', 'copy-1', 'copy-2');
const place = fc.integer({ min: -30_000, max: 30_000 });
const instant: fc.Arbitrary<InstantOperation> = fc.oneof(
  fc.record({
    kind: fc.constant('rename-layer' as const),
    layer,
    name: fc.string({ minLength: 1, maxLength: 200 }),
  }),
  fc.record({
    kind: fc.constant('set-layer-opacity' as const),
    layer,
    opacity: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  fc.record({ kind: fc.constant('set-layer-visible' as const), layer, visible: fc.boolean() }),
  fc.record({ kind: fc.constant('move-layer' as const), layer, x: place, y: place }),
  fc.record({ kind: fc.constant('reorder-layer' as const), layer, at: fc.integer({ min: 0, max: 299 }) }),
  fc.record({ kind: fc.constant('duplicate-layer' as const), layer, copy: layer }),
  fc.record({ kind: fc.constant('delete-layer' as const), layer }),
);

function after(document: LayerDocument, operation: DocumentOperation): LayerDocument {
  const applied = applyInstant(document, operation);
  if (!applied.ok) throw new Error(applied.message);
  return applied.value;
}

const one = firstDocument({ asset: 'out-1', width: 4, height: 3, name: 'Picture' });
const three = ['middle', 'top'].reduce(
  (document, copy) => after(document, { kind: 'duplicate-layer', layer: document.layers.at(-1)!.id, copy }),
  one,
);
const idsOf = ({ layers }: LayerDocument) => layers.map(({ id }) => id);

describe('instant operations', () => {
  it('are undone by their inverses, one after another, whatever the document', () => {
    const done = new Set<string>();
    fc.assert(
      fc.property(anyDocument, fc.array(instant, { minLength: 1, maxLength: 12 }), (before, operations) => {
        let document = before;
        const undo: DocumentOperation[] = [];
        for (const operation of operations) {
          const applied = applyInstant(document, operation);
          if (!applied.ok) continue;
          undo.unshift(invertInstant(document, operation));
          document = LayerDocument.parse(applied.value);
          done.add(operation.kind);
        }
        for (const operation of undo) document = after(document, operation);
        expect(document).toEqual(before);
      }),
      { numRuns: 500, seed: 5 },
    );
    expect([...done].toSorted()).toEqual(
      InstantOperation.options.map((option) => option.shape.kind.value).toSorted(),
    );
  });

  it('undo the undoing of a deletion', () => {
    const back: DocumentOperation = { kind: 'insert-layer', layer: three.layers[1]!, at: 1 };
    const without = after(three, { kind: 'delete-layer', layer: 'middle' });
    expect(invertInstant(without, back)).toEqual({ kind: 'delete-layer', layer: 'middle' });
    expect(after(without, back)).toEqual(three);
  });

  it('are no way in for a layer that a client made up', () => {
    const forged = { kind: 'insert-layer', layer: three.layers[1], at: 1 };
    expect(InstantOperation.safeParse(forged).success).toBe(false);
  });

  it('put a layer where it is asked for, at most on top', () => {
    const at = (place: number) => idsOf(after(three, { kind: 'reorder-layer', layer: 'base', at: place }));
    expect([0, 1, 2, 299].map(at)).toEqual([
      ['base', 'middle', 'top'],
      ['middle', 'base', 'top'],
      ['middle', 'top', 'base'],
      ['middle', 'top', 'base'],
    ]);
  });

  it('copy a layer right above it, under the id that was asked for and a name that says so', () => {
    const copied = after(three, { kind: 'duplicate-layer', layer: 'base', copy: 'twin' });
    expect(idsOf(copied)).toEqual(['base', 'twin', 'middle', 'top']);
    expect(copied.layers[1]).toEqual({ ...three.layers[0]!, id: 'twin', name: 'Picture copy' });
    const long = after(one, { kind: 'rename-layer', layer: 'base', name: 'x'.repeat(200) });
    const twin = after(long, { kind: 'duplicate-layer', layer: 'base', copy: 'twin' });
    expect(LayerDocument.parse(twin).layers[1]!.name).toMatch(/^x{195} copy$/);
  });

  it.each<[string, LayerDocument, InstantOperation, string]>([
    ['a layer that is not there', one, { kind: 'move-layer', layer: 'gone', x: 0, y: 0 }, 'no such layer'],
    ['deleting the last layer', one, { kind: 'delete-layer', layer: 'base' }, 'last layer'],
    [
      'a copy under an id that is taken',
      three,
      { kind: 'duplicate-layer', layer: 'base', copy: 'top' },
      'that id already',
    ],
    [
      'a layer too many',
      { ...one, layers: Array.from({ length: 300 }, (_, at) => ({ ...one.layers[0]!, id: `l${at}` })) },
      { kind: 'duplicate-layer', layer: 'l0', copy: 'new' },
      'up to 300 layers',
    ],
  ])('refuse %s with a sentence', (_case, document, operation, words) => {
    const outcome = applyInstant(document, operation);
    expect(outcome).toMatchObject({ ok: false, code: 'layer-refused' });
    expect(outcome.ok ? '' : outcome.message).toMatch(new RegExp(`${words}.*\\.$`));
  });

  it('are described without the names of layers', () => {
    const words = [
      { kind: 'move-layer', layer: 'base', x: 1, y: 2 },
      { kind: 'reorder-layer', layer: 'base', at: 0 },
      { kind: 'duplicate-layer', layer: 'base', copy: 'twin' },
      { kind: 'delete-layer', layer: 'base' },
    ] as const;
    expect(words.map(describeOperation)).toEqual([
      'Move a layer',
      'Change the order of the layers',
      'Copy a layer',
      'Delete a layer',
    ]);
  });
});
