import type { PixelOperation } from '@lamina/contract';
import {
  applyPointSteps,
  blurRaster,
  copyRaster,
  cropToRatio,
  flipRaster,
  recolour,
  resizeRaster,
  rotateRaster,
  sharpen,
  type PointStep,
  type Raster,
} from '@lamina/raster';
import { pointStepsOf } from './point-steps-of';
import { sizeAfter } from './size-after';

export type OnProgress = (fraction: number, step: string) => void;

/** What the person sees while an operation runs. */
const STEP_WORDS: Record<PixelOperation['kind'], string> = {
  adjust: 'adjusting',
  'black-white': 'adjusting',
  sharpen: 'sharpening',
  blur: 'blurring',
  crop: 'cropping',
  rotate: 'rotating',
  flip: 'flipping',
  resize: 'resizing',
  recolour: 'recolouring',
};

/**
 * The picture after a list of operations: the one dispatcher, for the stored result and for the preview.
 *
 * Shapes   image [H, W, 4] sRGB bytes, straight alpha
 * Returns  a new picture; the input is not written to; no operations: a copy
 * Order    as listed; neighbouring adjustments run as one pass with one rounding
 * Errors   RangeError when a number is out of the range that the contract gives it
 * Cost     the sum of its operations; three pictures are held at most: input, before and after a step
 */
export function applyOperations(
  image: Raster,
  operations: readonly PixelOperation[],
  onProgress: OnProgress = () => undefined,
): Raster {
  let result = image;
  for (let at = 0; at < operations.length;) {
    const operation = operations[at]!;
    onProgress(at / operations.length, STEP_WORDS[operation.kind]);
    const { steps, count } = pointRun(operations, at);
    result = count > 0 ? applyPointSteps(result, steps) : applyOne(result, operation);
    at += Math.max(1, count);
  }
  onProgress(1, 'done');
  return result === image ? copyRaster(image) : result;
}

/** The point operations from a place on, as one chain. */
function pointRun(
  operations: readonly PixelOperation[],
  from: number,
): { steps: PointStep[]; count: number } {
  const steps: PointStep[] = [];
  let count = 0;
  for (const operation of operations.slice(from)) {
    const more = pointStepsOf(operation);
    if (!more) break;
    steps.push(...more);
    count++;
  }
  return { steps, count };
}

function applyOne(image: Raster, operation: PixelOperation): Raster {
  switch (operation.kind) {
    case 'adjust':
    case 'black-white':
      return applyPointSteps(image, pointStepsOf(operation) ?? []);
    case 'sharpen':
      return sharpen(image, operation.amount);
    case 'blur':
      return blurRaster(image, operation.sigmaFraction * Math.min(image.width, image.height));
    case 'crop':
      return cropToRatio(image, operation.ratio);
    case 'rotate':
      return rotateRaster(image, operation.degrees);
    case 'flip':
      return flipRaster(image, operation.axis);
    case 'resize': {
      const { width, height } = sizeAfter(image, operation);
      return resizeRaster(image, width, height);
    }
    case 'recolour':
      return recolour(image, operation);
  }
}
