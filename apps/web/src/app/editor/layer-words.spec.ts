import { describe, expect, it } from 'vitest';
import { kindWord, layersInWords, surenessOf } from './layer-words';

describe('a layer in words', () => {
  it('says how sure a split is, at the bounds of the design', () => {
    expect(surenessOf(0.9)?.word).toBe('Certain');
    expect(surenessOf(0.89)?.word).toBe('Likely');
    expect(surenessOf(0.7)?.word).toBe('Likely');
    expect(surenessOf(0.69)?.word).toBe('Check');
  });

  it('says nothing of sureness where nothing was guessed', () => {
    expect(surenessOf(null)).toBeNull();
  });

  it('calls a layer of one colour a colour, never an object', () => {
    expect(kindWord('colour')).toBe('Colour');
  });

  it('counts layers', () => {
    expect([1, 5].map(layersInWords)).toEqual(['1 layer', '5 layers']);
  });
});
