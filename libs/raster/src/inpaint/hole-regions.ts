import type { PixelBox } from '../mask/box-of-mask';
import { labelComponents, type Components } from '../mask/label-components';
import type { Mask } from '../raster';

export interface HoleRegions {
  /** [H, W]: 0 = known, else 1 + the index of the region that completes the pixel. */
  readonly owners: Int32Array;
  /** For each region the part of the picture that it is completed from. */
  readonly boxes: readonly PixelBox[];
}

/** How much of the surroundings a hole is completed from, each side: this, or its own size. */
const LEAST_MARGIN_PX = 128;
/** Pieces nearer than this to each other's box are one hole: letters of a word, leaves of a twig. */
const TOGETHER_PX = 32;
/** A mask of many specks is taken together more and more widely, so that it does not cost a region a speck. */
const MOST_REGIONS = 32;

/**
 * Cuts a hole into pieces that have nothing to do with each other, so that two small holes far apart do not cost a
 * large region.
 *
 * Shapes   hole [H, W], inside from 128 on
 * Returns  who completes each pixel, and from where; no boxes when nothing is selected
 * Errors   RangeError when bytes do not fit the sides
 * Cost     O(H*W), and the number of pieces times that of regions
 */
export function holeRegions(hole: Mask): HoleRegions {
  const components = labelComponents(hole, 8);
  let pieces = piecesOf(components, hole.width);
  let together = TOGETHER_PX;
  do {
    pieces = joined(pieces, together);
    together *= 2;
  } while (pieces.length > MOST_REGIONS);
  const owner = new Int32Array(components.count + 1);
  pieces.forEach(({ labels }, index) => {
    for (const label of labels) owner[label] = index + 1;
  });
  const owners = components.labels;
  for (let pixel = 0; pixel < owners.length; pixel++) owners[pixel] = owner[owners[pixel]!]!;
  return { owners, boxes: pieces.map(({ box }) => withMargin(box, hole)) };
}

interface Piece {
  readonly labels: readonly number[];
  readonly box: PixelBox;
}

function piecesOf({ labels, count }: Components, width: number): Piece[] {
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
    return { labels: [index + 1], box: { left: left!, top: top!, right: right!, bottom: bottom! } };
  });
}

/** Joins pieces until none lies near another. */
function joined(pieces: readonly Piece[], together: number): Piece[] {
  const apart: { labels: number[]; box: PixelBox }[] = [];
  for (const { labels, box } of pieces) {
    let whole = { labels: [...labels], box };
    for (let at = apart.length - 1; at >= 0; at--) {
      const other = apart[at]!;
      if (!isNear(other.box, whole.box, together)) continue;
      apart.splice(at, 1);
      const [more, less] = other.labels.length > whole.labels.length ? [other, whole] : [whole, other];
      for (const label of less.labels) more.labels.push(label);
      whole = { labels: more.labels, box: around(other.box, whole.box) };
      // What grew may now be near a piece that was passed over.
      at = apart.length;
    }
    apart.push(whole);
  }
  return apart;
}

function isNear(one: PixelBox, other: PixelBox, together: number): boolean {
  return (
    one.left - together < other.right &&
    other.left - together < one.right &&
    one.top - together < other.bottom &&
    other.top - together < one.bottom
  );
}

function around(one: PixelBox, other: PixelBox): PixelBox {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
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
