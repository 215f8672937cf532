import { newSoftPixel, solveSoftPixel, type SoftPixel } from '../compose/soft-pixel';
import { pixelWords } from '../pixel-words';
import { emptyRaster, type Raster } from '../raster';
import type { Palette } from './choose-palette';
import { weightsAt, type PaletteWeights } from './palette-weights';

/** The layers of a palette, bottom to top, and how often no mixture was exact. */
export interface MixedLayers {
  readonly layers: readonly Raster[];
  /** Values (three a pixel) that are the wanted colour in every layer, as a share, 0..1. */
  readonly lastResortShare: number;
}

/** Weights below this are noise of the table; the layer is then not there. */
const WEIGHT_MIN = 4 / 255;

/** Solved colours that are kept: a photograph repeats its colours from pixel to pixel. */
const KEPT_BITS = 15;

/**
 * Every pixel as a mixture of palette colours, exact in both compositors.
 *
 * Shapes   image [H, W, 4]; palette [k, 3]; table of that palette → k layers [H, W, 4]
 * Returns  new layers; the image is not written to. A pixel that is not opaque lies whole, with its alpha, in the layer
 *          of its largest weight; under alpha 0 every layer holds the picture's colour
 * Cost     O(k) a pixel, and a solution for each colour not seen in the last 32 768; 4k bytes a pixel
 */
export function mixPaletteLayers(image: Raster, palette: Palette, table: PaletteWeights): MixedLayers {
  const count = palette.length / 3;
  const layers = Array.from({ length: count }, () => emptyRaster(image.width, image.height));
  const targets = layers.map((layer) => pixelWords(layer));
  const source = pixelWords(image);
  const { data } = image;
  const pixel = newSoftPixel(count);
  const keys = new Int32Array(1 << KEPT_BITS).fill(-1);
  const solutions = new Uint8ClampedArray((4 * count) << KEPT_BITS);
  const solved = new Uint32Array(solutions.buffer);
  const resorts = new Uint8Array(1 << KEPT_BITS);
  let lastResorts = 0;
  for (let index = 0, at = 0; index < source.length; index++, at += 4) {
    if (data[at + 3] !== 255) {
      placeWhole(targets, source[index]!, index, data[at + 3] === 0 ? -1 : heaviest(pixel, table, data, at));
      continue;
    }
    const key = (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!;
    const slot = Math.imul(key, 0x9e3779b1) >>> (32 - KEPT_BITS);
    if (keys[slot] !== key) {
      keys[slot] = key;
      cutWeights(pixel, table, data, at);
      resorts[slot] = solveSoftPixel(pixel, palette, data[at]!, data[at + 1]!, data[at + 2]!);
      packPixel(pixel, solutions, slot * count * 4);
    }
    lastResorts += resorts[slot]!;
    for (let k = 0, from = slot * count; k < count; k++, from++) targets[k]![index] = solved[from]!;
  }
  return { layers, lastResortShare: lastResorts / (source.length * 3) };
}

function cutWeights(
  { weights }: SoftPixel,
  table: PaletteWeights,
  data: ArrayLike<number>,
  at: number,
): void {
  weightsAt(table, data[at]!, data[at + 1]!, data[at + 2]!, weights);
  for (let k = 0; k < weights.length; k++) if (weights[k]! < WEIGHT_MIN) weights[k] = 0;
}

function heaviest(
  { weights }: SoftPixel,
  table: PaletteWeights,
  data: ArrayLike<number>,
  at: number,
): number {
  weightsAt(table, data[at]!, data[at + 1]!, data[at + 2]!, weights);
  let best = 0;
  for (let k = 1; k < weights.length; k++) if (weights[k]! > weights[best]!) best = k;
  return best;
}

/** The pixel as it is in one layer; -1, a pixel of alpha 0, in all. */
function placeWhole(targets: readonly Uint32Array[], word: number, index: number, holder: number): void {
  for (let k = 0; k < targets.length; k++) {
    if (holder === -1 || k === holder) targets[k]![index] = word;
  }
}

/** Where a layer has no alpha its colour is 0: nothing hidden, and files stay small. */
function packPixel({ alphas, colours }: SoftPixel, into: Uint8ClampedArray, at: number): void {
  for (let k = 0, to = at; k < alphas.length; k++, to += 4) {
    const seen = alphas[k]! > 0 ? 1 : 0;
    into[to] = colours[k * 3]! * seen;
    into[to + 1] = colours[k * 3 + 1]! * seen;
    into[to + 2] = colours[k * 3 + 2]! * seen;
    into[to + 3] = alphas[k]!;
  }
}
