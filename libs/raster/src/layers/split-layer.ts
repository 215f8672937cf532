import type { PlacedRaster } from '../compose/flatten';

/** What a layer holds, as far as pixels tell. */
export type SplitLayerKind = 'background' | 'photo' | 'shape' | 'shadow' | 'text' | 'colour';

/** One layer of a split picture, placed on the picture at full opacity. */
export interface SplitLayer extends PlacedRaster {
  readonly kind: SplitLayerKind;
  /** In English, at most 40 characters, unlike every other name of the split. */
  readonly name: string;
  /** How surely the layer is one thing, 0..1: below 0.6 a person should look. */
  readonly confidence: number;
}

/** A picture as layers, bottom to top, that recompose to it byte for byte. */
export interface SplitPicture {
  readonly method: 'peel' | 'palette';
  readonly layers: readonly SplitLayer[];
  /** One sentence each, for the person. */
  readonly warnings: readonly string[];
}

/** How many layers are wanted: as many as are found, or a number. */
export type LayerCount = 'auto' | number;

/** The most layers a person can ask for. */
export const LAYERS_MAX = 10;

/**
 * Holds a number of layers to what can be asked for.
 *
 * Errors   RangeError unless it is 'auto' or a whole number from 1 to 10
 */
export function assertLayerCount(count: LayerCount): void {
  if (count !== 'auto' && !(Number.isInteger(count) && count >= 1 && count <= LAYERS_MAX)) {
    throw new RangeError(`Expected layers to be 'auto' or 1 to ${LAYERS_MAX} but received ${count}`);
  }
}

/**
 * A colour as people write it.
 *
 * Units    bytes
 * Returns  #rrggbb
 */
export function hexOf(red: number, green: number, blue: number): string {
  return `#${((1 << 24) | (red << 16) | (green << 8) | blue).toString(16).slice(1)}`;
}
