import { boxOf, type Components } from './label-components';
import type { Box, Marks } from './mask-grid';
import { GUESS, type PeelState } from './peel-state';
import { pixelIn, residualAt } from './unmix';

type Rgb = readonly [number, number, number];

/** One connected part of what is not explained yet, in a window with a margin of three pixels. */
export interface Piece {
  readonly box: Box;
  /** [box.height, box.width] of 0 and 1. */
  readonly marks: Marks;
  readonly area: number;
  /** Sides of the part itself, without the margin. */
  readonly width: number;
  readonly height: number;
  /** Its commonest colour, the colour farthest from what lies beneath, and how far it stands out in the mean. */
  readonly common: Rgb;
  readonly far: Rgb;
  readonly contrast: number;
  /** Share of its pixels that lie near an edge of an earlier layer, and where what lies beneath is a guess. */
  readonly edgeShare: number;
  readonly guessShare: number;
}

const MARGIN = 3;

/**
 * Cuts a component out of the residual and looks at its colours.
 *
 * Shapes   components of the residual [H, W]
 * Returns  a new piece
 * Cost     O(area of its window)
 */
export function pieceOf(state: PeelState, components: Components, label: number): Piece {
  const { picture, edges, guesses } = state;
  const box = boxOf(components, label, MARGIN, picture.width, picture.height);
  const marks = new Uint8Array(box.width * box.height);
  const counts = new Map<number, number>();
  let [commonKey, most, farPixel, farthest, contrast, edge, guessed] = [0, 0, 0, -1, 0, 0, 0];
  for (let at = 0; at < marks.length; at++) {
    const pixel = pixelIn(box, picture.width, at);
    if (components.labels[pixel] !== label) continue;
    marks[at] = 1;
    const [red, green, blue] = colourOf(picture.data, pixel);
    const key = (red << 16) | (green << 8) | blue;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > most) [commonKey, most] = [key, count];
    const residual = residualAt(state, pixel);
    if (residual > farthest) [farPixel, farthest] = [pixel, residual];
    contrast += residual;
    edge += edges[pixel]!;
    if (guesses[pixel] !== GUESS.none) guessed++;
  }
  const area = components.areas[label]!;
  const [left, top, right, bottom] = components.bounds.subarray(label * 4, label * 4 + 4);
  return {
    box,
    marks,
    area,
    width: right! - left! + 1,
    height: bottom! - top! + 1,
    common: [commonKey >> 16, (commonKey >> 8) & 255, commonKey & 255],
    far: colourOf(picture.data, farPixel),
    contrast: contrast / area,
    edgeShare: edge / area,
    guessShare: guessed / area,
  };
}

const colourOf = (data: ArrayLike<number>, pixel: number): Rgb => [
  data[pixel * 4]!,
  data[pixel * 4 + 1]!,
  data[pixel * 4 + 2]!,
];
