import { z } from 'zod';
import { HexColour } from './ids';

/** What an adjustment changes. All amounts are −1..1, 0 is the identity, .2 is "a little more than one notices". */
export const AdjustProperty = z.enum([
  'brightness',
  'exposure',
  'contrast',
  'warmth',
  'saturation',
  'vibrance',
]);
export type AdjustProperty = z.infer<typeof AdjustProperty>;

const SIDE_MAX = 30_000;
const Side = z.number().int().min(1).max(SIDE_MAX);

/** exposure: amount × 4 = stops of light; the others: see raster/color. */
export const Adjust = z.strictObject({
  kind: z.literal('adjust'),
  property: AdjustProperty,
  amount: z.number().min(-1).max(1),
});
export const BlackWhite = z.strictObject({
  kind: z.literal('black-white'),
  amount: z.number().min(0).max(1),
});
export const Sharpen = z.strictObject({ kind: z.literal('sharpen'), amount: z.number().min(0).max(1) });
/** sigmaFraction: the Gaussian's sigma as a fraction of the shorter side, so a preview and the full picture look alike. */
export const Blur = z.strictObject({
  kind: z.literal('blur'),
  sigmaFraction: z.number().min(0).max(0.05),
});
export const Crop = z.strictObject({
  kind: z.literal('crop'),
  ratio: z.strictObject({
    width: z.number().int().min(1).max(100),
    height: z.number().int().min(1).max(100),
  }),
});
/** Clockwise. */
export const Rotate = z.strictObject({
  kind: z.literal('rotate'),
  degrees: z.union([z.literal(90), z.literal(180), z.literal(270)]),
});
export const Flip = z.strictObject({ kind: z.literal('flip'), axis: z.enum(['horizontal', 'vertical']) });
/** One of: a percentage of both sides; a side in pixels, the other follows; both sides in pixels. */
export const Resize = z.strictObject({
  kind: z.literal('resize'),
  to: z.union([
    z.strictObject({ percent: z.number().min(1).max(1000) }),
    z.strictObject({ width: Side, height: Side }),
    z.strictObject({ width: Side }),
    z.strictObject({ height: Side }),
  ]),
});
/**
 * Moves one colour to another through one 33³ LUT. tolerance 0..1: how far from `from` the change reaches;
 * keepShading 0..1: how much of the lightness differences inside the region stays.
 */
export const Recolour = z.strictObject({
  kind: z.literal('recolour'),
  from: HexColour,
  to: HexColour,
  tolerance: z.number().min(0).max(1),
  keepShading: z.number().min(0).max(1),
});

/** A verb that changes pixels: an engine runs it. */
export const PixelOperation = z.discriminatedUnion('kind', [
  Adjust,
  BlackWhite,
  Sharpen,
  Blur,
  Crop,
  Rotate,
  Flip,
  Resize,
  Recolour,
]);
export type PixelOperation = z.infer<typeof PixelOperation>;
export type PixelOperationKind = PixelOperation['kind'];
export const PIXEL_OPERATION_KINDS = PixelOperation.options.map((option) => option.shape.kind.value);

export const LayerId = z.string().min(1).max(64);
const Offset = z.number().int().min(-SIDE_MAX).max(SIDE_MAX);
/** How a picture is taken apart: `design` peels flat graphics, `photo` separates colours, `auto` looks which suits. */
export const SplitMethod = z.enum(['auto', 'design', 'photo']);
export type SplitMethod = z.infer<typeof SplitMethod>;
export const LayerCount = z.union([z.literal('auto'), z.number().int().min(2).max(10)]);
export type LayerCount = z.infer<typeof LayerCount>;
/** A verb on the document alone: it is instant and costs nothing. */
export const InstantOperation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rename-layer'), layer: LayerId, name: z.string().min(1).max(200) }),
  z.strictObject({ kind: z.literal('set-layer-opacity'), layer: LayerId, opacity: z.number().min(0).max(1) }),
  z.strictObject({ kind: z.literal('set-layer-visible'), layer: LayerId, visible: z.boolean() }),
  // x, y: where the upper left corner comes to lie; at: the place from the bottom, 0 is the lowest.
  z.strictObject({ kind: z.literal('move-layer'), layer: LayerId, x: Offset, y: Offset }),
  z.strictObject({ kind: z.literal('reorder-layer'), layer: LayerId, at: z.number().int().min(0).max(299) }),
  z.strictObject({ kind: z.literal('duplicate-layer'), layer: LayerId, copy: LayerId }),
  z.strictObject({ kind: z.literal('delete-layer'), layer: LayerId }),
]);
export type InstantOperation = z.infer<typeof InstantOperation>;

/** What a node records: how it came to be. */
export const NodeOperation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('upload') }),
  z.strictObject({
    kind: z.literal('edit'),
    operations: z.array(PixelOperation).min(1).max(20),
    instruction: z.string().max(800).nullable(),
    layer: LayerId.nullable().default(null),
  }),
  z.strictObject({
    kind: z.literal('split'),
    layer: LayerId.nullable(),
    layers: LayerCount,
    method: SplitMethod,
    found: z.number().int().min(1).max(300),
  }),
  ...InstantOperation.options,
]);
export type NodeOperation = z.infer<typeof NodeOperation>;
