import { isOpaque } from '../is-opaque';
import { assertRaster, assertSide, copyRaster, emptyRaster, type Raster } from '../raster';
import { resampleWeights, type ResampleWeights } from './resample-weights';

/**
 * The picture at another size.
 *
 * Shapes   image [H, W, 4] → [height, width, 4]
 * Returns  a new picture; the input is not written to; at the same size a copy
 * Units    width, height: whole pixels, at least 1
 * Errors   RangeError when a side is not a whole number of at least 1
 * Cost     O(H*W) down, O(height * (6 W + 6 width)) up; scratch of one row
 * Source   area average where a side gets shorter; C. E. Duchon, "Lanczos filtering in one and two dimensions", 1979,
 *          with 3 lobes where it gets longer
 * Differs  premultiplied, so a hidden colour does not bleed; whole-number weights, so a mirrored picture gives the
 *          mirrored bytes; overshoot of Lanczos is clipped
 */
export function resizeRaster(image: Raster, width: number, height: number): Raster {
  assertRaster(image);
  assertSide('width', width);
  assertSide('height', height);
  if (width === image.width && height === image.height) return copyRaster(image);
  const out = emptyRaster(width, height);
  const across = resampleWeights(image.width, width);
  const down = resampleWeights(image.height, height);
  const opaque = isOpaque(image);
  const row = new Float64Array(image.width * (opaque ? 3 : 4));
  for (let y = 0; y < height; y++) {
    gatherRow(image, down, y, row, opaque);
    const scale = down.sums[y]!;
    if (opaque) writeOpaque(row, across, scale, out.data, y * width * 4);
    else writeAlpha(row, across, scale, out.data, y * width * 4);
  }
  return out;
}

/** The weighted sum of the source rows of one result row, premultiplied unless opaque. */
function gatherRow(
  { width, data }: Raster,
  down: ResampleWeights,
  y: number,
  row: Float64Array,
  opaque: boolean,
): void {
  row.fill(0);
  for (let tap = 0; tap < down.count[y]!; tap++) {
    const weight = down.weights[y * down.most + tap]!;
    if (weight === 0) continue;
    let at = (down.from[y]! + tap) * width * 4;
    const end = at + width * 4;
    if (opaque) {
      for (let to = 0; at < end; at += 4, to += 3) {
        row[to]! += data[at]! * weight;
        row[to + 1]! += data[at + 1]! * weight;
        row[to + 2]! += data[at + 2]! * weight;
      }
    } else {
      for (let to = 0; at < end; at += 4, to += 4) {
        const alpha = data[at + 3]! * weight;
        row[to]! += data[at]! * alpha;
        row[to + 1]! += data[at + 1]! * alpha;
        row[to + 2]! += data[at + 2]! * alpha;
        row[to + 3]! += alpha;
      }
    }
  }
}

function writeOpaque(
  row: Float64Array,
  across: ResampleWeights,
  scale: number,
  out: Uint8ClampedArray,
  start: number,
): void {
  const { from, count, weights, sums, most } = across;
  for (let x = 0, to = start; x < from.length; x++, to += 4) {
    let red = 0;
    let green = 0;
    let blue = 0;
    for (let tap = 0, at = from[x]! * 3; tap < count[x]!; tap++, at += 3) {
      const weight = weights[x * most + tap]!;
      red += row[at]! * weight;
      green += row[at + 1]! * weight;
      blue += row[at + 2]! * weight;
    }
    const total = scale * sums[x]!;
    out[to] = red / total;
    out[to + 1] = green / total;
    out[to + 2] = blue / total;
    out[to + 3] = 255;
  }
}

function writeAlpha(
  row: Float64Array,
  across: ResampleWeights,
  scale: number,
  out: Uint8ClampedArray,
  start: number,
): void {
  const { from, count, weights, sums, most } = across;
  for (let x = 0, to = start; x < from.length; x++, to += 4) {
    let red = 0;
    let green = 0;
    let blue = 0;
    let alpha = 0;
    for (let tap = 0, at = from[x]! * 4; tap < count[x]!; tap++, at += 4) {
      const weight = weights[x * most + tap]!;
      red += row[at]! * weight;
      green += row[at + 1]! * weight;
      blue += row[at + 2]! * weight;
      alpha += row[at + 3]! * weight;
    }
    out[to + 3] = alpha / (scale * sums[x]!);
    if (out[to + 3] === 0) continue; // a pixel that nobody sees has no colour either
    out[to] = red / alpha;
    out[to + 1] = green / alpha;
    out[to + 2] = blue / alpha;
  }
}
