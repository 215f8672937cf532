import type { Layer } from '@lamina/contract';
import { describe, expect, it } from 'vitest';
import { layersInWords, layerWords, surenessOf } from './layer-words';

const sun: Layer = {
  ...{ id: 'sun', name: 'Sun', asset: 'out-1', x: 0, y: 0, width: 1, height: 1, opacity: 1 },
  ...{ visible: true, blend: 'normal', kind: 'shape', confidence: 0.83 },
};

describe('a layer in words', () => {
  it('says how sure a split is, at the bounds of the design', () => {
    expect(surenessOf(0.9)?.word).toBe('Certain');
    expect(surenessOf(0.89)?.word).toBe('Likely');
    expect(surenessOf(0.7)?.word).toBe('Likely');
    expect(surenessOf(0.69)?.word).toBe('Check');
  });

  it('says nothing of sureness where nothing was guessed', () => {
    expect(surenessOf(null)).toBeNull();
    expect(layerWords({ ...sun, confidence: null })).toBe('Sun, shape');
  });

  it('tells those who hear the row all that it shows', () => {
    expect(layerWords(sun)).toBe('Sun, shape, likely');
    expect(layerWords({ ...sun, visible: false, opacity: 0.5 })).toBe('Sun, shape, hidden, 50 %, likely');
  });

  it('counts layers', () => {
    expect([1, 5].map(layersInWords)).toEqual(['1 layer', '5 layers']);
  });
});
