import type { Raster } from '../raster';
import { explainCanvas, type Canvas } from './explain-canvas';
import { explainInset } from './explain-inset';
import { explainLeaf, explainShadow, explainVeil } from './explain-leaf';
import { explainPanel } from './explain-panel';
import { explainSoftShadow } from './explain-soft-shadow';
import { labelComponents } from './label-components';
import { countMarks, erode, type Marks } from './mask-grid';
import { GUESS, newPeelState, type PeeledLayer, type PeelState } from './peel-state';
import { pieceOf, type Piece } from './piece';
import { pixelIn, residualAt } from './unmix';

const TOLERANCE = 3;
const DEPTH_MAX = 6;
const AREA_MIN = 4;
/** What stands out by less belongs to what it lies on. */
const CONTRAST_MIN = 8;
/** A rest of more than this share of the picture is a thing. */
const REST_MAX = 0.003;
/** A layer of less than this many full pixels is none. */
const COVER_MIN = 10;

/** Layers as found, bottom to top, not yet exact. */
export interface PeeledPicture {
  readonly canvas: Canvas;
  readonly layers: readonly PeeledLayer[];
}

/**
 * A graphic taken apart from the bottom: its ground first, then what lies on it, piece by piece, each explained as the
 * simplest thing that gives its pixels, until nothing is left.
 *
 * Shapes   picture [H, W, 4] → layers in windows of it
 * Returns  new layers; the picture is not written to
 * Cost     at most 7 passes over the picture, and O(area) a piece and attempt; about 60 bytes a pixel
 * Source   own; T. Suzuki et al., "LayerD", 2025, peels from the top with a model instead
 */
export function peelPicture(picture: Raster): PeeledPicture {
  const state = newPeelState(picture, TOLERANCE);
  const canvas = explainCanvas(state);
  const seen = new Map<string, number>();
  for (let depth = 0; depth <= DEPTH_MAX; depth++) if (!explainResidual(state, depth, seen)) break;
  const [ground, ...rest] = state.layers;
  return { canvas, layers: [ground!, ...rest.filter((layer) => coverOf(layer) >= COVER_MIN)] };
}

/** Explains every piece that is left once; false when there was none. */
function explainResidual(state: PeelState, depth: number, seen: Map<string, number>): boolean {
  const { width, height } = state.picture;
  const components = labelComponents(residualMarks(state), width, height);
  let isProgress = false;
  // The largest first: a thick letter tells the colour of a thin one.
  const labels = Array.from({ length: components.count }, (_, at) => at + 1)
    .filter((label) => components.areas[label]! >= AREA_MIN)
    .sort((a, b) => components.areas[b]! - components.areas[a]! || a - b);
  for (const label of labels) {
    const piece = pieceOf(state, components, label);
    if (depth > 0 && isSliver(piece)) continue;
    if (piece.contrast < CONTRAST_MIN) absorb(state, piece, depth);
    else if (!explainPiece(state, piece, seen)) continue;
    isProgress = true;
  }
  return isProgress;
}

function residualMarks(state: PeelState): Marks {
  const { picture, tolerance, guesses } = state;
  const marks = new Uint8Array(picture.width * picture.height);
  for (let pixel = 0; pixel < marks.length; pixel++) {
    if (residualAt(state, pixel) > tolerance && guesses[pixel] !== GUESS.beyond) marks[pixel] = 1;
  }
  return marks;
}

/** A thin rest along an edge: anti-aliasing that the exact fix takes care of. */
function isSliver({ edgeShare, marks, box, area }: Piece): boolean {
  if (edgeShare <= 0.6) return false;
  return countMarks(erode(marks, box.width, box.height, 1)) < Math.max(3, 0.12 * area);
}

/** False for a small rest of a guess, which is left to the exact fix of what lies there. */
function explainPiece(state: PeelState, piece: Piece, seen: Map<string, number>): boolean {
  if (explainLeaf(state, piece) || explainShadow(state, piece) || explainVeil(state, piece)) return true;
  if (explainSoftShadow(state, piece)) return true;
  const { picture } = state;
  const isSmall = piece.area < REST_MAX * picture.width * picture.height;
  if (isSmall && piece.edgeShare + piece.guessShare > 0.5) return false;
  // The same window with nearly the same area: another panel would come for ever.
  const { left, top, width, height } = piece.box;
  const key = `${left},${top},${width},${height}`;
  const isRepeated = (seen.get(key) ?? Infinity) <= piece.area * 1.3;
  seen.set(key, piece.area);
  if (!isRepeated && explainPanel(state, piece)) return true;
  explainInset(state, piece);
  return true;
}

/** Faint noise: the ground takes it, if nothing lies on the ground yet. */
function absorb({ picture, base, layers }: PeelState, { box, marks }: Piece, depth: number): void {
  const ground = layers[0]!.raster.data;
  for (let at = 0; at < marks.length; at++) {
    if (marks[at] === 0) continue;
    const pixel = pixelIn(box, picture.width, at);
    for (let part = 0; part < 3; part++) {
      const value = picture.data[pixel * 4 + part]!;
      base[pixel * 3 + part] = value;
      if (depth === 0) ground[pixel * 4 + part] = value;
    }
  }
}

function coverOf({ raster: { data } }: PeeledLayer): number {
  let sum = 0;
  for (let at = 3; at < data.length; at += 4) sum += data[at]!;
  return sum / 255;
}
