import { assertRaster, copyRaster, type Raster } from '../raster';
import { div255, type PlacedRaster } from './flatten';

/** A stack that gives its picture back to the byte. */
export interface FixedStack {
  readonly layers: readonly PlacedRaster[];
  /** Pixels that had to be changed, and those among them whose alpha was raised, as shares of the picture, 0..1. */
  readonly touchedShare: number;
  readonly liftedShare: number;
}

/** The float error that still rounds to the right byte, with a margin for the order of additions. */
const FLOAT_REACH = 0.4999;

/**
 * Layers that give a picture back byte for byte in both compositors, changed as little as that takes: where a pixel is
 * off, the topmost present layer gets the nearest colour that is exact in both, and a higher alpha only when there is
 * none.
 *
 * Shapes   picture [H, W, 4]; layers bottom to top at opacity 1, the lowest covers the whole picture
 * Returns  copies of the layers; neither the picture nor a layer is written to
 * Order    bottom to top; the value nearest to the layer's own colour is taken, the lower of two equally near
 * Errors   RangeError when the lowest layer does not cover the picture, a layer has an opacity below 1, or bytes do not
 *          fit the sides
 * Cost     O(sum of the layers' areas); scratch of a row
 * Source   two layers: with F chosen for the wanted byte the rounding error is at most a/2, and a stack peeled from the
 *          top keeps it there; both compositors agree on a value while what lies beneath differs by at most 1
 * Differs  the lowest present layer is made opaque where the picture is. A pixel of alpha 1..254 goes whole, with its
 *          alpha, into one layer (the topmost that covers half of it, else the lowest), because a mix of several cannot
 *          give back both colour and alpha; under alpha 0 every layer holds the picture's hidden colour
 */
export function fixStack(picture: Raster, layers: readonly PlacedRaster[]): FixedStack {
  assertRaster(picture);
  const { width, height } = picture;
  const fixed = layers.map((layer) => ({ ...layer, raster: copyRaster(layer.raster) }));
  assertGround(picture, fixed);
  const row = newRow(width);
  let touched = 0;
  let lifted = 0;
  for (let y = 0; y < height; y++) {
    composeRow(row, fixed, y);
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      if (picture.data[at + 3] !== 255) {
        takeWhole(picture.data, at, fixed, x, y);
        continue;
      }
      if (isExact(row, x, picture.data, at)) continue;
      touched++;
      if (fixPixel(row, x, picture.data, at, fixed, y)) lifted++;
    }
  }
  const pixels = width * height;
  return { layers: fixed, touchedShare: touched / pixels, liftedShare: lifted / pixels };
}

function assertGround({ width, height }: Raster, layers: readonly PlacedRaster[]): void {
  for (const { raster, opacity } of layers) {
    assertRaster(raster);
    if (opacity !== 1) throw new RangeError(`Expected every opacity to be 1 but received ${opacity}`);
  }
  const [ground] = layers;
  const covers =
    ground !== undefined &&
    ground.x <= 0 &&
    ground.y <= 0 &&
    ground.x + ground.raster.width >= width &&
    ground.y + ground.raster.height >= height;
  if (!covers) throw new RangeError('Expected the lowest layer to cover the whole picture');
}

/** One row of the canvas: what both compositors hold, what they held beneath the topmost layer, and which that is. */
interface StackRow {
  readonly byte: Uint8Array; // [W, 3]
  readonly byteBeneath: Uint8Array;
  readonly float: Float64Array;
  readonly floatBeneath: Float64Array;
  readonly top: Int32Array; // [W]: index of the layer, -1 for none
}

function newRow(width: number): StackRow {
  return {
    byte: new Uint8Array(width * 3),
    byteBeneath: new Uint8Array(width * 3),
    float: new Float64Array(width * 3),
    floatBeneath: new Float64Array(width * 3),
    top: new Int32Array(width),
  };
}

function composeRow(row: StackRow, layers: readonly PlacedRaster[], y: number): void {
  row.byte.fill(0);
  row.float.fill(0);
  row.byteBeneath.fill(0);
  row.floatBeneath.fill(0);
  row.top.fill(-1);
  for (const [index, layer] of layers.entries()) {
    if (y >= layer.y && y < layer.y + layer.raster.height) addRow(row, index, layer, y);
  }
}

