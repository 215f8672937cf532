import { z } from 'zod';

/** A layer's pixels: the id of an asset, or `out-N` while the engine's outputs have no id yet. */
export const AssetRef = z.string().regex(/^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|out-\d{1,4})$/);
export const BlendMode = z.enum(['normal']);
export type BlendMode = z.infer<typeof BlendMode>;

/** What a layer is, as far as the engine can tell; `colour` is a soft layer of one colour, never an object. */
export const LayerKind = z.enum(['picture', 'background', 'shape', 'text', 'shadow', 'photo', 'colour']);
export type LayerKind = z.infer<typeof LayerKind>;

/** `confidence` 0..1: how sure a split is of the layer, null where nothing was guessed. x, y: the layer's upper left corner on the canvas in pixels; opacity 0..1. */
export const Layer = z.strictObject({
  id: z.string().min(1).max(64),
  name: z.string().min(1).max(200),
  asset: AssetRef,
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
  opacity: z.number().min(0).max(1),
  visible: z.boolean(),
  blend: BlendMode,
  kind: LayerKind.default('picture'),
  confidence: z.number().min(0).max(1).nullable().default(null),
});
export type Layer = z.infer<typeof Layer>;

/** The tree of layers at one node, bottom to top. Immutable: an operation makes a new one. */
export const LayerDocument = z.strictObject({
  version: z.literal(1),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
  layers: z.array(Layer).max(300),
});
export type LayerDocument = z.infer<typeof LayerDocument>;
