import { assertRaster, copyRaster, type Raster } from '../raster';
import { choosePalette, PALETTE_MAX, type Palette } from './choose-palette';
import { colourHistogram, type ColourHistogram } from './colour-histogram';
import { mixPaletteLayers } from './mix-palette-layers';
import { paletteMixture, paletteWeights } from './palette-weights';
import { assertLayerCount, hexOf, type LayerCount, type SplitLayer, type SplitPicture } from './split-layer';

/** Colour layers of a photograph and what is known about them. */
export interface PaletteLayers extends SplitPicture {
  readonly method: 'palette';
  /** One colour a layer [k, 3], bottom to top. */
  readonly palette: Palette;
  /** [k]: mean weight of each layer over the visible pixels, 0..1. */
  readonly shares: readonly number[];
  /** Values (three a pixel) that are the wanted colour in every layer, as a share, 0..1. */
  readonly lastResortShare: number;
}

const RARE_BIN = 2e-5;
/** A layer of less than this says nothing. */
const SHARE_MIN = 0.001;
/** A colour this near to its mixture is explained by it. */
const EXPLAINED = 8;

/**
 * A photograph as soft layers, one a colour: each pixel is a mixture of few palette colours and of its own shading.
 *
 * Shapes   image [H, W, 4] → k layers [H, W, 4]
 * Returns  new layers, dark colours at the bottom, that recompose to the image byte for byte in both compositors; the
 *          image is not written to. One colour, or a picture of nothing, gives one layer: a copy
 * Units    count: 'auto' or 1..10; more than 8 gives 8 and a warning
 * Errors   RangeError when count is none of these or the bytes do not fit the sides
 * Cost     palette .3 s, table .2 s, then O(k) a pixel; the output's 4k bytes a pixel
 * Source   as choosePalette, paletteWeights, solveSoftPixel
 * Differs  a pixel that is not opaque goes whole, with its alpha, into the layer of its largest weight, because a
 *          mixture could not give back both colour and alpha; under alpha 0 every layer holds the picture's colour
 */
export function paletteLayers(image: Raster, count: LayerCount): PaletteLayers {
  assertRaster(image);
  assertLayerCount(count);
  const histogram = colourHistogram(image, RARE_BIN);
  const chosen = choosePalette(histogram, count === 'auto' ? 'auto' : Math.min(PALETTE_MAX, count));
  const palette = count === 'auto' ? usefulColours(histogram, chosen) : chosen;
  if (palette.length <= 3) return oneLayer(image, palette, count);
  const { shares, confidences } = weigh(histogram, palette);
  const { layers, lastResortShare } = mixPaletteLayers(image, palette, paletteWeights(palette));
  return {
    method: 'palette',
    layers: layers.map((layer, k) => colourLayer(layer, palette, k, confidences[k]!)),
    palette,
    shares,
    lastResortShare,
    warnings: warningsFor(count, layers.length),
  };
}

function oneLayer(image: Raster, palette: Palette, count: LayerCount): PaletteLayers {
  const colours = palette.length === 0 ? new Float64Array(3) : palette;
  return {
    method: 'palette',
    layers: [colourLayer(copyRaster(image), colours, 0, 1)],
    palette: colours,
    shares: [1],
    lastResortShare: 0,
    warnings: warningsFor(count, 1),
  };
}

/** The palette without colours that hardly occur in any mixture. */
function usefulColours(histogram: ColourHistogram, palette: Palette): Palette {
  if (palette.length <= 6) return palette;
  const { shares } = weigh(histogram, palette);
  const kept = shares.flatMap((share, k) => (share >= SHARE_MIN ? [k] : []));
  return Float64Array.from(kept.flatMap((k) => [...palette.subarray(k * 3, k * 3 + 3)]));
}

/** Mean weight of each colour, and the share of that weight in pixels which the mixture explains without their shading. */
function weigh(
  { colours, counts, total }: ColourHistogram,
  palette: Palette,
): { shares: number[]; confidences: number[] } {
  const count = palette.length / 3;
  const mixtureOf = paletteMixture(palette);
  const weights = new Float64Array(count);
  const sums = new Float64Array(count);
  const explained = new Float64Array(count);
  for (let bin = 0, at = 0; bin < counts.length; bin++, at += 3) {
    mixtureOf(colours[at]!, colours[at + 1]!, colours[at + 2]!, weights);
    let miss = 0;
    for (let part = 0; part < 3; part++) {
      let mixed = 0;
      for (let k = 0; k < count; k++) mixed += weights[k]! * palette[k * 3 + part]!;
      miss = Math.max(miss, Math.abs(mixed - colours[at + part]!));
    }
    for (let k = 0; k < count; k++) {
      sums[k]! += weights[k]! * counts[bin]!;
      if (miss <= EXPLAINED) explained[k]! += weights[k]! * counts[bin]!;
    }
  }
  return {
    shares: Array.from(sums, (sum) => sum / total),
    confidences: Array.from(sums, (sum, k) => (sum > 0 ? explained[k]! / sum : 0)),
  };
}

function warningsFor(count: LayerCount, found: number): string[] {
  if (count === 'auto' || count === found) return [];
  const layers = found === 1 ? '1 colour layer' : `${found} colour layers`;
  return [`The picture gives ${layers}, not the ${count} asked for.`];
}

function colourLayer(raster: Raster, palette: Palette, k: number, confidence: number): SplitLayer {
  const hex = hexOf(palette[k * 3]!, palette[k * 3 + 1]!, palette[k * 3 + 2]!);
  return { kind: 'colour', name: `Colour ${hex}`, confidence, raster, x: 0, y: 0, opacity: 1 };
}
