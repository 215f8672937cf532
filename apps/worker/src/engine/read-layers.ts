import type { EngineTask, LayerDocument } from '@lamina/contract';
import { decode } from '@lamina/formats';
import type { Raster } from '@lamina/raster';
import { FileOutsideJob } from './job-folder';
import type { JobContext } from './job-context';

type Files = Extract<EngineTask, { operation: 'edit' }>['files'];

/** The pixels of every layer of a document, each asset decoded once, by the name that the document uses. */
export async function readLayers(
  document: LayerDocument,
  files: Files,
  { folder, limits }: Pick<JobContext, 'folder' | 'limits'>,
): Promise<Map<string, Raster>> {
  const rasters = new Map<string, Raster>();
  for (const { asset, width, height } of document.layers) {
    if (rasters.has(asset)) continue;
    const file = files[asset];
    if (file === undefined) throw new FileOutsideJob('A layer has no file in the folder of its job');
    const { raster } = await decode(await folder.read(file), { maxPixels: limits.maxPixels });
    if (raster.width !== width || raster.height !== height) {
      throw new RangeError(
        `Expected a layer of ${width} × ${height} but received ${raster.width} × ${raster.height}`,
      );
    }
    rasters.set(asset, raster);
  }
  return rasters;
}
