import { ColourHistogram } from './colour-histogram';
import { cutObject } from './cut-object';
import type { ColourModel } from './fit-colours';
import { patchAt } from './patch-at';
import type { SelectionGround } from './prepare-selection';

/** A point in the picture that surely belongs to the object, or surely does not. */
export interface SelectionClick {
  readonly x: number;
  readonly y: number;
  readonly inside: boolean;
}

/** How much of a model clicks make up: most of what they say is about their place. */
const CLICK_SHARE = 0.05;

/**
 * Fixes the superpixels under clicks.
 *
 * Shapes   fixed i8 [count]: 1 = surely object, -1 = surely not
 * Returns  nothing; `fixed` is written, later clicks last
 */
export function fixClicks(
  ground: SelectionGround,
  clicks: readonly SelectionClick[],
  fixed: Int8Array,
): void {
  for (const { x, y, inside } of clicks) fixed[patchAt(ground, x, y)] = inside ? 1 : -1;
}

/**
 * A model that also knows the colours that were clicked on.
 *
 * Returns  a new model, or the same where nothing was clicked
 */
export function teachClicks(
  ground: SelectionGround,
  { object, background }: ColourModel,
  clicks: readonly SelectionClick[],
): ColourModel {
  const taught = (model: ColourHistogram, those: readonly SelectionClick[]): ColourHistogram => {
    if (those.length === 0) return model;
    const colours = new ColourHistogram();
    for (const { x, y } of those) addPatch(colours, ground, patchAt(ground, x, y), 1);
    return model.mixedWith(colours, CLICK_SHARE);
  };
  return {
    object: taught(
      object,
      clicks.filter(({ inside }) => inside),
    ),
    background: taught(
      background,
      clicks.filter(({ inside }) => !inside),
    ),
  };
}

/**
 * A model from clicks alone: the superpixels pointed at say what the object looks like, all others what the rest does;
 * what that finds is looked at once more.
 *
 * Returns  a new model
 * Cost     one cut
 */
export function fitClicks(ground: SelectionGround, clicks: readonly SelectionClick[]): ColourModel {
  const { count } = ground.patches;
  const seeds = new Uint8Array(count);
  for (const { x, y, inside } of clicks) if (inside) seeds[patchAt(ground, x, y)] = 1;
  const fixed = new Int8Array(count);
  fixClicks(ground, clicks, fixed);
  const found = cutObject(ground, modelAround(ground, seeds), fixed);
  return modelAround(ground, found.includes(1) ? found : seeds);
}

/** What is near what was found says more about the background than what is far from it. */
function modelAround(ground: SelectionGround, found: Uint8Array): ColourModel {
  const { centres, areas, count } = ground.patches;
  const object = new ColourHistogram();
  const background = new ColourHistogram();
  const [x, y] = middleOf(ground, found);
  const spread = (ground.proxyWidth + ground.proxyHeight) / 2;
  for (let label = 0; label < count; label++) {
    const area = areas[label]!;
    if (area === 0) continue;
    const dx = centres[label * 5 + 3]! - x;
    const dy = centres[label * 5 + 4]! - y;
    if (found[label] === 1) addPatch(object, ground, label, area);
    else addPatch(background, ground, label, area * Math.exp(-Math.sqrt(dx * dx + dy * dy) / spread));
  }
  return { object, background };
}

function middleOf({ patches }: SelectionGround, found: Uint8Array): readonly [x: number, y: number] {
  let x = 0;
  let y = 0;
  let total = 0;
  for (let label = 0; label < patches.count; label++) {
    if (found[label] !== 1) continue;
    const area = patches.areas[label]!;
    x += patches.centres[label * 5 + 3]! * area;
    y += patches.centres[label * 5 + 4]! * area;
    total += area;
  }
  return [x / Math.max(1, total), y / Math.max(1, total)];
}

function addPatch(
  colours: ColourHistogram,
  { patches }: SelectionGround,
  label: number,
  weight: number,
): void {
  const at = label * 5;
  colours.add(patches.centres[at]!, patches.centres[at + 1]!, patches.centres[at + 2]!, weight);
}
