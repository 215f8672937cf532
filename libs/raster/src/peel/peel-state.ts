import { emptyRaster, type Raster } from '../raster';
import { labelFlatAreas, type Components } from './label-components';
import type { Box, Marks } from './mask-grid';
import { pixelWords } from '../pixel-words';

/** What a peeled layer is, before lines of text are put together. */
export type PeeledKind = 'background' | 'photo' | 'shape' | 'leaf' | 'shadow';

/** A thing taken from the picture; later ones lie above. */
export interface PeeledLayer {
  readonly kind: PeeledKind;
  readonly box: Box;
  /** [box.height, box.width, 4] */
  readonly raster: Raster;
  /** Its one colour, or null when it has several. */
  readonly colour: readonly [number, number, number] | null;
  /** Whether it lets what lies beneath through. */
  readonly isVeil: boolean;
  /** Share of its pixels that it explains within the tolerance, and how far they stand out from beneath, 0..255. */
  readonly explained: number;
  readonly contrast: number;
}

/** Nothing guessed; beyond the soft edge of a drawn thing, so left to the texture; its soft edge; the thing itself. */
export const GUESS = { none: 0, beyond: 1, edge: 2, drawn: 3 } as const;

/** The picture, what is explained of it so far, and the layers that explain it. */
export interface PeelState {
  readonly picture: Raster;
  readonly tolerance: number;
  /** [H, W, 3]: the layers so far, composed. */
  readonly base: Float32Array;
  /** [H, W]: pixels near the edge of a layer, where a small difference is anti-aliasing and no thing. */
  readonly edges: Marks;
  /** [H, W]: how far the base is a guess, because something drawn was taken off a texture there; see GUESS. */
  readonly guesses: Uint8Array;
  readonly flat: Components;
  readonly layers: PeeledLayer[];
  /** Colours of earlier leaves, for letters too thin to show theirs. */
  readonly dictionary: (readonly [number, number, number])[];
}

/**
 * Nothing explained yet.
 *
 * Shapes   picture [H, W, 4]
 * Returns  state that peeling writes to; the picture is never written to
 * Units    tolerance: difference of a channel that counts as explained, bytes
 * Cost     about 25 bytes a pixel
 */
export function newPeelState(picture: Raster, tolerance: number): PeelState {
  const pixels = picture.width * picture.height;
  return {
    picture,
    tolerance,
    base: new Float32Array(pixels * 3),
    edges: new Uint8Array(pixels),
    guesses: new Uint8Array(pixels),
    flat: labelFlatAreas(pixelWords(picture), picture.width, picture.height),
    layers: [],
    dictionary: [],
  };
}

/** What a new layer consists of. */
export interface Emission {
  readonly kind: PeeledKind;
  readonly box: Box;
  /** [box.height, box.width]: 0..1. */
  readonly alpha: Float32Array;
  /** One colour, or [box.height, box.width, 3]. */
  readonly colours: readonly [number, number, number] | Float32Array;
  readonly isVeil?: boolean;
  readonly explained: number;
  readonly contrast: number;
}

/**
 * Adds a layer on top and counts it as explained.
 *
 * Shapes   as Emission; colours 0..255
 * Cost     O(area of the box)
 * Returns  nothing: writes to the state
 */
export function emit(state: PeelState, emission: Emission): void {
  const { kind, box, alpha, colours, isVeil = false, explained, contrast } = emission;
  const raster = emptyRaster(box.width, box.height);
  const single = colours.length === 3 && !(colours instanceof Float32Array);
  for (let y = 0, index = 0; y < box.height; y++) {
    let to = ((box.top + y) * state.picture.width + box.left) * 3;
    for (let x = 0; x < box.width; x++, index++, to += 3) {
      const at = index * 4;
      const share = Math.round(alpha[index]! * 255);
      if (share === 0) continue;
      raster.data[at + 3] = share;
      for (let part = 0; part < 3; part++) {
        raster.data[at + part] = single ? colours[part]! : colours[index * 3 + part]!;
        state.base[to + part]! += ((raster.data[at + part]! - state.base[to + part]!) * share) / 255;
      }
    }
  }
  const colour = single ? roundedColour(colours) : null;
  state.layers.push({ kind, box, raster, colour, isVeil, explained, contrast });
  if (kind !== 'background') markEdges(state, box, raster);
}

const roundedColour = (colours: ArrayLike<number>): readonly [number, number, number] => [
  Math.round(colours[0]!),
  Math.round(colours[1]!),
  Math.round(colours[2]!),
];

function markEdges({ edges, picture }: PeelState, box: Box, { data }: Raster): void {
  const alphaAt = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= box.width || y >= box.height ? 0 : data[(y * box.width + x) * 4 + 3]!;
  for (let y = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++) {
      const own = alphaAt(x, y);
      const full = own === 255;
      const isEdge =
        (own > 0 && !full) || full !== (alphaAt(x + 1, y) === 255) || full !== (alphaAt(x, y + 1) === 255);
      if (!isEdge) continue;
      const right = Math.min(picture.width - 1, box.left + x + 2);
      const bottom = Math.min(picture.height - 1, box.top + y + 2);
      for (let row = Math.max(0, box.top + y - 1); row <= bottom; row++) {
        edges.fill(1, row * picture.width + Math.max(0, box.left + x - 1), row * picture.width + right + 1);
      }
    }
  }
}
