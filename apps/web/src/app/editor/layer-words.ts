import type { LayerKind } from '@lamina/contract';

const KINDS: Readonly<Record<LayerKind, string>> = {
  picture: 'Picture',
  background: 'Background',
  shape: 'Shape',
  text: 'Text',
  shadow: 'Shadow',
  photo: 'Photo',
  colour: 'Colour',
};
const CERTAIN_FROM = 0.9;
const LIKELY_FROM = 0.7;

export type Sureness = 'certain' | 'likely' | 'check';

/** What a layer is, in one word. A layer of one colour is never called an object. */
export const kindWord = (kind: LayerKind): string => KINDS[kind];

/** How sure the split is of a layer; null where nothing was guessed. */
export function surenessOf(confidence: number | null): { tone: Sureness; word: string } | null {
  if (confidence === null) return null;
  if (confidence >= CERTAIN_FROM) return { tone: 'certain', word: 'Certain' };
  return confidence >= LIKELY_FROM ? { tone: 'likely', word: 'Likely' } : { tone: 'check', word: 'Check' };
}

/** "2 layers", "1 layer". */
export const layersInWords = (count: number): string => `${count} ${count === 1 ? 'layer' : 'layers'}`;
