import { fillSmoothly } from './fill-smoothly';
import { hullOfMask } from './hull-of-mask';
import { erode, fillHoles, grow } from './mask-grid';
import { emit, type PeelState } from './peel-state';
import type { Piece } from './piece';
import { mixError, pixelIn, unmix } from './unmix';

type Rgb = readonly [number, number, number];

const BLACK: Rgb = [0, 0, 0];

/**
 * Explains a piece as a plain shape with a soft shadow around it: the shadow, carried on beneath, and the shape.
 *
 * Returns  whether it did
 * Cost     O(area of its window)
 */
export function explainShadowedShape(state: PeelState, piece: Piece): boolean {
  if (piece.area <= 300) return false;
  const { box, marks } = piece;
  const { width, height } = box;
  const flat = largestFlatArea(state, piece);
  if (flat.area <= 0.25 * piece.area) return false;
  const core = new Uint8Array(marks.length);
  for (let at = 0; at < marks.length; at++) {
    if (marks[at] === 1 && isNear(state, pixelIn(box, state.picture.width, at), flat.colour)) core[at] = 1;
  }
  const shape = fillHoles(hullOfMask(core, width, height), width, height);
  const covered = grow(shape, width, height, 2);
  const shadow = shadowAround(state, piece, covered);
  if (!shadow) return false;
  const filled = fillSmoothly(shadow.alpha, covered, width, height, 1);
  for (let at = 0; at < filled.length; at++) if (covered[at] === 0 && marks[at] === 0) filled[at] = 0;
  const facts = { box, explained: shadow.explained, contrast: piece.contrast };
  emit(state, { ...facts, kind: 'shadow', alpha: filled, colours: BLACK });
  const inner = erode(shape, width, height, 1);
  const rim = grow(shape, width, height, 1);
  const alpha = Float32Array.from(shape, (_, at) => {
    if (inner[at] === 1) return 1;
    return rim[at] === 1 ? unmix(state, pixelIn(box, state.picture.width, at), flat.colour) : 0;
  });
  emit(state, { ...facts, kind: 'shape', alpha, colours: flat.colour });
  return true;
}

function largestFlatArea({ flat, picture }: PeelState, { box, marks }: Piece): { area: number; colour: Rgb } {
  const areas = new Map<number, number>();
  let [best, most, at] = [0, 0, 0];
  for (let index = 0; index < marks.length; index++) {
    if (marks[index] === 0) continue;
    const pixel = pixelIn(box, picture.width, index);
    const label = flat.labels[pixel]!;
    const area = (areas.get(label) ?? 0) + 1;
    areas.set(label, area);
    if (area > most) [best, most, at] = [label, area, pixel * 4];
  }
  return best === 0
    ? { area: 0, colour: BLACK }
    : { area: most, colour: [picture.data[at]!, picture.data[at + 1]!, picture.data[at + 2]!] };
}

const isNear = ({ picture: { data } }: PeelState, pixel: number, colour: Rgb): boolean =>
  colour.every((value, part) => Math.abs(value - data[pixel * 4 + part]!) <= 1);

/** The alpha of black around a shape, or undefined when black does not explain what lies there. */
function shadowAround(
  state: PeelState,
  { box, marks }: Piece,
  covered: Uint8Array,
): { alpha: Float32Array; explained: number } | undefined {
  const alpha = new Float32Array(marks.length);
  let [count, explained, sum] = [0, 0, 0];
  for (let at = 0; at < marks.length; at++) {
    if (marks[at] === 0 || covered[at] === 1) continue;
    const pixel = pixelIn(box, state.picture.width, at);
    const share = unmix(state, pixel, BLACK);
    alpha[at] = share;
    sum += share;
    count++;
    if (mixError(state, pixel, BLACK, share) <= state.tolerance + 1) explained++;
  }
  const isShadow = count > 80 && explained / count > 0.93 && sum / count < 0.8;
  return isShadow ? { alpha, explained: explained / count } : undefined;
}
