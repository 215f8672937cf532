import type { LayerDocument } from '@lamina/contract';
import { fillsCanvas, layerOf, withLayer } from './layer-of';

export interface NewPixels {
  readonly asset: string;
  readonly width: number;
  readonly height: number;
}

/**
 * The document after an engine has made new pixels for a layer. A layer that filled the canvas takes the canvas along
 * (a crop of the picture is a crop of the document); any other keeps its middle where it was.
 * @throws {RangeError} when the layer is not there
 */
export function replaceLayerPixels(
  document: LayerDocument,
  layerId: string,
  pixels: NewPixels,
): LayerDocument {
  const layer = layerOf(document, layerId);
  if (!layer) throw new RangeError('Expected layerId to be the id of a layer of the document');
  const { asset, width, height } = pixels;
  if (fillsCanvas(document, layer)) {
    return { ...withLayer(document, { ...layer, asset, width, height }), width, height };
  }
  return withLayer(document, {
    ...layer,
    asset,
    width,
    height,
    x: layer.x + Math.round((layer.width - width) / 2),
    y: layer.y + Math.round((layer.height - height) / 2),
  });
}
