import type { Layer, LayerDocument, PixelOperation } from '@lamina/contract';
import { sizeAfterReshape, sizeOfRatio, type Size } from '@lamina/raster';

/** A change of the canvas, with what it means for the pixels of a layer: null where they stay as they are. */
export interface Reshaped {
  readonly document: LayerDocument;
  readonly operationOf: (layer: Layer) => PixelOperation | null;
}

type Geometry = Extract<PixelOperation, { kind: 'crop' | 'rotate' | 'flip' | 'resize' }>;

/**
 * A geometry operation on a whole document. Turned, flipped and cropped layers give the turned, flipped and cropped picture
 * byte for byte; a crop moves layers and cuts none, so that what lies outside can be moved back in.
 */
export function reshapeDocument(document: LayerDocument, operation: Geometry): Reshaped {
  switch (operation.kind) {
    case 'crop':
      return cropped(document, sizeOfRatio(document, operation.ratio));
    case 'rotate':
      return rotated(document, operation);
    case 'flip':
      return flipped(document, operation);
    case 'resize':
      return resized(document, sizeAfterReshape(document, operation));
  }
}

function cropped(document: LayerDocument, { width, height }: Size): Reshaped {
  const left = Math.floor((document.width - width) / 2);
  const top = Math.floor((document.height - height) / 2);
  const layers = document.layers.map((layer) => ({ ...layer, x: layer.x - left, y: layer.y - top }));
  return { document: { ...document, width, height, layers }, operationOf: () => null };
}

function rotated(document: LayerDocument, operation: Extract<Geometry, { kind: 'rotate' }>): Reshaped {
  const { width, height } = document;
  const layers = document.layers.map((layer): Layer => {
    const right = width - layer.x - layer.width;
    const below = height - layer.y - layer.height;
    if (operation.degrees === 180) return { ...layer, x: right, y: below };
    const turned = { ...layer, width: layer.height, height: layer.width };
    return operation.degrees === 90
      ? { ...turned, x: below, y: layer.x }
      : { ...turned, x: layer.y, y: right };
  });
  const canvas = operation.degrees === 180 ? { width, height } : { width: height, height: width };
  return { document: { ...document, ...canvas, layers }, operationOf: () => operation };
}

function flipped(document: LayerDocument, operation: Extract<Geometry, { kind: 'flip' }>): Reshaped {
  const { width, height } = document;
  const layers = document.layers.map((layer) =>
    operation.axis === 'horizontal'
      ? { ...layer, x: width - layer.x - layer.width }
      : { ...layer, y: height - layer.y - layer.height },
  );
  return { document: { ...document, layers }, operationOf: () => operation };
}

/** Edges are rounded, not sides: layers that touched still touch. */
function resized(document: LayerDocument, { width, height }: Size): Reshaped {
  const across = span(width / document.width);
  const down = span(height / document.height);
  const layers = document.layers.map((layer): Layer => {
    const [x, wide] = across(layer.x, layer.width);
    const [y, high] = down(layer.y, layer.height);
    return { ...layer, x, y, width: wide, height: high };
  });
  const sides = new Map(layers.map((layer) => [layer.id, { width: layer.width, height: layer.height }]));
  return {
    document: { ...document, width, height, layers },
    operationOf: (before) => {
      const to = sides.get(before.id)!;
      const isSame = to.width === before.width && to.height === before.height;
      return isSame ? null : { kind: 'resize', to };
    },
  };
}

const span =
  (scale: number) =>
  (from: number, length: number): readonly [from: number, length: number] => {
    const start = Math.round(from * scale);
    return [start, Math.max(1, Math.round((from + length) * scale) - start)];
  };
