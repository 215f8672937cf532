import { flattenLayers } from '../compose/flatten';
import { emptyRaster, type Raster } from '../raster';

/** How far found layers are from the true ones: lower colour difference and higher overlap are better. */
export interface LayerScore {
  /** Mean difference of colour where the truth covers, 0..1. */
  readonly l1: number;
  /** Soft intersection over union of the alphas, 0..1. */
  readonly iou: number;
}

const SHORT_SIDE = 360;
const EDITS_MAX = 5;

/**
 * Scores found layers against true ones after 0 to 5 merges of neighbouring layers.
 *
 * Shapes   each layer [H, W, 4], bottom to top, all of one size
 * Returns  six scores; one that stopped earlier repeats its last
 * Errors   RangeError when either side has no layer
 * Cost     O(p t pixels) for p found and t true groups, at a short side of 360
 * Source   T. Suzuki et al., "LayerD: decomposing raster graphic designs into layers", 2025, section on evaluation:
 *          written from the definition
 */
export function scoreLayers(found: readonly Raster[], truth: readonly Raster[]): LayerScore[] {
  if (found.length === 0 || truth.length === 0) throw new RangeError('Expected layers on both sides');
  let prediction = groupsOf(atLeastTwo(found.map(shrink)));
  let target = groupsOf(atLeastTwo(truth.map(shrink)));
  const scores: LayerScore[] = [];
  let aligned = align(prediction, target);
  scores.push(meanOf(aligned));
  for (let edit = 1; edit <= EDITS_MAX; edit++) {
    const here = bestMerge(prediction, target, partnersOf(aligned, 'found'));
    const there = bestMerge(target, prediction, partnersOf(aligned, 'true'));
    if (Math.max(here.gain, there.gain) > 0) {
      if (there.gain >= here.gain) target = mergeAt(target, there.at);
      else prediction = mergeAt(prediction, here.at);
      aligned = align(prediction, target);
    }
    scores.push(meanOf(aligned));
  }
  return scores;
}

const atLeastTwo = (layers: readonly Raster[]): readonly Raster[] =>
  layers.length > 1 ? layers : [...layers, emptyRaster(layers[0]!.width, layers[0]!.height)];

/** Layers that nothing above overlaps share a group; bottom to top. */
function groupsOf(layers: readonly Raster[]): Raster[] {
  const groups: Raster[] = [];
  let rest = [...layers];
  while (rest.length > 0) {
    const top = rest.filter((layer, at) => !rest.slice(at + 1).some((above) => overlap(layer, above)));
    groups.unshift(mergeAll(top));
    rest = rest.filter((layer) => !top.includes(layer));
  }
  return groups;
}

function overlap(one: Raster, other: Raster): boolean {
  for (let at = 3; at < one.data.length; at += 4) if (one.data[at]! > 0 && other.data[at]! > 0) return true;
  return false;
}

function mergeAll(layers: readonly Raster[]): Raster {
  const [first] = layers;
  if (layers.length === 1) return first!;
  const merged = flattenLayers(
    first!,
    layers.map((raster) => ({ raster, x: 0, y: 0, opacity: 1 })),
  );
  for (let at = 0; at < merged.data.length; at += 4)
    if (merged.data[at + 3] === 0) merged.data.fill(0, at, at + 3);
  return merged;
}

function mergeAt(groups: readonly Raster[], at: number): Raster[] {
  return [...groups.slice(0, at), mergeAll([groups[at]!, groups[at + 1]!]), ...groups.slice(at + 2)];
}

function compare(found: Raster, truth: Raster): LayerScore {
  let [difference, pixels, least, most] = [0, 0, 0, 0];
  const [p, g] = [found.data, truth.data];
  for (let at = 0; at < g.length; at += 4) {
    const [one, other] = [p[at + 3]!, g[at + 3]!];
    least += Math.min(one, other);
    most += Math.max(one, other);
    if (other === 0) continue;
    pixels++;
    difference +=
      Math.abs(p[at]! - g[at]!) + Math.abs(p[at + 1]! - g[at + 1]!) + Math.abs(p[at + 2]! - g[at + 2]!);
  }
  return { l1: difference / 765 / (pixels + 1e-8), iou: most > 0 ? least / most : 0 };
}

const similarity = (one: Raster, other: Raster): number => {
  const { l1, iou } = compare(one, other);
  return 1 - (l1 + 1 - iou) / 2;
};

interface Step {
  readonly found: number;
  readonly true: number;
  readonly score: LayerScore;
}

