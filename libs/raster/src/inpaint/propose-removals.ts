import { countChangedPixels } from '../count-changed-pixels';
import type { Mask, Raster } from '../raster';
import { removeObject, type Removal, type RemovalSettings } from './remove-object';
import { mixSeeds } from './seeded-draws';

/** Seeds alone vary little once near sources are preferred: a second proposal looks further, a third less far. */
const NEARNESS = [1, 0.1, 4];

/**
 * Up to three ways to fill the place of what was selected, for a person to choose from.
 *
 * Shapes   as removeObject
 * Returns  the one of removeObject with this seed first; proposals that equal an earlier one are left out, so smooth
 *          surroundings give one
 * Errors   as removeObject
 * Cost     three times removeObject
 */
export function proposeRemovals(image: Raster, mask: Mask, settings: RemovalSettings): readonly Removal[] {
  const first = removeObject(image, mask, settings);
  const proposals = [first];
  for (let index = 1; index < NEARNESS.length && first.method === 'patches'; index++) {
    const nearness = (settings.nearness ?? 1) * NEARNESS[index]!;
    const next = removeObject(image, mask, { ...settings, seed: mixSeeds(settings.seed, index), nearness });
    if (proposals.every(({ raster }) => countChangedPixels(raster, next.raster) > 0)) proposals.push(next);
  }
  return proposals;
}
