import { sizeOfRatio, type Size } from './crop-to-ratio';

/** What a resize aims at: a percentage of both sides, a side that the other follows, or both sides. */
export type ResizeTarget =
  | { readonly percent: number }
  | { readonly width: number; readonly height: number }
  | { readonly width: number }
  | { readonly height: number };

/** A change of the picture's sides. */
export type Reshape =
  | { readonly kind: 'crop'; readonly ratio: Size }
  | { readonly kind: 'rotate'; readonly degrees: 90 | 180 | 270 }
  | { readonly kind: 'resize'; readonly to: ResizeTarget };

/**
 * The size after a change of the sides, before a pixel is touched.
 *
 * Returns  whole pixels, at least 1×1
 * Units    percent of the side as it is
 * Errors   RangeError when a ratio is not made of whole numbers of at least 1
 */
export function sizeAfterReshape(size: Size, change: Reshape): Size {
  switch (change.kind) {
    case 'crop':
      return sizeOfRatio(size, change.ratio);
    case 'rotate':
      return change.degrees === 180
        ? { width: size.width, height: size.height }
        : { width: size.height, height: size.width };
    case 'resize':
      return resizedSize(size, change.to);
  }
}

function resizedSize({ width, height }: Size, to: ResizeTarget): Size {
  if ('percent' in to)
    return { width: whole((width * to.percent) / 100), height: whole((height * to.percent) / 100) };
  if ('width' in to && 'height' in to) return { width: to.width, height: to.height };
  if ('width' in to) return { width: to.width, height: whole((height * to.width) / width) };
  return { width: whole((width * to.height) / height), height: to.height };
}

const whole = (side: number): number => Math.max(1, Math.round(side));
