import { LayerDocument, type Layer } from '@lamina/contract';
import { describe, expect, it } from 'vitest';
import { firstDocument } from './first-document';
import { replaceLayer } from './replace-layer';

const first = firstDocument({ asset: 'out-1', width: 4, height: 3, name: 'Picture' });
const base = first.layers[0]!;
const made = (id: string, name: string): Layer => ({ ...base, id, name, kind: 'shape', confidence: 0.7 });
const document: LayerDocument = {
  ...first,
  layers: [base, { ...base, id: 'badge', name: 'Shape' }, { ...base, id: 'top', name: 'Text' }],
};

describe('replaceLayer', () => {
  it('puts the new layers where the old one lay', () => {
    const outcome = replaceLayer(document, 'badge', [made('s-1', 'Background'), made('s-2', 'Star')]);
    if (!outcome.ok) throw new Error(outcome.message);
    expect(LayerDocument.parse(outcome.value).layers.map(({ id }) => id)).toEqual([
      'base',
      's-1',
      's-2',
      'top',
    ]);
    expect(document.layers).toHaveLength(3);
  });

  it('keeps hidden what was hidden, and gives a name that is taken a number', () => {
    const hidden = { ...document, layers: [{ ...base, visible: false }, ...document.layers.slice(1)] };
    const outcome = replaceLayer(hidden, 'base', [
      made('s-1', 'Text'),
      made('s-2', 'Text'),
      made('s-3', 'Star'),
    ]);
    expect(outcome).toMatchObject({
      value: {
        layers: [
          { name: 'Text 2', visible: false },
          { name: 'Text 3', visible: false },
          { name: 'Star', visible: false },
          { name: 'Shape', visible: true },
          { name: 'Text' },
        ],
      },
    });
  });

  it('refuses a layer that is not there and more layers than a document holds', () => {
    expect(replaceLayer(document, 'gone', [])).toMatchObject({ ok: false, code: 'layer-refused' });
    const many = Array.from({ length: 299 }, (_, at) => made(`s-${at}`, 'Star'));
    expect(replaceLayer(document, 'base', many)).toMatchObject({ ok: false, code: 'layer-refused' });
  });

  it('throws for an id that is not a layer’s own', () => {
    expect(() => replaceLayer(document, 'base', [made('top', 'Star')])).toThrow(RangeError);
    expect(() => replaceLayer(document, 'base', [made('a', 'Star'), made('a', 'Sun')])).toThrow(RangeError);
  });
});
