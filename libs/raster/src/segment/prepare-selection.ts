import { resizeRaster } from '../geometry/resize';
import { assertRaster, type Raster } from '../raster';
import { labOf } from './lab';
import { superpixelBorders, type SuperpixelBorders } from './superpixel-borders';
import { superpixels, type Superpixels } from './superpixels';

/** What a selection needs to know of a picture, found once; a picture's clicks share it. Nobody writes to it. */
export interface SelectionGround {
  /** Of the picture. */
  readonly width: number;
  readonly height: number;
  /** Of the smaller picture in which the superpixels were found. */
  readonly proxyWidth: number;
  readonly proxyHeight: number;
  readonly patches: Superpixels;
  readonly borders: SuperpixelBorders;
  /** How fast a border gets cheaper with the difference of its sides: 1 / (2 × their mean squared difference). */
  readonly falloff: number;
}

const PROXY_PIXELS = 500_000;

/**
 * Finds the superpixels of a picture and their borders.
 *
 * Shapes   image [H, W, 4]; alpha is left out
 * Returns  a new thing that shares no memory with the image
 * Errors   RangeError when bytes do not fit the sides
 * Cost     O(H*W) to make the picture smaller, the rest on at most half a megapixel
 */
export function prepareSelection(image: Raster): SelectionGround {
  assertRaster(image);
  const { width, height } = image;
  const scale = Math.min(1, Math.sqrt(PROXY_PIXELS / (width * height)));
  const proxyWidth = Math.max(1, Math.floor(width * scale));
  const proxyHeight = Math.max(1, Math.floor(height * scale));
  const proxy = scale < 1 ? resizeRaster(image, proxyWidth, proxyHeight) : image;
  const patches = superpixels(labOf(proxy), proxyWidth, proxyHeight);
  const borders = superpixelBorders(patches, proxyWidth, proxyHeight);
  return { width, height, proxyWidth, proxyHeight, patches, borders, falloff: falloffOf(borders) };
}

function falloffOf({ length, difference }: SuperpixelBorders): number {
  let sum = 0;
  let sides = 0;
  for (let pair = 0; pair < length.length; pair++) {
    sum += difference[pair]! * length[pair]!;
    sides += length[pair]!;
  }
  return 1 / ((2 * sum) / Math.max(1, sides) + 1e-6);
}
