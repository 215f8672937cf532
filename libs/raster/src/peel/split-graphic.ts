import { fixStack } from '../compose/fix-stack';
import { assertRaster, type Raster } from '../raster';
import {
  assertLayerCount,
  hexOf,
  type LayerCount,
  type SplitLayer,
  type SplitLayerKind,
  type SplitPicture,
} from '../layers/split-layer';
import { toLayerCount } from './to-layer-count';
import { peelPicture, type PeeledPicture } from './peel-picture';
import { groupTextLines, type GroupedLayer } from './text-lines';

/** Layers of a graphic, and what it stands on. */
export interface SplitGraphic extends SplitPicture {
  readonly method: 'peel';
  readonly canvas: PeeledPicture['canvas'];
  /** Pixels whose alpha the exact fix raised, as a share, 0..1. */
  readonly liftedShare: number;
}

const CONTRAST_SURE = 24;
/** More than this nobody looks through: the parts that matter least go together with what lies beside them. */
const AUTO_MOST = 24;
const LIFTED_MANY = 0.05;

/**
 * A flat graphic (poster, slide, screenshot) as layers: its ground, shapes, shadows, photographs and lines of text, each
 * with what it covers filled in.
 *
 * Shapes   image [H, W, 4] → a ground [H, W, 4] and layers in windows of it
 * Returns  new layers, bottom to top, that recompose to the image byte for byte in both compositors; the image is not
 *          written to. Names tell layers apart
 * Units    count: 'auto', as many as are found but no more than 24; or 1..10: neighbours are merged, or lines of text taken apart, until
 *          there are so many; a warning when there are not
 * Errors   RangeError when count is none of these or the bytes do not fit the sides
 * Cost     as peelPicture; about 2 s a megapixel
 */
export function splitGraphic(image: Raster, count: LayerCount): SplitGraphic {
  assertRaster(image);
  assertLayerCount(count);
  const { canvas, layers } = peelPicture(image);
  const found = groupTextLines(layers, image.height);
  const wanted = count === 'auto' && found.length <= AUTO_MOST ? found : toLayerCount(found, most(count));
  const placed = wanted.map(({ raster, box }) => ({ raster, x: box.left, y: box.top, opacity: 1 }));
  const fixed = fixStack(image, placed);
  const names = namesOf(wanted);
  return {
    method: 'peel',
    canvas,
    liftedShare: fixed.liftedShare,
    layers: fixed.layers.map((layer, at): SplitLayer => ({
      ...layer,
      kind: kindOf(wanted[at]!),
      name: names[at]!,
      confidence: confidenceOf(wanted[at]!),
    })),
    warnings: [
      ...(count === 'auto' || count === wanted.length
        ? []
        : [`The picture gives ${wanted.length} layers, not the ${count} asked for.`]),
      ...(count === 'auto' && found.length > AUTO_MOST
        ? [
            `${found.length} parts were found; the smallest went together, so that ${AUTO_MOST} layers are left.`,
          ]
        : []),
      ...(fixed.liftedShare > LIFTED_MANY ? ['Some soft edges became harder than they were.'] : []),
    ],
  };
}

const most = (count: LayerCount): number => (count === 'auto' ? AUTO_MOST : count);

function kindOf({ kind, pieces }: GroupedLayer): SplitLayerKind {
  if (kind !== 'leaf') return kind;
  return pieces.length > 1 ? 'text' : 'shape';
}

/** Share explained, less where it hardly stands out. */
function confidenceOf({ kind, explained, contrast }: GroupedLayer): number {
  if (kind === 'background') return Math.min(1, explained);
  return Math.max(0, Math.min(1, explained)) * Math.min(1, contrast / CONTRAST_SURE);
}

function namesOf(layers: readonly GroupedLayer[]): string[] {
  const counts = new Map<string, number>();
  return layers.map((layer) => {
    const name = nameOf(layer);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  });
}

function nameOf(layer: GroupedLayer): string {
  const kind = kindOf(layer);
  const word = {
    background: 'Background',
    photo: 'Photo',
    shadow: 'Shadow',
    text: 'Text',
    shape: 'Shape',
    colour: 'Colour',
  };
  if (layer.colour === null || kind === 'background' || kind === 'shadow') return word[kind];
  return `${word[kind]} ${hexOf(...layer.colour)}`;
}