function addRow(row: StackRow, index: number, layer: PlacedRaster, y: number): void {
  const { byte, byteBeneath, float, floatBeneath, top } = row;
  const { width, data } = layer.raster;
  const left = Math.max(0, layer.x);
  const right = Math.min(top.length, layer.x + width);
  let from = ((y - layer.y) * width + left - layer.x) * 4;
  for (let x = left; x < right; x++, from += 4) {
    let alpha = data[from + 3]!;
    if (alpha === 0) continue;
    if (top[x] === -1) {
      data[from + 3] = 255;
      alpha = 255;
    }
    top[x] = index;
    for (let part = 0, at = x * 3; part < 3; part++, at++) {
      const value = data[from + part]!;
      byteBeneath[at] = byte[at]!;
      floatBeneath[at] = float[at]!;
      byte[at] = div255(value * alpha + byte[at]! * (255 - alpha));
      float[at] = float[at]! + ((value - float[at]!) * alpha) / 255;
    }
  }
}

function isExact({ byte, float, top }: StackRow, x: number, wanted: Uint8ClampedArray, at: number): boolean {
  if (top[x] === -1) return false;
  for (let part = 0; part < 3; part++) {
    const value = wanted[at + part]!;
    if (byte[x * 3 + part] !== value) return false;
    if (Math.abs(float[x * 3 + part]! - value) >= FLOAT_REACH) return false;
  }
  return true;
}

/** Makes one opaque pixel exact; true when an alpha had to be raised. */
function fixPixel(
  row: StackRow,
  x: number,
  wanted: Uint8ClampedArray,
  at: number,
  layers: readonly PlacedRaster[],
  y: number,
): boolean {
  const { raster, x: left, y: top } = layers[Math.max(0, row.top[x]!)]!;
  const to = ((y - top) * raster.width + x - left) * 4;
  const before = row.top[x] === -1 ? 255 : raster.data[to + 3]!;
  let alpha = before;
  const found = [0, 0, 0];
  for (; alpha < 255; alpha++) {
    let part = 0;
    for (; part < 3; part++) {
      const beneath = x * 3 + part;
      found[part] = exactColour(
        wanted[at + part]!,
        alpha,
        row.byteBeneath[beneath]!,
        row.floatBeneath[beneath]!,
        raster.data[to + part]!,
      );
      if (found[part] === -1) break;
    }
    if (part === 3) break;
  }
  for (let part = 0; part < 3; part++) {
    raster.data[to + part] = alpha === 255 ? wanted[at + part]! : found[part]!;
  }
  raster.data[to + 3] = alpha;
  return alpha > before;
}

/**
 * The byte nearest to `own` that both compositors turn into `wanted` over what lies beneath, or -1 when none does.
 *
 * Units    bytes; alpha 1..255; beneathFloat 0..255
 * Returns  0..255, or -1
 */
export function exactColour(
  wanted: number,
  alpha: number,
  beneathByte: number,
  beneathFloat: number,
  own: number,
): number {
  const share = alpha / 255;
  const byteBase = 255 * wanted - beneathByte * (255 - alpha);
  const floatBase = wanted - (1 - share) * beneathFloat;
  const from = Math.max(0, Math.ceil((byteBase - 127) / alpha), Math.ceil((floatBase - FLOAT_REACH) / share));
  const to = Math.min(
    255,
    Math.floor((byteBase + 127) / alpha),
    Math.floor((floatBase + FLOAT_REACH) / share),
  );
  if (from > to) return -1;
  return Math.min(to, Math.max(from, own));
}

/** A pixel that is not opaque: one layer holds it whole; where it is fully transparent, every layer holds its colour. */
function takeWhole(
  wanted: Uint8ClampedArray,
  at: number,
  layers: readonly PlacedRaster[],
  x: number,
  y: number,
): void {
  let holder = -1;
  for (let index = layers.length - 1; index >= 0; index--) {
    const { raster, x: left, y: top } = layers[index]!;
    const column = x - left;
    const line = y - top;
    if (column < 0 || line < 0 || column >= raster.width || line >= raster.height) continue;
    const to = (line * raster.width + column) * 4;
    const isHolder = holder === -1 && (index === 0 || raster.data[to + 3]! >= 128);
    raster.data[to] = wanted[at]!;
    raster.data[to + 1] = wanted[at + 1]!;
    raster.data[to + 2] = wanted[at + 2]!;
    raster.data[to + 3] = isHolder ? wanted[at + 3]! : 0;
    if (isHolder) holder = index;
  }
}
