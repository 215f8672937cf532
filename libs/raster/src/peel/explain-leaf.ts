import { countMarks, erode, fillHoles, grow } from './mask-grid';
import { emit, GUESS, type PeelState } from './peel-state';
import type { Piece } from './piece';
import { mixError, pixelIn, unmix, unmixWithin } from './unmix';

type Rgb = readonly [number, number, number];

const EXPLAINED = 0.955;
/** What lies beneath the soft edge of a letter on a texture is a guess. */
const MIX_ERROR_GUESSED = 48;
const ALPHA_MIN = 0.28;
const ALPHA_MIN_KNOWN = 0.12;
const DICTIONARY = 16;
const BLACK: Rgb = [0, 0, 0];

/**
 * Explains a piece as one colour with soft edges: a letter, a plain shape.
 *
 * Returns  whether it did
 * Cost     O(area) a colour tried, at most 18
 */
export function explainLeaf(state: PeelState, piece: Piece): boolean {
  const { picture } = state;
  for (const { colour, leastAlpha } of candidatesFor(state, piece)) {
    const fit = fitOf(state, piece, colour);
    if (fit.explained <= EXPLAINED || fit.alpha <= leastAlpha) continue;
    emitLeaf(state, piece, colour, fit.explained);
    return true;
  }
  // What is too small to judge is taken as it looks.
  if (piece.area >= 120 || piece.area >= 0.002 * picture.width * picture.height) return false;
  emitLeaf(state, piece, piece.far, 0.5 * fitOf(state, piece, piece.far).explained);
  return true;
}

/**
 * Explains a piece as black let through in part: a soft shadow by itself.
 *
 * Returns  whether it did
 */
export function explainShadow(state: PeelState, piece: Piece): boolean {
  if (piece.area <= 60) return false;
  const { explained, alpha } = fitOf(state, piece, BLACK);
  if (explained <= 0.95 || alpha >= 0.8) return false;
  const within = grow(piece.marks, piece.box.width, piece.box.height, 1);
  emit(state, {
    kind: 'shadow',
    box: piece.box,
    alpha: unmixWithin(state, piece.box, within, BLACK),
    colours: BLACK,
    explained,
    contrast: piece.contrast,
  });
  return true;
}

/**
 * Explains a piece as an even veil of one colour over something that varies: only there can its alpha be known.
 *
 * Returns  whether it did
 * Source   linear regression of the picture on what lies beneath: slope 1 - alpha
 */
export function explainVeil(state: PeelState, piece: Piece): boolean {
  if (piece.area < 80) return false;
  const { box } = piece;
  const inner = erode(piece.marks, box.width, box.height, 2);
  const veil = regress(state, piece, inner);
  if (!veil) return false;
  const alpha = unmixWithin(state, box, grow(piece.marks, box.width, box.height, 1), veil.colour);
  for (let at = 0; at < inner.length; at++) if (inner[at] === 1) alpha[at] = veil.alpha;
  emit(state, {
    kind: 'leaf',
    box,
    alpha,
    colours: veil.colour,
    isVeil: true,
    explained: veil.explained,
    contrast: piece.contrast,
  });
  return true;
}

/** Colours to try: those of letters in the same line, its own, those of all letters. */
function candidatesFor(state: PeelState, piece: Piece): { colour: Rgb; leastAlpha: number }[] {
  const isSmall = Math.min(piece.width, piece.height) < state.picture.height * 0.12;
  const known = (colour: Rgb) => ({ colour, leastAlpha: ALPHA_MIN_KNOWN });
  const own = [piece.common, piece.far].map((colour) => ({ colour, leastAlpha: ALPHA_MIN }));
  if (!isSmall) return own;
  return [...coloursBeside(state, piece).map(known), ...own, ...state.dictionary.map(known)];
}

/** Colours of leaves of about the same height that stand in a row with the piece. */
function coloursBeside({ layers }: PeelState, { box, height }: Piece): Rgb[] {
  const found: Rgb[] = [];
  for (const { kind, colour, isVeil, box: other } of layers) {
    if (kind !== 'leaf' || colour === null || isVeil) continue;
    const inner = other.height - 6;
    if (inner > 2.5 * height || height > 2.5 * inner) continue;
    const overlap = Math.min(box.top + box.height, other.top + other.height) - Math.max(box.top, other.top);
    const gap = Math.max(other.left - box.left - box.width, box.left - other.left - other.width);
    if (overlap - 6 < 0.3 * Math.min(height, inner) || gap > 2 * height) continue;
    if (!found.some((one) => one.every((value, part) => value === colour[part]))) found.push(colour);
  }
  return found;
}

