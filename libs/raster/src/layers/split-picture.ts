import { drawnShare } from '../peel/drawn-areas';
import { splitGraphic } from '../peel/split-graphic';
import { assertRaster, type Raster } from '../raster';
import { evenness } from './evenness';
import { paletteLayers } from './palette-layers';
import type { LayerCount, SplitPicture } from './split-layer';

/** How a picture is taken apart: by things, by colours, or whichever suits it. */
export type SplitMethod = 'auto' | 'design' | 'photo';

const EVEN_DESIGN = 0.65;
/** A texture with more than this drawn on it is a design that stands on a photograph. */
const DRAWN_DESIGN = 0.004;

/**
 * Whether a picture looks drawn: mostly even, or a texture with drawn things on it.
 *
 * Shapes   image [H, W, 4]
 * Returns  'design' or 'photo'
 * Errors   RangeError when the bytes do not fit the sides
 * Cost     three passes
 */
export function designOrPhoto(image: Raster): 'design' | 'photo' {
  assertRaster(image);
  return evenness(image) >= EVEN_DESIGN || drawnShare(image) >= DRAWN_DESIGN ? 'design' : 'photo';
}

/**
 * A picture as layers: a design by peeling things off, a photograph by colours.
 *
 * Shapes   image [H, W, 4] → layers placed on it
 * Returns  new layers, bottom to top, that recompose to the image byte for byte in both compositors; the image is not
 *          written to
 * Units    count: 'auto' or 1..10; method: 'auto' looks at the picture
 * Errors   RangeError when count is none of these or the bytes do not fit the sides
 * Cost     as splitGraphic or paletteLayers
 */
export function splitPicture(
  image: Raster,
  count: LayerCount = 'auto',
  method: SplitMethod = 'auto',
): SplitPicture {
  const chosen = method === 'auto' ? designOrPhoto(image) : method;
  return chosen === 'design' ? splitGraphic(image, count) : paletteLayers(image, count);
}
