import type { PixelBox } from '../mask/box-of-mask';
import { labelComponents } from '../mask/label-components';
import type { Mask } from '../raster';

/** Pieces of a hole that are completed together, and the part of the picture that they are completed from. */
export interface HoleRegion {
  /** [H, W] of the picture: the labels of `Components` that belong here. */
  readonly labels: ReadonlySet<number>;
  readonly box: PixelBox;
}

export interface HoleRegions {
  /** [H, W]: 0 = known. */
  readonly labels: Int32Array;
  readonly regions: readonly HoleRegion[];
}

/** How much of the surroundings a hole is completed from, each side: this, or its own size. */
const LEAST_MARGIN_PX = 128;
/** Pieces nearer than this to each other's box are one hole: letters of a word, leaves of a twig. */
const TOGETHER_PX = 32;

/**
 * Cuts a hole into pieces that have nothing to do with each other, so that two small holes far apart do not cost a
 * large region.
 *
 * Shapes   hole [H, W], inside from 128 on
 * Returns  the pieces' labels and the regions, from the first label on; none when nothing is selected
 * Errors   RangeError when bytes do not fit the sides
 * Cost     O(H*W), and the square of the number of pieces
 */
export function holeRegions(hole: Mask): HoleRegions {
  const { labels, count } = labelComponents(hole, 8);
  const pieces = joined(boxesOf(labels, count, hole.width));
  return {
    labels,
    regions: pieces.map(({ labels: own, box }) => ({ labels: own, box: withMargin(box, hole) })),
  };
}

interface Piece {
  readonly labels: Set<number>;
  readonly box: PixelBox;
}

function boxesOf(labels: Int32Array, count: number, width: number): Piece[] {
  const sides = new Int32Array((count + 1) * 4);
  for (let label = 1; label <= count; label++) sides.set([width, labels.length, 0, 0], label * 4);
  for (let pixel = 0; pixel < labels.length; pixel++) {
    const at = labels[pixel]! * 4;
    if (at === 0) continue;
    const y = Math.floor(pixel / width);
    const x = pixel - y * width;
    if (x < sides[at]!) sides[at] = x;
    if (y < sides[at + 1]!) sides[at + 1] = y;
    if (x >= sides[at + 2]!) sides[at + 2] = x + 1;
    if (y >= sides[at + 3]!) sides[at + 3] = y + 1;
  }
  return Array.from({ length: count }, (_, index) => {
    const [left, top, right, bottom] = sides.subarray((index + 1) * 4, (index + 2) * 4);
    return { labels: new Set([index + 1]), box: { left: left!, top: top!, right: right!, bottom: bottom! } };
  });
}

/** Joins pieces until none lies near another. */
function joined(pieces: readonly Piece[]): Piece[] {
  const apart: Piece[] = [];
  for (const piece of pieces) {
    let whole = piece;
    for (let at = apart.length - 1; at >= 0; at--) {
      if (!isNear(apart[at]!.box, whole.box)) continue;
      whole = union(apart[at]!, whole);
      apart.splice(at, 1);
      // What grew may now be near a piece that was passed over.
      at = apart.length;
    }
    apart.push(whole);
  }
  return apart;
}

function isNear(one: PixelBox, other: PixelBox): boolean {
  return (
    one.left - TOGETHER_PX < other.right &&
    other.left - TOGETHER_PX < one.right &&
    one.top - TOGETHER_PX < other.bottom &&
    other.top - TOGETHER_PX < one.bottom
  );
}

function union(one: Piece, other: Piece): Piece {
  return {
    labels: new Set([...one.labels, ...other.labels]),
    box: {
      left: Math.min(one.box.left, other.box.left),
      top: Math.min(one.box.top, other.box.top),
      right: Math.max(one.box.right, other.box.right),
      bottom: Math.max(one.box.bottom, other.box.bottom),
    },
  };
}

function withMargin({ left, top, right, bottom }: PixelBox, { width, height }: Mask): PixelBox {
  const across = Math.max(LEAST_MARGIN_PX, right - left);
  const down = Math.max(LEAST_MARGIN_PX, bottom - top);
  return {
    left: Math.max(0, left - across),
    top: Math.max(0, top - down),
    right: Math.min(width, right + across),
    bottom: Math.min(height, bottom + down),
  };
}
