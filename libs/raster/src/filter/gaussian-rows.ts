/** Rows in, blurred rows out: what the caller reads and writes is its own matter. */
export interface RowFilter {
  /** Numbers in a row: width × channels. */
  readonly width: number;
  readonly channels: number;
  readonly height: number;
  readonly sigmaPx: number;
  readonly read: (y: number, into: Float64Array) => void;
  readonly write: (y: number, from: Float64Array) => void;
}

/**
 * A small Gaussian blur, row after row, with the picture's edge continued.
 *
 * Shapes   read fills and write gets [W * channels] numbers
 * Units    sigmaPx > 0 in pixels; meant for sigmas below 3, larger ones are the work of box-blur
 * Order    rows are read once each in order and written in order; a row may be written over once it was read
 * Cost     O(H * W * channels * sigma), scratch of 6 sigma + 2 rows
 * Differs  the two neighbours at one distance are added first, so a mirrored picture gives the mirrored bytes
 */
export function gaussianRows({ width, channels, height, sigmaPx, read, write }: RowFilter): void {
  const weights = gaussianWeights(sigmaPx);
  const radius = weights.length - 1;
  const size = width * channels;
  const source = new Float64Array(size);
  const ring = Array.from({ length: 2 * radius + 1 }, () => new Float64Array(size));
  const rowAt = (y: number) => ring[Math.max(0, Math.min(height - 1, y)) % ring.length]!;
  const out = new Float64Array(size);
  let next = 0;
  for (let y = 0; y < height; y++) {
    for (; next <= Math.min(height - 1, y + radius); next++) {
      read(next, source);
      blurRow(source, rowAt(next), { width, channels, weights });
    }
    const middle = rowAt(y);
    for (let at = 0; at < size; at++) out[at] = middle[at]! * weights[0]!;
    for (let step = 1; step <= radius; step++) {
      const weight = weights[step]!;
      const above = rowAt(y - step);
      const below = rowAt(y + step);
      for (let at = 0; at < size; at++) out[at]! += (above[at]! + below[at]!) * weight;
    }
    write(y, out);
  }
}

interface RowShape {
  readonly width: number;
  readonly channels: number;
  readonly weights: Float64Array;
}

function blurRow(source: Float64Array, into: Float64Array, { width, channels, weights }: RowShape): void {
  const radius = weights.length - 1;
  const size = width * channels;
  for (let at = 0; at < size; at++) into[at] = source[at]! * weights[0]!;
  for (let step = 1; step <= radius; step++) {
    const weight = weights[step]!;
    const inner = Math.min(step, width);
    for (let x = 0; x < width; x++) {
      // The middle of the row needs no clamping; it is the loop below.
      if (x === inner && width - step > inner) x = width - step;
      const left = Math.max(0, x - step) * channels;
      const right = Math.min(width - 1, x + step) * channels;
      for (let c = 0; c < channels; c++) {
        into[x * channels + c]! += (source[left + c]! + source[right + c]!) * weight;
      }
    }
    const shift = step * channels;
    const end = size - shift;
    for (let at = shift; at < end; at++) into[at]! += (source[at - shift]! + source[at + shift]!) * weight;
  }
}

/** [r + 1]: the weight of the middle, then of each distance; the whole kernel sums to 1. */
function gaussianWeights(sigmaPx: number): Float64Array {
  const radius = Math.max(1, Math.ceil(3 * sigmaPx));
  const weights = Float64Array.from({ length: radius + 1 }, (_, at) => Math.exp(-0.5 * (at / sigmaPx) ** 2));
  const sum = weights.reduce((total, weight, at) => total + (at === 0 ? weight : 2 * weight), 0);
  return weights.map((weight) => weight / sum);
}
