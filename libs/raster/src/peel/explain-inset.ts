import { drawnAreas } from './drawn-areas';
import { fillSmoothly } from './fill-smoothly';
import { countMarks, erode, fillHoles, grow } from './mask-grid';
import { emit, type PeelState } from './peel-state';
import type { Piece } from './piece';
import { takeOffDrawn } from './take-off-drawn';
import { pixelIn, unmix } from './unmix';

/**
 * Explains a piece as a photograph: opaque, its rim continued from within so that the edge can be unmixed, and what is
 * drawn on it taken away.
 *
 * Returns  nothing: it always does
 * Cost     O(area of its window), and a pass over the picture for what is drawn
 */
export function explainInset(state: PeelState, piece: Piece): void {
  const { box, marks } = piece;
  const { width, height } = box;
  const region = fillHoles(marks, width, height);
  const drawn = drawnWithin(state, piece, region);
  const inner = erode(region, width, height, 2);
  const colours = new Float32Array(marks.length * 3);
  const { data } = state.picture;
  for (let at = 0; at < marks.length; at++) {
    const pixel = pixelIn(box, state.picture.width, at) * 4;
    for (let part = 0; part < 3; part++) colours[at * 3 + part] = data[pixel + part]!;
  }
  const inside = countMarks(inner) > 50;
  const outer = inner.map((mark) => 1 - mark);
  const carried = inside ? fillSmoothly(colours, outer, width, height, 3) : colours;
  const filled = inside ? takeOffDrawn(state, { box, colours: carried, drawn, within: inner }) : carried;
  const rim = grow(region, width, height, 1);
  const alpha = Float32Array.from(region, (_, at) => {
    if (inner[at] === 1) return 1;
    if (rim[at] === 0) return 0;
    const colour = [filled[at * 3]!, filled[at * 3 + 1]!, filled[at * 3 + 2]!] as const;
    return unmix(state, pixelIn(box, state.picture.width, at), colour);
  });
  emit(state, { kind: 'photo', box, alpha, colours: filled, explained: 0.5, contrast: piece.contrast });
}

/** What is drawn on the photograph; [box.height, box.width]. */
function drawnWithin(state: PeelState, { box, area }: Piece, region: Uint8Array): Uint8Array {
  const { picture } = state;
  const within = new Uint8Array(picture.width * picture.height);
  for (let at = 0; at < region.length; at++) within[pixelIn(box, picture.width, at)] = region[at]!;
  const drawn = drawnAreas(state, within, area / 2);
  return region.map((_, at) => drawn[pixelIn(box, picture.width, at)]!);
}
