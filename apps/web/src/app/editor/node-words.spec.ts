import type { Layer } from '@lamina/contract';
import { describe, expect, it } from 'vitest';
import { nodeWords } from './node-words';

describe('a step of the history in words', () => {
  it('names every operation of an edit in one sentence', () => {
    const operations = [
      { kind: 'adjust', property: 'warmth', amount: 0.2 },
      { kind: 'flip', axis: 'horizontal' },
    ] as const;
    expect(nodeWords({ kind: 'edit', operations: [...operations], instruction: null, layer: null })).toBe(
      'Warmer by 20 %, flip horizontally',
    );
  });

  it('says which layer an edit changed, while that layer has a name', () => {
    const operations = [{ kind: 'adjust', property: 'warmth', amount: 0.2 } as const];
    const layer: Layer = {
      ...{ id: 'sun', name: 'Sun', asset: 'out-1', x: 0, y: 0, width: 1, height: 1, opacity: 1 },
      ...{ visible: true, blend: 'normal', kind: 'shape', confidence: 0.9 },
    };
    const edit = { kind: 'edit', operations, instruction: null, layer: 'sun' } as const;
    const document = { version: 1, width: 1, height: 1, layers: [layer] } as const;
    expect(nodeWords({ ...edit, operations }, { ...document, layers: [layer] })).toBe(
      'Warmer by 20 %, on Sun',
    );
    expect(nodeWords({ ...edit, operations }, { ...document, layers: [] })).toBe('Warmer by 20 %');
  });

  it('says into how many layers a picture was split', () => {
    const split = { kind: 'split', layer: null, layers: 'auto', method: 'auto', found: 5 } as const;
    expect(nodeWords(split)).toBe('Split into 5 layers');
    expect(nodeWords({ ...split, layer: 'sun' })).toBe('Split a layer into 5 layers');
  });

  it('calls the first step the original', () => {
    expect(nodeWords({ kind: 'upload' })).toBe('Original');
  });
});