function emitLeaf(state: PeelState, piece: Piece, colour: Rgb, explained: number): void {
  const { box } = piece;
  const within = grow(piece.marks, box.width, box.height, 1);
  const alpha = unmixWithin(state, box, within, colour);
  coverWhatLiesOn(state, piece, colour, alpha);
  emit(state, {
    kind: 'leaf',
    box,
    alpha,
    colours: colour,
    explained,
    contrast: piece.contrast,
  });
  const { dictionary } = state;
  const isKnown = dictionary.some((known) => known.every((value, part) => value === colour[part]));
  if (piece.area >= 40 && !isKnown && dictionary.length < DICTIONARY) dictionary.push(colour);
}

/** Pixels within that the colour does not explain are something thin on top: the leaf goes on beneath. */
function coverWhatLiesOn(state: PeelState, { box, marks }: Piece, colour: Rgb, alpha: Float32Array): void {
  const inner = erode(fillHoles(marks, box.width, box.height), box.width, box.height, 2);
  const odd = marks.map((mark, at) => {
    if (mark === 0 || inner[at] === 0) return 0;
    const pixel = pixelIn(box, state.picture.width, at);
    return mixError(state, pixel, colour, alpha[at]!) > state.tolerance + 1 ? 1 : 0;
  });
  if (countMarks(odd) === 0) return;
  const around = grow(odd, box.width, box.height, 1);
  for (let at = 0; at < alpha.length; at++)
    if (around[at] === 1 && inner[at] === 1 && marks[at] === 1) alpha[at] = 1;
}

function fitOf(
  state: PeelState,
  { box, marks, area }: Piece,
  colour: Rgb,
): { explained: number; alpha: number } {
  let [explained, sum] = [0, 0];
  for (let at = 0; at < marks.length; at++) {
    if (marks[at] === 0) continue;
    const pixel = pixelIn(box, state.picture.width, at);
    const alpha = unmix(state, pixel, colour);
    const limit = state.guesses[pixel] === GUESS.edge ? MIX_ERROR_GUESSED : state.tolerance + 1;
    if (mixError(state, pixel, colour, alpha) <= limit) explained++;
    sum += alpha;
  }
  return { explained: explained / area, alpha: sum / area };
}

function regress(
  { base, picture, tolerance }: PeelState,
  { box }: Piece,
  inner: Uint8Array,
): { colour: Rgb; alpha: number; explained: number } | undefined {
  const pixels: number[] = [];
  for (let at = 0; at < inner.length; at++) if (inner[at] === 1) pixels.push(pixelIn(box, picture.width, at));
  const count = pixels.length;
  if (count <= 40) return undefined;
  const under = [0, 0, 0];
  const seen = [0, 0, 0];
  for (const pixel of pixels) {
    for (let part = 0; part < 3; part++) {
      under[part]! += base[pixel * 3 + part]! / count;
      seen[part]! += picture.data[pixel * 4 + part]! / count;
    }
  }
  let [square, product] = [0, 0];
  for (const pixel of pixels) {
    for (let part = 0; part < 3; part++) {
      const from = base[pixel * 3 + part]! - under[part]!;
      square += from * from;
      product += from * (picture.data[pixel * 4 + part]! - seen[part]!);
    }
  }
  // Over an even ground every alpha explains the picture: nothing can be said.
  if (square / count / 3 <= 4) return undefined;
  const slope = product / square;
  if (slope <= 0.04 || slope >= 0.97) return undefined;
  let bad = 0;
  for (const pixel of pixels) {
    let worst = 0;
    for (let part = 0; part < 3; part++) {
      const expected = seen[part]! + slope * (base[pixel * 3 + part]! - under[part]!);
      worst = Math.max(worst, Math.abs(expected - picture.data[pixel * 4 + part]!));
    }
    if (worst > tolerance - 0.4) bad++;
  }
  if (bad / count >= 0.06) return undefined;
  const alpha = 1 - slope;
  const colourOf = (part: number): number =>
    Math.round(Math.max(0, Math.min(255, (seen[part]! - slope * under[part]!) / alpha)));
  return { colour: [colourOf(0), colourOf(1), colourOf(2)], alpha, explained: 1 - bad / count };
}
