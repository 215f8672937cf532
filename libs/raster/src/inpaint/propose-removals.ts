import { countChangedPixels } from '../count-changed-pixels';
import type { Mask, Raster } from '../raster';
import { removeObject, type Removal, type RemovalSettings } from './remove-object';
import { mixSeeds } from './seeded-draws';

/** More than three are not looked at. */
const MOST = 3;

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
  for (let index = 1; index < MOST && first.method === 'patches'; index++) {
    const next = removeObject(image, mask, { ...settings, seed: mixSeeds(settings.seed, index) });
    if (proposals.every(({ raster }) => countChangedPixels(raster, next.raster) > 0)) proposals.push(next);
  }
  return proposals;
}
