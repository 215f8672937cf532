import { fillSmoothly } from './fill-smoothly';
import { countMarks, grow, type Box, type Marks } from './mask-grid';
import { GUESS, type PeelState } from './peel-state';
import { pixelIn } from './unmix';

const HALO_PX = 3;
const EDGE_PX = 1;

/** A texture in a window, and what is drawn on it. */
export interface DrawnOn {
  readonly box: Box;
  /** [box.height, box.width, 3] */
  readonly colours: Float32Array;
  /** [box.height, box.width]: drawn pixels, and where the texture may be filled. */
  readonly drawn: Marks;
  readonly within: Marks;
}

/**
 * A texture without what is drawn on it; the state remembers where it is a guess.
 *
 * Shapes   as DrawnOn
 * Returns  colours [box.height, box.width, 3], the same when nothing is drawn
 * Cost     O(area of the window)
 */
export function takeOffDrawn(state: PeelState, { box, colours, drawn, within }: DrawnOn): Float32Array {
  if (countMarks(drawn) === 0) return colours;
  const { width, height } = box;
  const hole = grow(drawn, width, height, HALO_PX).map((mark, at) => mark & within[at]!);
  const edge = grow(drawn, width, height, EDGE_PX);
  for (let at = 0; at < hole.length; at++) {
    if (hole[at] === 0) continue;
    const guess = drawn[at] === 1 ? GUESS.drawn : edge[at] === 1 ? GUESS.edge : GUESS.beyond;
    state.guesses[pixelIn(box, state.picture.width, at)] = guess;
  }
  return fillSmoothly(colours, hole, width, height, 3);
}
