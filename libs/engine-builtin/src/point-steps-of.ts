import type { AdjustProperty, PixelOperation } from '@lamina/contract';
import {
  blackWhiteSteps,
  brightnessSteps,
  contrastSteps,
  exposureSteps,
  saturationSteps,
  vibranceSteps,
  warmthSteps,
  type PointStep,
} from '@lamina/raster';

const STEPS_OF: Record<AdjustProperty, (amount: number) => PointStep[]> = {
  brightness: brightnessSteps,
  exposure: exposureSteps,
  contrast: contrastSteps,
  warmth: warmthSteps,
  saturation: saturationSteps,
  vibrance: vibranceSteps,
};

/** The chain of a point operation, or null when the operation looks at more than one pixel. */
export function pointStepsOf(operation: PixelOperation): PointStep[] | null {
  if (operation.kind === 'adjust') return STEPS_OF[operation.property](operation.amount);
  if (operation.kind === 'black-white') return blackWhiteSteps(operation.amount);
  return null;
}
