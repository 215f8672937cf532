import type { PixelBox } from '../mask/box-of-mask';
import { assertWithin, type Mask } from '../raster';
import { fitClicks, fixClicks, teachClicks, type SelectionClick } from './click-colours';
import { clickReach } from './click-reach';
import { cutObject } from './cut-object';
import { fitColours, type ColourModel, type SearchBox } from './fit-colours';
import { objectMask } from './object-mask';
import type { SelectionGround } from './prepare-selection';

export interface SelectionHint {
  readonly box?: PixelBox;
  readonly clicks?: readonly SelectionClick[];
}

/** What was learnt of one box; the next click in the same box needs one cut only. Nobody writes to it. */
export interface FittedBox {
  readonly box: PixelBox;
  readonly model: ColourModel;
}

export interface ObjectSelection {
  readonly mask: Mask;
  /** Pass it on with the next click. Null where there was no box to learn from. */
  readonly fitted: FittedBox | null;
}

/**
 * The object that a box holds or that clicks point at.
 *
 * Shapes   ground of [H, W] → mask [H, W], 255 inside, 0 outside, between them along the edge where the picture is
 *          larger than half a megapixel
 * Returns  the mask, without enclosed gaps: pieces that a click or the box's middle touches, and large ones. The same
 *          ground, box and clicks give the same mask, whether `fitted` is passed or not
 * Units    box and clicks in pixels of the picture, right and bottom being the first outside
 * Errors   RangeError when there is neither a box nor a click inside, when the box is empty or leaves the picture, or
 *          when a click does
 * Cost     at most 4 cuts for a box, 2 for clicks alone, one for a further click in a box
 * Source   as fitColours and cutObject
 */
export function selectObject(
  ground: SelectionGround,
  { box, clicks = [] }: SelectionHint,
  fitted: FittedBox | null = null,
): ObjectSelection {
  assertHint(ground, box, clicks);
  const learnt = box ? fittedTo(ground, box, fitted) : null;
  const model = learnt ? learnt.model : fitClicks(ground, clicks);
  const fixed = box ? outsideOf(ground, searchBox(ground, box)) : new Int8Array(ground.patches.count);
  fixClicks(ground, clicks, fixed);
  const reach = box && clicks.length > 0 ? clickReach(ground, fixed) : null;
  const sides = cutObject(ground, teachClicks(ground, model, clicks), fixed, reach);
  const points = [...clicks.filter(({ inside }) => inside), ...(box ? [middleOf(box)] : [])];
  return { mask: objectMask(ground, sides, points), fitted: learnt };
}

function assertHint(
  { width, height }: SelectionGround,
  box: PixelBox | undefined,
  clicks: readonly SelectionClick[],
): void {
  if (!box && !clicks.some(({ inside }) => inside)) {
    throw new RangeError('Expected a box or a click inside the object but received neither');
  }
  if (box) {
    assertWithin('box.left', box.left, 0, width - 1);
    assertWithin('box.top', box.top, 0, height - 1);
    assertWithin('box.right', box.right, box.left + 1, width);
    assertWithin('box.bottom', box.bottom, box.top + 1, height);
  }
  for (const { x, y } of clicks) {
    assertWithin('click.x', x, 0, width - 1);
    assertWithin('click.y', y, 0, height - 1);
  }
}

/** The model of the very same box is used again; clicks take no part in it, so it is the one that would be found. */
function fittedTo(ground: SelectionGround, box: PixelBox, fitted: FittedBox | null): FittedBox {
  if (fitted && isSameBox(fitted.box, box)) return fitted;
  const search = searchBox(ground, box);
  return { box, model: fitColours(ground, search, outsideOf(ground, search)) };
}

function isSameBox(one: PixelBox, other: PixelBox): boolean {
  return (
    one.left === other.left &&
    one.top === other.top &&
    one.right === other.right &&
    one.bottom === other.bottom
  );
}

function searchBox({ width, height, proxyWidth, proxyHeight }: SelectionGround, box: PixelBox): SearchBox {
  const [across, down] = [proxyWidth / width, proxyHeight / height];
  return {
    left: box.left * across,
    top: box.top * down,
    right: box.right * across,
    bottom: box.bottom * down,
  };
}

/** [count]: -1 where a superpixel's middle lies outside the box, else 0. */
function outsideOf({ patches }: SelectionGround, { left, top, right, bottom }: SearchBox): Int8Array {
  const fixed = new Int8Array(patches.count);
  for (let label = 0; label < patches.count; label++) {
    const x = patches.centres[label * 5 + 3]!;
    const y = patches.centres[label * 5 + 4]!;
    if (x < left || x > right || y < top || y > bottom) fixed[label] = -1;
  }
  return fixed;
}

function middleOf({ left, top, right, bottom }: PixelBox): { readonly x: number; readonly y: number } {
  return { x: Math.floor((left + right) / 2), y: Math.floor((top + bottom) / 2) };
}
