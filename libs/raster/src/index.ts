export { assertRaster, copyRaster, emptyRaster, type Mask, type Raster } from './raster';
export { isOpaque } from './is-opaque';
export { countChangedPixels } from './count-changed-pixels';
export { linearFromSrgb, srgbFromLinear } from './color/srgb';
export { oklabFromSrgb, srgbFromOklab, type Colour } from './color/oklab';
export type { PointStep } from './color/point-step';
export { applyPointSteps } from './color/apply-point-steps';
export { adjustBrightness, brightnessSteps } from './color/adjust-brightness';
export { adjustExposure, exposureSteps } from './color/adjust-exposure';
export { adjustContrast, contrastSteps } from './color/adjust-contrast';
export { adjustWarmth, warmthSteps } from './color/adjust-warmth';
export { adjustSaturation, saturationSteps } from './color/adjust-saturation';
export { adjustVibrance, vibranceSteps } from './color/adjust-vibrance';
export { blackWhite, blackWhiteSteps } from './color/black-white';
export { applyLut3d, buildLut3d, LUT_NODES, type Lut3d } from './color/lut3d';
export { recolour, recolourLut, type RecolourSettings } from './color/recolour-lut';
export { blurRaster } from './filter/blur';
export { sharpen } from './filter/sharpen';
export { cropToRatio, sizeOfRatio, type Size } from './geometry/crop-to-ratio';
export { rotateRaster } from './geometry/rotate';
export { flipRaster } from './geometry/flip';
export { resizeRaster } from './geometry/resize';
export { flattenLayers, type PlacedRaster } from './compose/flatten';
export { sizeAfterReshape, type Reshape, type ResizeTarget } from './geometry/size-after-reshape';
export { assertMask, assertSameSides, emptyMask, INSIDE } from './mask/empty-mask';
export { invertMask } from './mask/invert-mask';
export { combineMasks, type MaskCombination } from './mask/combine-masks';
export { boxOfMask, type PixelBox } from './mask/box-of-mask';
export { labelComponents, type Components } from './mask/label-components';
export { squaredDistance } from './mask/squared-distance';
export { CHAMFER_STEP, chamferDepth, NO_WAY_OUT } from './mask/chamfer-depth';
export { growMask, shrinkMask, type GrowShape } from './mask/grow-mask';
export { fillHoles } from './mask/fill-holes';
export { featherMask, type FeatherSide } from './mask/feather-mask';
export { resizeMask } from './mask/resize-mask';
export { mixThroughMask } from './mask/mix-through-mask';
export { mixSeeds, SeededDraws } from './inpaint/seeded-draws';
export { pullPush } from './inpaint/pull-push';
export { fillMembrane } from './inpaint/membrane';
export { removeObject, type Removal, type RemovalSettings } from './inpaint/remove-object';
export { proposeRemovals } from './inpaint/propose-removals';
export { seamlessClone } from './inpaint/seamless-clone';
export { labOf } from './segment/lab';
export { prepareSelection, type SelectionGround } from './segment/prepare-selection';
export {
  selectObject,
  type FittedBox,
  type ObjectSelection,
  type SelectionHint,
} from './segment/select-object';
export type { SelectionClick } from './segment/click-colours';
export { refineMatte, type MatteSettings } from './segment/refine-matte';
export { cleanCutout } from './segment/clean-cutout';
export { solveForeground, type SolvedForeground } from './segment/solve-foreground';
export { magicWand, type WandSettings } from './segment/magic-wand';
export { contactShadow } from './inpaint/contact-shadow';
export { matchColours } from './inpaint/match-colours';
export { placePicture, type Fit } from './inpaint/place-picture';
export { replaceRegion, type ReplaceSettings } from './inpaint/replace-region';
export { flattenFloat } from './compose/flatten-float';
export { recompositionError, type RecompositionError } from './compose/recomposition-error';
export { fixStack, type FixedStack } from './compose/fix-stack';
export {
  LAYERS_MAX,
  type LayerCount,
  type SplitLayer,
  type SplitLayerKind,
  type SplitPicture,
} from './layers/split-layer';
export { paletteLayers, type PaletteLayers } from './layers/palette-layers';
export { paletteWeights, weightsAt, type PaletteWeights } from './layers/palette-weights';
export { splitGraphic, type SplitGraphic } from './peel/split-graphic';
export { designOrPhoto, splitPicture, type SplitMethod } from './layers/split-picture';
export { fadeRaster } from './compose/fade';
export { padRaster } from './geometry/pad';
export { trimLayer } from './layers/trim-layer';
