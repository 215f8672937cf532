import type { Raster } from '../raster';
import { fitProfile, fitRadial } from './fit-curve';
import { fitConstant, fitPlane } from './fit-plane';
import { FIT_TOLERANCE, inliersOf, thinned, type ColourAt, type GroundModel } from './ground-model';

const FITTED = 4000;
/** What a richer model must explain more, so that noise does not choose it. */
const BETTER = 1.02;

/**
 * The simplest model that explains some pixels: one colour, a linear gradient, a profile along a direction, a profile
 * around a centre.
 *
 * Shapes   picture [H, W, 4]; pixels: indices
 * Returns  undefined when none explains the share that is asked for, or there are fewer than 12 pixels
 * Units    leastShare 0..1; families: the kinds to try
 * Cost     fits on 4 000 pixels, whatever the picture: 1 ms for a colour, some 50 ms when all families are tried
 */
export function fitGround(
  picture: Raster,
  pixels: Int32Array,
  leastShare: number,
  families: readonly GroundModel['kind'][] = ['constant', 'plane', 'profile', 'radial'],
): GroundModel | undefined {
  if (pixels.length < 12) return undefined;
  const few = thinned(pixels, FITTED);
  const judge = (kind: GroundModel['kind'], colourAt: ColourAt | undefined): GroundModel | undefined =>
    colourAt && {
      kind,
      colourAt,
      inlierShare: inliersOf(picture, colourAt, few, FIT_TOLERANCE).length / few.length,
    };
  const known = [
    { kind: 'constant', fit: fitConstant, unless: Infinity },
    { kind: 'plane', fit: fitPlane, unless: 0.97 },
    { kind: 'profile', fit: fitProfile, unless: 0.98 },
    { kind: 'radial', fit: fitRadial, unless: 0.93 },
  ] as const;
  let best: GroundModel | undefined;
  for (const { kind, fit, unless } of known) {
    if (!families.includes(kind)) continue;
    if (best && best.inlierShare >= unless) continue;
    if ((kind === 'profile' || kind === 'radial') && pixels.length < 200) continue;
    const model = judge(kind, fit(picture, few));
    if (model && (!best || model.inlierShare > best.inlierShare * BETTER)) best = model;
  }
  return best && best.inlierShare >= leastShare ? best : undefined;
}