/** Dynamic time warping over the ordered groups. */
function align(found: readonly Raster[], truth: readonly Raster[]): Step[] {
  const scores = found.map((one) => truth.map((other) => compare(one, other)));
  const total = found.map(() => truth.map(() => Infinity));
  const before = (i: number, j: number): number => (i < 0 || j < 0 ? Infinity : total[i]![j]!);
  for (let i = 0; i < found.length; i++) {
    for (let j = 0; j < truth.length; j++) {
      const { l1, iou } = scores[i]![j]!;
      const least = Math.min(before(i - 1, j), before(i, j - 1), before(i - 1, j - 1));
      total[i]![j] = (l1 + 1 - iou) / 2 + (i + j === 0 ? 0 : least);
    }
  }
  const path: Step[] = [];
  for (let [i, j] = [found.length - 1, truth.length - 1]; i >= 0 && j >= 0;) {
    path.unshift({ found: i, true: j, score: scores[i]![j]! });
    const [diagonal, up, back] = [before(i - 1, j - 1), before(i - 1, j), before(i, j - 1)];
    if (i + j === 0) break;
    if (diagonal <= up && diagonal <= back) [i, j] = [i - 1, j - 1];
    else if (up <= back) i--;
    else j--;
  }
  return path;
}

function meanOf(path: readonly Step[]): LayerScore {
  const sum = (key: keyof LayerScore) =>
    path.reduce((total, { score }) => total + score[key], 0) / path.length;
  return { l1: sum('l1'), iou: sum('iou') };
}

function partnersOf(path: readonly Step[], side: 'found' | 'true'): number[][] {
  const partners: number[][] = [];
  for (const step of path) (partners[step[side]] ??= []).push(step[side === 'found' ? 'true' : 'found']);
  return partners;
}

/** The merge of neighbours of one side that raises its similarity to its partners the most. */
function bestMerge(
  side: readonly Raster[],
  other: readonly Raster[],
  partners: readonly (readonly number[])[],
): { gain: number; at: number } {
  let best = { gain: 0, at: -1 };
  if (side.length <= 2) return best;
  const likeness = (one: Raster, at: number): number =>
    partners[at]!.reduce((sum, partner) => sum + similarity(one, other[partner]!), 0);
  for (let at = 0; at + 1 < side.length; at++) {
    const now = likeness(side[at]!, at) + likeness(side[at + 1]!, at + 1);
    const merged = mergeAll([side[at]!, side[at + 1]!]);
    const ways = [likeness(merged, at + 1)];
    const next = side[at + 2];
    if (next) ways.push(likeness(next, at), likeness(next, at + 1));
    const gain = likeness(merged, at) + Math.max(...ways) - now;
    if (gain > best.gain) best = { gain, at };
  }
  return best;
}

/** Area average in premultiplied alpha to a short side of 360. */
function shrink(layer: Raster): Raster {
  const scale = Math.min(1, SHORT_SIDE / Math.min(layer.width, layer.height));
  const [width, height] = [Math.round(layer.width * scale), Math.round(layer.height * scale)];
  if (width === layer.width) return clearHidden(layer);
  const across = averageRows(premultiplied(layer), layer.width, layer.height, width);
  const down = averageRows(transposed(across, width, layer.height), layer.height, width, height);
  return unpremultiplied(transposed(down, height, width), width, height);
}

function clearHidden({ width, height, data }: Raster): Raster {
  const out = data.slice();
  for (let at = 0; at < out.length; at += 4) if (out[at + 3] === 0) out.fill(0, at, at + 3);
  return { width, height, data: out };
}

function premultiplied({ data }: Raster): Float32Array {
  const out = new Float32Array(data.length);
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3]! / 255;
    out[at] = data[at]! * alpha;
    out[at + 1] = data[at + 1]! * alpha;
    out[at + 2] = data[at + 2]! * alpha;
    out[at + 3] = data[at + 3]!;
  }
  return out;
}

function unpremultiplied(values: Float32Array, width: number, height: number): Raster {
  const out = emptyRaster(width, height);
  for (let at = 0; at < values.length; at += 4) {
    const alpha = values[at + 3]!;
    if (alpha < 0.5) continue;
    for (let part = 0; part < 3; part++) out.data[at + part] = (values[at + part]! * 255) / alpha;
    out.data[at + 3] = alpha;
  }
  return out;
}

function averageRows(values: Float32Array, width: number, height: number, to: number): Float32Array {
  const out = new Float32Array(to * height * 4);
  const step = width / to;
  for (let x = 0; x < to; x++) {
    const [from, end] = [x * step, (x + 1) * step];
    for (let column = Math.floor(from); column < Math.min(width, Math.ceil(end)); column++) {
      const share = (Math.min(end, column + 1) - Math.max(from, column)) / step;
      for (let y = 0; y < height; y++) {
        const [read, write] = [(y * width + column) * 4, (y * to + x) * 4];
        for (let part = 0; part < 4; part++) out[write + part]! += values[read + part]! * share;
      }
    }
  }
  return out;
}

function transposed(values: Float32Array, width: number, height: number): Float32Array {
  const out = new Float32Array(values.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [from, to] = [(y * width + x) * 4, (x * height + y) * 4];
      for (let part = 0; part < 4; part++) out[to + part] = values[from + part]!;
    }
  }
  return out;
}
