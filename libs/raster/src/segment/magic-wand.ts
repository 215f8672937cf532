import { assertRaster, assertWithin, type Mask, type Raster } from '../raster';
import { writeLab } from './lab';

export interface WandSettings {
  /** The pixel whose colour is wanted. */
  readonly x: number;
  readonly y: number;
  /** How far a colour may lie from it: ΔE of CIE 1976. */
  readonly tolerance: number;
  /** Only what hangs together with the pixel; else all of the picture. */
  readonly contiguous: boolean;
}

/**
 * Everything of about the colour of one pixel.
 *
 * Shapes   image [H, W, 4] → mask [H, W], 255 or 0
 * Returns  a new mask that always holds the pixel itself; what is fully transparent is alike, whatever its colour, and
 *          unlike all that can be seen
 * Units    x, y whole pixels; tolerance 0..200: about 2 can just be told apart, 0 is the very colour
 * Errors   RangeError when bytes do not fit the sides or a number is out of range
 * Cost     one pass; contiguous: the pixels found and their borders
 */
export function magicWand(image: Raster, { x, y, tolerance, contiguous }: WandSettings): Mask {
  assertRaster(image);
  const { width, height } = image;
  assertWithin('x', x, 0, width - 1);
  assertWithin('y', y, 0, height - 1);
  assertWithin('tolerance', tolerance, 0, 200);
  const start = Math.floor(y) * width + Math.floor(x);
  const isLike = likeness(image, start, tolerance);
  const data = new Uint8Array(width * height);
  if (contiguous) flood(data, width, start, isLike);
  else for (let pixel = 0; pixel < data.length; pixel++) if (isLike(pixel)) data[pixel] = 255;
  return { width, height, data };
}

function likeness({ data }: Raster, start: number, tolerance: number): (pixel: number) => boolean {
  const lab = new Float32Array(6);
  writeLab(lab, 0, data, start * 4);
  const clear = data[start * 4 + 3] === 0;
  const limit = tolerance * tolerance;
  return (pixel) => {
    const at = pixel * 4;
    if (clear || data[at + 3] === 0) return clear === (data[at + 3] === 0);
    writeLab(lab, 3, data, at);
    const dL = lab[3]! - lab[0]!;
    const da = lab[4]! - lab[1]!;
    const db = lab[5]! - lab[2]!;
    return dL * dL + da * da + db * db <= limit;
  };
}

/** Marks what hangs together by sides; a pixel is asked about once. */
function flood(data: Uint8Array, width: number, start: number, isLike: (pixel: number) => boolean): void {
  const seen = new Uint8Array(data.length);
  const open = new Int32Array(data.length);
  let count = 0;
  const visit = (pixel: number): void => {
    if (seen[pixel] !== 0) return;
    seen[pixel] = 1;
    if (!isLike(pixel)) return;
    data[pixel] = 255;
    open[count++] = pixel;
  };
  visit(start);
  while (count > 0) {
    const pixel = open[--count]!;
    const x = pixel % width;
    if (x > 0) visit(pixel - 1);
    if (x < width - 1) visit(pixel + 1);
    if (pixel >= width) visit(pixel - width);
    if (pixel + width < data.length) visit(pixel + width);
  }
}
