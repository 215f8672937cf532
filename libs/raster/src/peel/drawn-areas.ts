import { pixelWords } from '../pixel-words';
import type { Raster } from '../raster';
import { labelFlatAreas, type Components } from './label-components';
import { countMarks, type Marks } from './mask-grid';
import type { PeelState } from './peel-state';

/** An area counts as set off from its surroundings where what lies two pixels away differs by more than this. */
const SET_OFF = 8;
const SET_OFF_SHARE = 0.7;
const AREA_MIN = 5;

/**
 * Pixels of drawn things on a texture: areas of exactly one colour that are set off from what surrounds them, of a
 * colour that occurs often enough.
 *
 * Shapes   within [H, W] of 0 and 1: where to look
 * Returns  new marks [H, W]
 * Units    largest: pixels; a colour with more in all is not drawn on the texture, it is the texture
 * Cost     O(H * W)
 */
export function drawnAreas(
  { flat, picture }: Pick<PeelState, 'flat' | 'picture'>,
  within: Marks,
  largest: number,
): Marks {
  const setOff = setOffShares(flat, picture);
  const first = new Int32Array(flat.count + 1).fill(-1);
  for (let at = flat.labels.length - 1; at >= 0; at--) first[flat.labels[at]!] = at;
  const byColour = new Map<number, { area: number; biggest: number; labels: number[] }>();
  for (let label = 1; label <= flat.count; label++) {
    const area = flat.areas[label]!;
    const pixel = first[label]!;
    if (area < AREA_MIN || setOff[label]! < SET_OFF_SHARE || within[pixel] === 0) continue;
    const at = pixel * 4;
    const key = (picture.data[at]! << 16) | (picture.data[at + 1]! << 8) | picture.data[at + 2]!;
    const entry = byColour.get(key) ?? { area: 0, biggest: 0, labels: [] };
    entry.area += area;
    entry.biggest = Math.max(entry.biggest, area);
    entry.labels.push(label);
    byColour.set(key, entry);
  }
  const isDrawn = new Uint8Array(flat.count + 1);
  for (const { area, biggest, labels } of byColour.values()) {
    const isThing = biggest >= 20 && (labels.length >= 2 || biggest >= 120);
    const isThinLine = biggest >= 8 && labels.length >= 4;
    const counts = area >= 40 && area < largest && (isThing || isThinLine);
    if (counts) for (const label of labels) isDrawn[label] = 1;
  }
  return within.map((mark, at) => (mark === 1 ? isDrawn[flat.labels[at]!]! : 0));
}

/**
 * How much of a picture is drawn on a texture.
 *
 * Shapes   picture [H, W, 4]
 * Returns  a share of all pixels, 0..1
 * Cost     O(H * W); 16 bytes a pixel
 */
export function drawnShare(picture: Raster): number {
  const flat = labelFlatAreas(pixelWords(picture), picture.width, picture.height);
  const everywhere = new Uint8Array(flat.labels.length).fill(1);
  return countMarks(drawnAreas({ flat, picture }, everywhere, Infinity)) / flat.labels.length;
}

/** [count + 1]: share of each area's border beyond which the colour differs clearly. */
function setOffShares({ labels, count }: Components, { width, height, data }: Raster): Float32Array {
  const borders = new Int32Array(count + 1);
  const clear = new Int32Array(count + 1);
  const look = (at: number, next: number, beyond: number): void => {
    const label = labels[at]!;
    if (labels[next] === label) return;
    borders[label]!++;
    for (let part = 0; part < 3; part++) {
      if (Math.abs(data[at * 4 + part]! - data[beyond * 4 + part]!) > SET_OFF) {
        clear[label]!++;
        return;
      }
    }
  };
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if (x > 0) look(at, at - 1, x > 1 ? at - 2 : at - 1);
      if (x < width - 1) look(at, at + 1, x < width - 2 ? at + 2 : at + 1);
      if (y > 0) look(at, at - width, y > 1 ? at - 2 * width : at - width);
      if (y < height - 1) look(at, at + width, y < height - 2 ? at + 2 * width : at + width);
    }
  }
  return Float32Array.from(borders, (border, label) => (border > 0 ? clear[label]! / border : 0));
}
