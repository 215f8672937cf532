import { flattenLayers } from '../compose/flatten';
import { merged, union, type GroupedLayer } from './text-lines';

/**
 * So many layers: neighbours in height are merged, the ones that matter least first; where there are too few, lines of
 * text are taken apart, the longest first.
 *
 * Shapes   layers in windows, bottom to top
 * Returns  new layers, bottom to top; fewer than asked for when there are no more
 * Units    count 1 and more
 * Cost     O(n²) and the area of what is merged
 */
export function toLayerCount(layers: readonly GroupedLayer[], count: number): GroupedLayer[] {
  const wanted = [...layers];
  while (wanted.length > count) {
    const at = leastWeighty(wanted);
    wanted.splice(at, 2, flattened(wanted[at]!, wanted[at + 1]!));
  }
  while (wanted.length < count) {
    const at = longestLine(wanted);
    if (at === -1) break;
    wanted.splice(at, 1, ...halves(wanted[at]!));
  }
  return wanted;
}

/** Index of the lower of two neighbours, the upper of which has the least area times contrast. */
function leastWeighty(layers: readonly GroupedLayer[]): number {
  let [best, least] = [0, Infinity];
  for (let at = 1; at < layers.length; at++) {
    const weight = coverOf(layers[at]!) * layers[at]!.contrast;
    // What lies alone on the ground loses itself there: better to merge it with a thing beside it.
    const price = at === 1 ? 2 * weight : weight;
    if (price < least) [best, least] = [at - 1, price];
  }
  return best;
}

function longestLine(layers: readonly GroupedLayer[]): number {
  let [best, most] = [-1, 1];
  for (const [at, { pieces, kind }] of layers.entries()) {
    if (kind === 'leaf' && pieces.length > most) [best, most] = [at, pieces.length];
  }
  return best;
}

/** A line cut at its widest gap. */
function halves({ pieces }: GroupedLayer): GroupedLayer[] {
  const sorted = pieces.toSorted((a, b) => a.box.left - b.box.left);
  let [cut, widest] = [1, -Infinity];
  for (let at = 1; at < sorted.length; at++) {
    const gap = sorted[at]!.box.left - sorted[at - 1]!.box.left - sorted[at - 1]!.box.width;
    if (gap > widest) [cut, widest] = [at, gap];
  }
  return [merged(sorted.slice(0, cut)), merged(sorted.slice(cut))];
}

function flattened(lower: GroupedLayer, upper: GroupedLayer): GroupedLayer {
  const box = union(lower.box, upper.box);
  const raster = flattenLayers(
    box,
    [lower, upper].map((layer) => ({
      raster: layer.raster,
      x: layer.box.left - box.left,
      y: layer.box.top - box.top,
      opacity: 1,
    })),
  );
  return {
    kind: lower.kind === 'leaf' ? 'shape' : lower.kind,
    box,
    raster,
    colour: lower.kind === 'background' ? null : lower.colour,
    isVeil: false,
    explained: (lower.explained + upper.explained) / 2,
    contrast: Math.max(lower.contrast, upper.contrast),
    pieces: [],
  };
}

function coverOf({ raster: { data } }: GroupedLayer): number {
  let sum = 0;
  for (let at = 3; at < data.length; at += 4) sum += data[at]!;
  return sum / 255;
}
