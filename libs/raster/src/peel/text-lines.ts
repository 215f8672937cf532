import { emptyRaster, type Raster } from '../raster';
import type { Box } from './mask-grid';
import type { PeeledLayer } from './peel-state';

/** A layer, and how many pieces were put together in it: more than one makes a line of letters. */
export interface GroupedLayer extends PeeledLayer {
  readonly pieces: readonly PeeledLayer[];
}

const HEIGHT_MAX = 0.2;
const COLOUR_REACH = 6;
const LINE_HEIGHT_MIN = 8;
/** By the height of the line: how little two pieces may overlap in height, and how far apart they may stand. */
const OVERLAP_MIN = -0.25;
const GAP_MAX = 0.9;

/**
 * Small pieces of one colour that stand in a row become one layer: letters a line of text.
 *
 * Shapes   layers in windows, bottom to top
 * Returns  new layers in the order of their lowest piece; what stands alone is taken as it is
 * Units    pictureHeight in pixels
 * Cost     O(n²) in the number of pieces
 */
export function groupTextLines(layers: readonly PeeledLayer[], pictureHeight: number): GroupedLayer[] {
  const used = new Set<PeeledLayer>();
  const isLetter = (layer: PeeledLayer): boolean =>
    layer.kind === 'leaf' && !layer.isVeil && tightBox(layer).height < pictureHeight * HEIGHT_MAX;
  const letters = layers.filter(isLetter);
  return layers.flatMap((layer) => {
    if (used.has(layer)) return [];
    used.add(layer);
    if (!isLetter(layer)) return [{ ...layer, pieces: [layer] }];
    const members = [layer];
    let line = tightBox(layer);
    for (let isGrowing = true; isGrowing;) {
      isGrowing = false;
      for (const other of letters) {
        if (used.has(other) || !isLike(layer, other) || !standsIn(line, tightBox(other))) continue;
        used.add(other);
        members.push(other);
        line = union(line, tightBox(other));
        isGrowing = true;
      }
    }
    return [members.length === 1 ? { ...layer, pieces: members } : merged(members)];
  });
}

/**
 * Layers of a window each as one layer of the window around all: the higher alpha wins, since pieces do not overlap.
 *
 * Shapes   members in windows, at least one
 * Returns  a new layer with the facts of its members in the mean
 * Cost     O(sum of their areas)
 */
export function merged(members: readonly PeeledLayer[]): GroupedLayer {
  const box = members.map((member) => member.box).reduce(union);
  const raster = emptyRaster(box.width, box.height);
  for (const member of members) putIn(raster, box, member);
  const mean = (key: 'explained' | 'contrast') =>
    members.reduce((sum, member) => sum + member[key], 0) / members.length;
  return {
    ...members[0]!,
    box,
    raster,
    explained: mean('explained'),
    contrast: mean('contrast'),
    pieces: members,
  };
}

/**
 * The window around two.
 *
 * Units    pixels
 * Returns  a new box
 */
export function union(one: Box, other: Box): Box {
  const left = Math.min(one.left, other.left);
  const top = Math.min(one.top, other.top);
  const right = Math.max(one.left + one.width, other.left + other.width);
  const bottom = Math.max(one.top + one.height, other.top + other.height);
  return { left, top, width: right - left, height: bottom - top };
}

function putIn(into: Raster, box: Box, { box: from, raster }: PeeledLayer): void {
  for (let y = 0, at = 0; y < from.height; y++) {
    let to = ((from.top - box.top + y) * box.width + from.left - box.left) * 4;
    for (let x = 0; x < from.width; x++, at += 4, to += 4) {
      if (raster.data[at + 3]! <= into.data[to + 3]!) continue;
      into.data[to] = raster.data[at]!;
      into.data[to + 1] = raster.data[at + 1]!;
      into.data[to + 2] = raster.data[at + 2]!;
      into.data[to + 3] = raster.data[at + 3]!;
    }
  }
}

/** A piece's window without the margin of three pixels that it was cut with. */
function tightBox({ box }: PeeledLayer): Box {
  const margin = box.width > 6 && box.height > 6 ? 3 : 0;
  return {
    left: box.left + margin,
    top: box.top + margin,
    width: box.width - 2 * margin,
    height: box.height - 2 * margin,
  };
}

const isLike = (one: PeeledLayer, other: PeeledLayer): boolean =>
  one.colour !== null &&
  other.colour !== null &&
  one.colour.every((value, part) => Math.abs(value - other.colour![part]!) <= COLOUR_REACH);

function standsIn(line: Box, piece: Box): boolean {
  const height = Math.max(LINE_HEIGHT_MIN, line.height, piece.height);
  const overlap = Math.min(line.top + line.height, piece.top + piece.height) - Math.max(line.top, piece.top);
  const gap = Math.max(piece.left - line.left - line.width, line.left - piece.left - piece.width);
  return overlap > OVERLAP_MIN * height && gap < GAP_MAX * height;
}
