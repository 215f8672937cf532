import { completeBySymmetry } from './complete-by-symmetry';
import { fitGround } from './fit-ground';
import { missOf, type GroundModel } from './ground-model';
import { hullOfMask } from './hull-of-mask';
import { labelComponents } from './label-components';
import { countMarks, erode, fillHoles, grow, type Box, type Marks } from './mask-grid';
import { emit, type PeelState } from './peel-state';
import type { Piece } from './piece';
import { mixError, pixelIn, residualAt, snapped, unmix } from './unmix';

const MODELS_MAX = 3;
/** What stands out by less is the fringe of something else, a shadow's for one. */
const CONTRAST_MIN = 14;
/** Radial gradients are grounds; on a small thing a profile is near enough and its fit four times as fast. */
const FAMILIES = ['constant', 'plane', 'profile'] as const;

/** A part of a piece that one model explains, carried on where other things lie on it. */
interface Panel {
  readonly model: GroundModel;
  readonly shape: Marks;
  readonly seen: number;
  readonly ringShare: number;
  readonly score: number;
}

/**
 * Explains the lowest thing of a piece that consists of several: a flat or graded shape, completed beneath the others
 * by its convex hull and its mirror image. The most covered one lies lowest.
 *
 * Returns  whether it did
 * Cost     O(area of its window), and three fits
 */
export function explainPanel(state: PeelState, piece: Piece): boolean {
  const { box, marks } = piece;
  const { width, height } = box;
  const region = fillHoles(marks, width, height);
  const ring = ringOf(state, piece, region);
  let best: Panel | undefined;
  let rest = ring;
  for (let round = 0; round < MODELS_MAX && rest.length > Math.max(12, ring.length * 0.08); round++) {
    const model = fitGround(state.picture, rest, round === 0 ? 0.22 : 0.3, FAMILIES);
    if (!model) break;
    const scratch = new Float64Array(3);
    const missed = rest.filter(
      (pixel) => missOf(state.picture, model.colourAt, pixel, scratch) > state.tolerance,
    );
    const panel = panelOf(state, piece, region, model, (rest.length - missed.length) / ring.length);
    if (panel && (!best || panel.score > best.score)) best = panel;
    rest = missed;
  }
  if (!best || (best.ringShare <= 0.3 && best.seen <= 0.3 * piece.area)) return false;
  emitPanel(state, piece, best);
  return true;
}

/** Pixels 2 to 6 within the outer border. */
function ringOf({ picture }: PeelState, { box }: Piece, region: Marks): Int32Array {
  const outer = erode(region, box.width, box.height, 2);
  const inner = erode(outer, box.width, box.height, 4);
  const pixels: number[] = [];
  for (let at = 0; at < outer.length; at++) {
    if (outer[at] === 1 && inner[at] === 0) pixels.push(pixelIn(box, picture.width, at));
  }
  return Int32Array.from(pixels);
}

function panelOf(
  state: PeelState,
  { box, area }: Piece,
  region: Marks,
  model: GroundModel,
  ringShare: number,
): Panel | undefined {
  const { picture, tolerance } = state;
  const { width, height } = box;
  const scratch = new Float64Array(3);
  const seen = region.map((mark, at) =>
    mark === 1 && missOf(picture, model.colourAt, pixelIn(box, picture.width, at), scratch) <= tolerance
      ? 1
      : 0,
  );
  const parts = labelComponents(seen, width, height);
  const largest = parts.areas.reduce((most, one) => Math.max(most, one), 0);
  const least = Math.max(6, largest * 0.01);
  for (let at = 0; at < seen.length; at++) if (parts.areas[parts.labels[at]!]! < least) seen[at] = 0;
  const count = countMarks(seen);
  if (count < Math.max(30, 0.04 * area) || standsOut(state, box, seen, count) < CONTRAST_MIN)
    return undefined;
  const visible = fillHoles(seen, width, height);
  const hull = hullOfMask(seen, width, height);
  for (let at = 0; at < hull.length; at++) if (hull[at] === 1 && region[at] === 1) visible[at] = 1;
  const shape = completeBySymmetry(visible, region, width, height);
  const occluded = 1 - count / countMarks(shape);
  return { model, shape, seen: count, ringShare, score: occluded + 0.2 * ringShare + (0.1 * count) / area };
}

/** How far the marked pixels are from what lies beneath, in the mean. */
function standsOut(state: PeelState, box: Box, marks: Marks, count: number): number {
  let sum = 0;
  for (let at = 0; at < marks.length; at++) {
    if (marks[at] === 1) sum += residualAt(state, pixelIn(box, state.picture.width, at));
  }
  return sum / count;
}

function emitPanel(state: PeelState, piece: Piece, { model, shape }: Panel): void {
  const { box } = piece;
  const { width, height } = box;
  const inner = erode(shape, width, height, 1);
  const rim = grow(shape, width, height, 1);
  const colours = new Float32Array(shape.length * 3);
  const alpha = new Float32Array(shape.length);
  const scratch = new Float64Array(3);
  for (let at = 0; at < shape.length; at++) {
    if (rim[at] === 0) continue;
    const pixel = pixelIn(box, state.picture.width, at);
    const x = pixel % state.picture.width;
    model.colourAt(x, (pixel - x) / state.picture.width, scratch);
    colours.set(scratch, at * 3);
    if (inner[at] === 1) {
      alpha[at] = 1;
      continue;
    }
    const colour = [scratch[0]!, scratch[1]!, scratch[2]!] as const;
    const share = unmix(state, pixel, colour);
    alpha[at] = mixError(state, pixel, colour, share) <= state.tolerance + 2 ? snapped(share) : shape[at]!;
  }
  emit(state, {
    kind: 'shape',
    box,
    alpha,
    colours: model.kind === 'constant' ? [scratch[0]!, scratch[1]!, scratch[2]!] : colours,
    explained: model.inlierShare,
    contrast: piece.contrast,
  });
}
