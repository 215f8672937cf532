import { ColourHistogram } from './colour-histogram';
import { cutObject } from './cut-object';
import type { SelectionGround } from './prepare-selection';

/** A rectangle in pixels of the proxy. */
export interface SearchBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Which colours the object has, and which its background. Nobody writes to it. */
export interface ColourModel {
  readonly object: ColourHistogram;
  readonly background: ColourHistogram;
}

const ROUNDS = 4;
const SETTLED = 0.002;
const CENTRE_FALL = 1.5;

/**
 * Learns the colours of what a box holds: cuts, looks at what was cut out, and cuts again.
 *
 * Shapes   fixed i8 [count]: 1 = surely object, -1 = surely not, 0 = to be found
 * Returns  the model after at most 4 rounds
 * Errors   none
 * Cost     one cut a round
 * Source   C. Rother et al., "GrabCut", 2004, with soft histograms over superpixels for its mixtures over pixels
 */
export function fitColours(ground: SelectionGround, box: SearchBox, fixed: Int8Array): ColourModel {
  const { count } = ground.patches;
  let inside: Uint8Array = Uint8Array.from(fixed, (sign) => (sign >= 0 ? 1 : 0));
  let model = modelOf(ground, box, inside, true);
  for (let round = 1; round < ROUNDS; round++) {
    const next = cutObject(ground, model, fixed);
    let changes = 0;
    for (let label = 0; label < count; label++) if (next[label] !== inside[label]) changes++;
    if (!next.includes(1) || changes < count * SETTLED) break;
    inside = next;
    model = modelOf(ground, box, inside, false);
  }
  return model;
}

/** Before the first cut the middle of the box says most about the object; what is near the box says most about the rest. */
function modelOf(
  { patches }: SelectionGround,
  box: SearchBox,
  inside: Uint8Array,
  first: boolean,
): ColourModel {
  const { centres, areas, count } = patches;
  const object = new ColourHistogram();
  const background = new ColourHistogram();
  const [cx, cy] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const [rx, ry] = [Math.max(1, box.right - cx), Math.max(1, box.bottom - cy)];
  for (let label = 0; label < count; label++) {
    const area = areas[label]!;
    if (area === 0) continue;
    const at = label * 5;
    const x = centres[at + 3]!;
    const y = centres[at + 4]!;
    if (inside[label] === 1) {
      const square = ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2;
      const weight = first ? Math.exp(-CENTRE_FALL * square) : 1;
      object.add(centres[at]!, centres[at + 1]!, centres[at + 2]!, area * weight);
    } else {
      const dx = Math.max(0, box.left - x, x - box.right);
      const dy = Math.max(0, box.top - y, y - box.bottom);
      const weight = Math.exp(-Math.sqrt(dx * dx + dy * dy) / Math.sqrt(rx * rx + ry * ry));
      background.add(centres[at]!, centres[at + 1]!, centres[at + 2]!, area * weight + 1e-6);
    }
  }
  return { object, background };
}
