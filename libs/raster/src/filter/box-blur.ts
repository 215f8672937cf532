import type { PictureRows } from './picture-rows';

/**
 * A Gaussian blur by three boxes: along the rows, then along the columns, with the picture's edge continued.
 *
 * Shapes   rows of W pixels, H of them
 * Units    sigmaPx in pixels, 1.5 and more (below, boxes are too coarse: gaussian-rows)
 * Cost     O(H*W), whatever sigma is; scratch 2 bytes a channel and pixel (72 MB for 12 MP), and H × 32 columns
 * Source   W. M. Wells, "Efficient synthesis of Gaussian filters by cascaded uniform filters", 1986
 * Differs  whole numbers throughout, so a mirrored picture gives the mirrored bytes
 */
export function boxBlurRows(rows: PictureRows, width: number, height: number, sigmaPx: number): void {
  const { channels } = rows;
  const size = width * channels;
  const radii = boxRadii(sigmaPx);
  const middle = new Uint16Array(size * height);
  const row = new Uint16Array(size);
  const spare = new Uint16Array(size);
  for (let y = 0; y < height; y++) {
    rows.read(y, row);
    blurThrice(row, spare, { count: width, lanes: channels, radii });
    middle.set(row, y * size);
  }
  blurColumns(middle, size, height, radii);
  for (let y = 0; y < height; y++) rows.write(y, middle.subarray(y * size, (y + 1) * size));
}

const COLUMNS = 32;

/** Down the columns, 32 at a time, so that a block stays in the cache. */
function blurColumns(data: Uint16Array, size: number, height: number, radii: readonly number[]): void {
  const block = new Uint16Array(COLUMNS * height);
  const spare = new Uint16Array(COLUMNS * height);
  for (let from = 0; from < size; from += COLUMNS) {
    const lanes = Math.min(COLUMNS, size - from);
    for (let y = 0; y < height; y++) {
      for (let lane = 0; lane < lanes; lane++) block[y * lanes + lane] = data[y * size + from + lane]!;
    }
    blurThrice(block, spare, { count: height, lanes, radii });
    for (let y = 0; y < height; y++) {
      for (let lane = 0; lane < lanes; lane++) data[y * size + from + lane] = block[y * lanes + lane]!;
    }
  }
}

interface Line {
  /** Places along the line, and how many independent lines lie interleaved. */
  readonly count: number;
  readonly lanes: number;
  readonly radii: readonly number[];
}

/** Three boxes; the result is back in `line`. */
function blurThrice(line: Uint16Array, spare: Uint16Array, { count, lanes, radii }: Line): void {
  let [from, to] = [line, spare];
  for (const radius of radii) {
    boxAlong(from, to, count, lanes, radius);
    [from, to] = [to, from];
  }
  if (from !== line) line.set(from.subarray(0, count * lanes));
}

const sums = new Float64Array(COLUMNS);

function boxAlong(from: Uint16Array, to: Uint16Array, count: number, lanes: number, radius: number): void {
  const places = 2 * radius + 1;
  const end = (count - 1) * lanes;
  for (let lane = 0; lane < lanes; lane++) {
    let sum = from[lane]! * (radius + 1);
    for (let at = 1; at <= radius; at++) sum += from[Math.min(at * lanes, end) + lane]!;
    sums[lane] = sum;
  }
  for (let at = 0; at < count; at++) {
    const base = at * lanes;
    const enters = Math.min((at + radius + 1) * lanes, end);
    const leaves = Math.max((at - radius) * lanes, 0);
    for (let lane = 0; lane < lanes; lane++) {
      const sum = sums[lane]!;
      to[base + lane] = (sum + radius) / places;
      sums[lane] = sum + from[enters + lane]! - from[leaves + lane]!;
    }
  }
}

/** Three odd boxes whose variances sum to sigma² as nearly as whole widths allow. */
function boxRadii(sigmaPx: number): readonly number[] {
  const ideal = Math.sqrt(4 * sigmaPx * sigmaPx + 1);
  const small = Math.max(0, Math.floor((ideal - 1) / 2));
  const width = 2 * small + 1;
  const smalls = Math.round((12 * sigmaPx * sigmaPx - 3 * width * width - 12 * width - 9) / (-4 * width - 4));
  return [0, 1, 2].map((at) => (at < smalls ? small : small + 1));
}
