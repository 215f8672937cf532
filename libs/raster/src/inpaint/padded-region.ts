import type { PixelBox } from '../mask/box-of-mask';
import type { Mask, Raster } from '../raster';
import type { HoleLevel } from './hole-pyramid';

/** Mirrored pixels beyond each side of a region whose hole meets the picture's border. */
const PADDING_PX = 16;
/** Hidden colours take no part in the search: what is transparent is compared as this grey. */
const GREY = 128;

export interface PaddedRegion extends HoleLevel {
  /** [H, W]: the pixel of the picture that stands at each place of the region, y * width + x of the picture. */
  readonly places: Int32Array;
}

/**
 * Cuts a region out for completion.
 *
 * Shapes   image [H, W, 4], hole [H, W] → pixels [h, w, 4], hole [h, w]
 * Returns  copies; where the hole meets the picture's border the region goes on mirrored, so that patches cover the
 *          border as they cover the inside
 * Errors   none; the box must lie inside
 * Cost     O(h*w); 9 bytes a pixel of the region
 */
export function paddedRegion(image: Raster, hole: Mask, box: PixelBox): PaddedRegion {
  const padding = meetsBorder(hole, box) ? PADDING_PX : 0;
  const width = box.right - box.left + 2 * padding;
  const height = box.bottom - box.top + 2 * padding;
  const pixels = new Uint8ClampedArray(width * height * 4);
  const out = new Uint8Array(width * height);
  const places = new Int32Array(width * height);
  const columns = mirroredPlaces(box.left, box.right, padding);
  const rows = mirroredPlaces(box.top, box.bottom, padding);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to++) {
      const from = rows[y]! * image.width + columns[x]!;
      places[to] = from;
      out[to] = hole.data[from]! >= 128 ? 255 : 0;
      const alpha = image.data[from * 4 + 3]! / 255;
      for (let channel = 0; channel < 3; channel++) {
        pixels[to * 4 + channel] = GREY + (image.data[from * 4 + channel]! - GREY) * alpha;
      }
    }
  }
  return { width, height, pixels, hole: out, padding, places };
}

/** Whether a pixel of the hole lies on the picture's border, within the box. */
function meetsBorder({ width, height, data }: Mask, { left, top, right, bottom }: PixelBox): boolean {
  for (let x = left; x < right; x++) {
    if ((top === 0 && data[x]! >= 128) || (bottom === height && data[(height - 1) * width + x]! >= 128))
      return true;
  }
  for (let y = top; y < bottom; y++) {
    if ((left === 0 && data[y * width]! >= 128) || (right === width && data[(y + 1) * width - 1]! >= 128))
      return true;
  }
  return false;
}

/** from..to with `padding` more on both sides, mirrored without repeating the edge, however short the line. */
function mirroredPlaces(from: number, to: number, padding: number): Int32Array {
  const length = to - from;
  const period = Math.max(1, 2 * (length - 1));
  return Int32Array.from({ length: length + 2 * padding }, (_, at) => {
    const place = (((at - padding) % period) + period) % period;
    return from + (Math.min(place, period - place) % Math.max(1, length));
  });
}
