import { recompositionError, type PlacedRaster, type Raster } from '@lamina/raster';

/** A split that does not give its picture back: nobody must build on it. */
export class RecompositionFailed extends Error {
  override readonly name = 'RecompositionFailed';
}

/** Holds layers to giving their picture back byte for byte in both compositors. @throws {RecompositionFailed} */
export function assertRecomposes(picture: Raster, layers: readonly PlacedRaster[]): void {
  const { chain8, chainFloat } = recompositionError(picture, layers);
  if (chain8 > 0 || chainFloat > 0) {
    throw new RecompositionFailed(`Expected an error of 0 but received ${Math.max(chain8, chainFloat)}`);
  }
}
