import { granted, refused, type JobRequest, type LayerDocument, type Outcome } from '@lamina/contract';
import { layerOf, namedOrOnlyLayer, noSuchLayer, planEdit } from '@lamina/document';
import type { EstimateInput, PictureSize } from '@lamina/rules';

/** How much picture a request is about. */
export type RequestFigures = Pick<EstimateInput, 'size' | 'sizeAfter'> &
  Required<Pick<EstimateInput, 'workedPixels' | 'heldPixels'>>;

const WHICH_LAYER = 'There is more than one layer here. Choose the one to split.';

/** The figures that admission and estimate judge, or why the document cannot take the request. */
export function measureRequest(document: LayerDocument, request: JobRequest): Outcome<RequestFigures> {
  const heldPixels = areaOf(document.layers);
  const canvas = sizeOf(document);
  switch (request.kind) {
    case 'edit': {
      const plan = planEdit(document, request.layer, request.operations);
      if (!plan.ok) return plan;
      const worked = plan.value.edits.flatMap(({ layer }) => layerOf(plan.value.document, layer) ?? []);
      const before = request.layer === null ? document : layerOf(document, request.layer);
      const after = request.layer === null ? plan.value.document : worked[0];
      const size = sizeOf(before ?? document);
      const sizeAfter = sizeOf(after ?? plan.value.document);
      return granted({ size, sizeAfter, workedPixels: areaOf(worked), heldPixels });
    }
    case 'split': {
      const layer = namedOrOnlyLayer(document, request.layer);
      if (!layer) return request.layer === null ? refused('layer-refused', WHICH_LAYER) : noSuchLayer();
      const size = sizeOf(layer);
      return granted({ size, sizeAfter: size, workedPixels: areaOf([layer]), heldPixels });
    }
    case 'export': {
      const isPackage = request.format === 'zip';
      const workedPixels = areaOf(isPackage ? [canvas, ...document.layers] : [canvas]);
      return granted({ size: canvas, sizeAfter: canvas, workedPixels, heldPixels });
    }
  }
}

const sizeOf = ({ width, height }: PictureSize): PictureSize => ({ width, height });
const areaOf = (sizes: readonly PictureSize[]): number =>
  sizes.reduce((sum, { width, height }) => sum + width * height, 0);
