import { assertRaster, type Raster } from '../raster';

/** The colours of a picture in bins, the empty ones left out. */
export interface ColourHistogram {
  /** [n, 3]: mean colour of each bin, 0..255. */
  readonly colours: Float64Array;
  /** [n]: pixels in each bin. */
  readonly counts: Float64Array;
  readonly total: number;
}

/** Bits a channel of the finest bins, and of the coarser ones that a picture of very many colours gets. */
const FINE_BITS = 5;
const COARSE_BITS = 4;
const BINS_MAX = 2500;

/**
 * How often each colour occurs, over all pixels that are not fully transparent.
 *
 * Shapes   image [H, W, 4]
 * Returns  bins of 8×8×8 values in the order blue fastest, of 16×16×16 when more than 2500 would be kept, so that what
 *          follows stays quick; none for a picture of nothing
 * Units    leastShare 0..1: bins with a smaller share of the pixels are left out, `total` counts them
 * Errors   RangeError when the bytes do not fit the sides
 * Cost     one pass, or two; scratch of 1 MB
 */
export function colourHistogram(image: Raster, leastShare = 0): ColourHistogram {
  assertRaster(image);
  const fine = countBins(image, leastShare, FINE_BITS);
  return fine.counts.length > BINS_MAX ? countBins(image, leastShare, COARSE_BITS) : fine;
}

function countBins({ data }: Raster, leastShare: number, bits: number): ColourHistogram {
  const drop = 8 - bits;
  const bins = 1 << (3 * bits);
  const counts = new Uint32Array(bins);
  const sums = new Float64Array(bins * 3);
  let total = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] === 0) continue;
    const bin =
      ((data[at]! >> drop) << (2 * bits)) | ((data[at + 1]! >> drop) << bits) | (data[at + 2]! >> drop);
    counts[bin]!++;
    sums[bin * 3]! += data[at]!;
    sums[bin * 3 + 1]! += data[at + 1]!;
    sums[bin * 3 + 2]! += data[at + 2]!;
    total++;
  }
  const least = Math.max(1, leastShare * total);
  const kept: number[] = [];
  for (let bin = 0; bin < bins; bin++) if (counts[bin]! >= least) kept.push(bin);
  return {
    colours: Float64Array.from({ length: kept.length * 3 }, (_, at) => {
      const bin = kept[Math.floor(at / 3)]!;
      return sums[bin * 3 + (at % 3)]! / counts[bin]!;
    }),
    counts: Float64Array.from(kept, (bin) => counts[bin]!),
    total,
  };
}
