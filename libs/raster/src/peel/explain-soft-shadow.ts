import { fillSmoothly } from './fill-smoothly';
import { countMarks, erode, grow, type Marks } from './mask-grid';
import { emit, GUESS, type PeelState } from './peel-state';
import type { Piece } from './piece';
import { mixError, pixelIn, unmix } from './unmix';

type Rgb = readonly [number, number, number];

const BLACK: Rgb = [0, 0, 0];
const AREA_MIN = 80;
const SHARE_MIN = 0.05;
const ALPHA_MAX = 0.85;
/** A shadow fades out: much of the piece's rim is shadow, and faint; letters that reach into it have a long rim too. */
const RIM_SHARE = 0.3;
const RIM_ALPHA = 0.14;
/** A shadow is soft: most of its pixels differ from their neighbours, by little. */
const SOFT_SHARE = 0.5;
const FULL = 0.97;
const WITHIN_PX = 8;
const STEP_MIN = 0.003;
const STEP_MAX = 0.1;

/**
 * Explains the soft shadow at the rim of a piece, carried on beneath whatever throws it; that is left for the next
 * round.
 *
 * Returns  whether there was one
 * Cost     O(area of its window)
 */
export function explainSoftShadow(state: PeelState, piece: Piece): boolean {
  const { box, marks, area } = piece;
  const { width, height } = box;
  const alpha = new Float32Array(marks.length);
  const shadow = new Uint8Array(marks.length);
  for (let at = 0; at < marks.length; at++) {
    if (marks[at] === 0) continue;
    const pixel = pixelIn(box, state.picture.width, at);
    const share = unmix(state, pixel, BLACK);
    if (share >= ALPHA_MAX || mixError(state, pixel, BLACK, share) > state.tolerance + 1) continue;
    shadow[at] = 1;
    alpha[at] = share;
  }
  const count = countMarks(shadow);
  if (count < Math.max(AREA_MIN, SHARE_MIN * area)) return false;
  if (!fadesOut(marks, shadow, alpha, width, height) || softShare(shadow, alpha, width) < SOFT_SHARE)
    return false;
  const filled = carriedOn(state, piece, shadow, alpha);
  emit(state, {
    kind: 'shadow',
    box,
    alpha: filled,
    colours: BLACK,
    explained: count / Math.max(count, area * 0.5),
    contrast: piece.contrast,
  });
  return true;
}

/** The shadow beneath what throws it: as dark as the darkest that is seen, a little within. */
function carriedOn(
  state: PeelState,
  { box, marks }: Piece,
  shadow: Marks,
  alpha: Float32Array,
): Float32Array {
  const { width, height } = box;
  const hidden = marks.map((mark, at) => (mark === 1 && shadow[at] === 0 ? 1 : 0));
  // The soft edge of what throws the shadow mixes with it: what lies beside is no shadow to go by.
  const unsure = grow(hidden, width, height, 2);
  const within = erode(hidden, width, height, WITHIN_PX);
  const seen = alpha.filter((_, at) => shadow[at] === 1 && unsure[at] === 0).sort();
  const full = seen.length > 0 ? seen[Math.floor(seen.length * FULL)]! : 0;
  const values = alpha.slice();
  const hole = new Uint8Array(marks.length);
  for (let at = 0; at < marks.length; at++) {
    if (marks[at] === 0) values[at] = 0;
    else if (within[at] === 1) values[at] = full;
    else if (unsure[at] === 1) {
      hole[at] = 1;
      if (shadow[at] === 1) state.guesses[pixelIn(box, state.picture.width, at)] = GUESS.edge;
    }
  }
  const filled = fillSmoothly(values, hole, width, height, 1);
  for (let at = 0; at < filled.length; at++) if (marks[at] === 0) filled[at] = 0;
  return filled;
}

function fadesOut(marks: Marks, shadow: Marks, alpha: Float32Array, width: number, height: number): boolean {
  const inner = erode(marks, width, height, 1);
  let [rim, inShadow, sum] = [0, 0, 0];
  for (let at = 0; at < marks.length; at++) {
    if (marks[at] === 0 || inner[at] === 1) continue;
    rim++;
    if (shadow[at] === 0) continue;
    inShadow++;
    sum += alpha[at]!;
  }
  return inShadow >= RIM_SHARE * rim && sum <= RIM_ALPHA * inShadow;
}

function softShare(shadow: Marks, alpha: Float32Array, width: number): number {
  let [soft, pairs] = [0, 0];
  for (let at = 0; at + width < shadow.length; at++) {
    if (shadow[at] === 0 || shadow[at + 1] === 0 || shadow[at + width] === 0) continue;
    pairs++;
    const step = Math.max(Math.abs(alpha[at]! - alpha[at + 1]!), Math.abs(alpha[at]! - alpha[at + width]!));
    if (step > STEP_MIN && step < STEP_MAX) soft++;
  }
  return pairs === 0 ? 0 : soft / pairs;
}
