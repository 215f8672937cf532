import {
  granted,
  refused,
  type Layer,
  type LayerDocument,
  type Outcome,
  type PixelOperation,
} from '@lamina/contract';
import { fillsCanvas, namedOrOnlyLayer, noSuchLayer, withLayer } from './layer-of';
import { replaceLayerPixels } from './replace-layer-pixels';
import { reshapeDocument } from './reshape-document';
import { sizeAfter } from './size-after';

/** What the pixels of one layer go through: first a transparent margin on every side, then the operations. */
export interface LayerEdit {
  readonly layer: string;
  readonly marginPx: number;
  readonly operations: readonly PixelOperation[];
}

/** An edit before a pixel is touched: the document with its new places and sides, and the work on each layer. */
export interface EditPlan {
  /** Layers that are worked on still name their old pixels. */
  readonly document: LayerDocument;
  /** Bottom to top; a layer whose pixels stay is not in it. */
  readonly edits: readonly LayerEdit[];
}

const ONE_OF_SEVERAL =
  'This would change the size of the canvas under the other layers. Apply it to the whole picture instead.';

/**
 * What a list of operations means for a document: for the layer that is named, or, with none, for the whole picture. Sizes
 * in operations are those of the canvas: a blur is as soft on a small layer as on the picture.
 */
export function planEdit(
  document: LayerDocument,
  layerId: string | null,
  operations: readonly PixelOperation[],
): Outcome<EditPlan> {
  const layer = namedOrOnlyLayer(document, layerId);
  if (layerId === null && document.layers.length > 0) {
    const isWholePicture = layer !== undefined && fillsCanvas(document, layer);
    return granted(isWholePicture ? planWhole(document, layer, operations) : planAll(document, operations));
  }
  if (!layer) return noSuchLayer();
  if (!fillsCanvas(document, layer)) return granted(planPart(document, layer, operations));
  const { width, height } = sizeAfter(layer, operations);
  const changesCanvas = width !== document.width || height !== document.height;
  if (changesCanvas && document.layers.length > 1) return refused('layer-refused', ONE_OF_SEVERAL);
  return granted(planWhole(document, layer, operations));
}

/** A layer that fills the canvas and takes it along. */
function planWhole(document: LayerDocument, layer: Layer, operations: readonly PixelOperation[]): EditPlan {
  const pixels = { asset: layer.asset, ...sizeAfter(layer, operations) };
  return {
    document: replaceLayerPixels(document, layer.id, pixels),
    edits: [{ layer: layer.id, marginPx: 0, operations }],
  };
}

/** A smaller layer, worked on where it lies: its middle stays. */
function planPart(document: LayerDocument, layer: Layer, operations: readonly PixelOperation[]): EditPlan {
  // A crop looks at the sides of the layer, which a margin would change.
  const isCropped = operations.some(({ kind }) => kind === 'crop');
  const marginPx = isCropped ? 0 : marginOf(document, layer, operations);
  const padded = withMargin(layer, marginPx);
  const shorter = Math.min(document.width, document.height);
  let size = { width: padded.width, height: padded.height };
  const own = operations.map((operation) => {
    const fitted = fitBlur(operation, shorter, size);
    size = sizeAfter(size, [operation]);
    return fitted;
  });
  return {
    document: replaceLayerPixels(withLayer(document, padded), layer.id, { asset: layer.asset, ...size }),
    edits: [{ layer: layer.id, marginPx, operations: own }],
  };
}

/** Every layer, and the canvas with them. */
function planAll(document: LayerDocument, operations: readonly PixelOperation[]): EditPlan {
  const margins = new Map(
    document.layers.map((layer) => [
      layer.id,
      fillsCanvas(document, layer) ? 0 : marginOf(document, layer, operations),
    ]),
  );
  const layers = document.layers.map((layer) => withMargin(layer, margins.get(layer.id)!));
  const work = new Map<string, PixelOperation[]>(layers.map(({ id }) => [id, []]));
  let current: LayerDocument = { ...document, layers };
  for (const operation of operations) {
    const before = current;
    let operationOf = (layer: Layer): PixelOperation | null =>
      fitBlur(operation, Math.min(before.width, before.height), layer);
    if (isGeometry(operation)) {
      const reshaped = reshapeDocument(before, operation);
      current = reshaped.document;
      operationOf = reshaped.operationOf;
    }
    for (const layer of before.layers) {
      const own = operationOf(layer);
      if (own) work.get(layer.id)!.push(own);
    }
  }
  const edits = [...work].flatMap(([layer, own]) =>
    own.length > 0 ? [{ layer, marginPx: margins.get(layer)!, operations: own }] : [],
  );
  return { document: current, edits };
}

const isGeometry = (
  operation: PixelOperation,
): operation is Extract<PixelOperation, { kind: 'crop' | 'rotate' | 'flip' | 'resize' }> =>
  ['crop', 'rotate', 'flip', 'resize'].includes(operation.kind);

const SIGMAS_SEEN = 3;
/** The contract's largest sigma as a fraction of the shorter side. */
const FRACTION_MAX = 0.05;

/** The room that blurs need around a layer: three sigmas, and sides so long that the sigma is a fraction the contract knows. */
function marginOf(
  canvas: { width: number; height: number },
  layer: Layer,
  operations: readonly PixelOperation[],
): number {
  const canvasSide = Math.min(canvas.width, canvas.height);
  const side = Math.min(layer.width, layer.height);
  const margins = operations.map((operation) => {
    if (operation.kind !== 'blur' || operation.sigmaFraction === 0) return 0;
    const sigmaPx = operation.sigmaFraction * canvasSide;
    return Math.ceil(Math.max(SIGMAS_SEEN * sigmaPx, (sigmaPx / FRACTION_MAX - side) / 2));
  });
  return Math.max(0, ...margins);
}

const withMargin = (layer: Layer, marginPx: number): Layer => ({
  ...layer,
  x: layer.x - marginPx,
  y: layer.y - marginPx,
  width: layer.width + 2 * marginPx,
  height: layer.height + 2 * marginPx,
});

/** A blur in fractions of the canvas as one in fractions of a layer. */
function fitBlur(
  operation: PixelOperation,
  canvasSide: number,
  { width, height }: { width: number; height: number },
): PixelOperation {
  if (operation.kind !== 'blur') return operation;
  const own = (operation.sigmaFraction * canvasSide) / Math.min(width, height);
  return { ...operation, sigmaFraction: Math.min(FRACTION_MAX, own) };
}
