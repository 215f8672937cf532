import type { Layer, LayerDocument } from '@lamina/contract';
import { flattenLayers, type PlacedRaster, type Raster } from '@lamina/raster';

/**
 * The document as one picture: the same function for the canvas, the engine and every file.
 *
 * Shapes   rasters: by asset; each has its layer's sides
 * Returns  a new [H, W, 4] of the canvas; nothing is written to; invisible layers are left out
 * Errors   RangeError when the pixels of a visible layer are missing or of another size
 * Cost     O(sum of the layers' areas)
 */
export function renderDocument(document: LayerDocument, rasters: ReadonlyMap<string, Raster>): Raster {
  const shown = document.layers.filter(({ visible }) => visible);
  return flattenLayers(
    document,
    shown.map((layer) => placed(layer, rasters.get(layer.asset))),
  );
}

function placed({ id, width, height, x, y, opacity }: Layer, raster: Raster | undefined): PlacedRaster {
  if (!raster) throw new RangeError(`Expected the pixels of layer ${id} to be given but received none`);
  if (raster.width !== width || raster.height !== height) {
    throw new RangeError(
      `Expected layer ${id} to be ${width}×${height} but received ${raster.width}×${raster.height}`,
    );
  }
  return { raster, x, y, opacity };
}
