import { z } from 'zod';
import { LayerDocument } from './document';
import { Id } from './ids';
import { LayerCount, LayerId, PixelOperation, SplitMethod } from './operations';

export const EngineId = z.enum(['builtin']);
export type EngineId = z.infer<typeof EngineId>;

/** Measured cost of one operation: a fixed part and a part a megapixel of input. */
export const OperationRate = z.strictObject({
  fixedSeconds: z.number().min(0),
  secondsPerMegapixel: z.number().min(0),
  fixedBytes: z.number().min(0),
  bytesPerMegapixel: z.number().min(0),
});
export type OperationRate = z.infer<typeof OperationRate>;

/** What an engine announces; `rules/estimate.ts` reads it in the api and in the browser. */
export const EngineCapabilities = z.strictObject({
  id: EngineId,
  device: z.string(),
  operations: z.array(z.string()),
  limits: z.strictObject({ maxPixels: z.number().int(), memoryBytes: z.number().int() }),
  rates: z.record(z.string(), OperationRate),
});
export type EngineCapabilities = z.infer<typeof EngineCapabilities>;

/** A file inside the job's own exchange directory: never a path. */
export const ExchangeFile = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}(\.[a-z0-9]{1,8})?$/);
const Files = z.record(z.string(), ExchangeFile);

export const ExportFormat = z.enum(['png', 'jpeg', 'webp', 'zip']);
export type ExportFormat = z.infer<typeof ExportFormat>;

export const EngineTask = z.discriminatedUnion('operation', [
  z.strictObject({ operation: z.literal('ingest'), upload: ExchangeFile }),
  z.strictObject({
    operation: z.literal('edit'),
    document: LayerDocument,
    files: Files,
    operations: z.array(PixelOperation).min(1).max(20),
    layer: LayerId.nullable().default(null),
  }),
  z.strictObject({
    operation: z.literal('split'),
    document: LayerDocument,
    files: Files,
    layer: LayerId.nullable(),
    layers: LayerCount,
    method: SplitMethod,
  }),
  z.strictObject({
    operation: z.literal('export'),
    document: LayerDocument,
    files: Files,
    format: ExportFormat,
    quality: z.number().int().min(1).max(100),
  }),
]);
export type EngineTask = z.infer<typeof EngineTask>;

export const EngineLimits = z.strictObject({
  seconds: z.number().positive(),
  maxPixels: z.number().int().positive(),
  memoryBytes: z.number().int().positive(),
});
export type EngineLimits = z.infer<typeof EngineLimits>;

export const OutputKind = z.enum(['original', 'layer', 'result', 'thumbnail', 'export']);
/** `ref` is the name `out-N` under which the document speaks of this output. */
export const EngineOutput = z.strictObject({
  file: ExchangeFile,
  ref: z.string().regex(/^out-\d{1,4}$/),
  kind: OutputKind,
  format: z.string(),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
});
export type EngineOutput = z.infer<typeof EngineOutput>;

/** What the engine says about its work. Names of tag groups only, never their values. */
export const EngineReport = z.strictObject({
  engine: EngineId,
  method: z.string(),
  milliseconds: z.number().min(0),
  warnings: z.array(z.string()),
  changedPixels: z.number().int().min(0).optional(),
  recompositionError: z.number().int().min(0).max(255).optional(),
  layersFound: z.number().int().min(1).max(300).optional(),
  removedMetadata: z.array(z.string()).optional(),
  source: z
    .strictObject({
      format: z.string(),
      width: z.number().int(),
      height: z.number().int(),
      bitsPerChannel: z.number().int(),
      hasAlpha: z.boolean(),
      colourSpace: z.string(),
      orientation: z.number().int(),
    })
    .optional(),
});
export type EngineReport = z.infer<typeof EngineReport>;

/** Worker to engine: newline-delimited JSON over the exchange socket; it may carry an instruction and is never logged. */
export const ToEngine = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('run'),
    job: Id,
    engine: EngineId,
    task: EngineTask,
    seed: z.number().int().min(0).max(0xffffffff),
    limits: EngineLimits,
  }),
  z.strictObject({ type: z.literal('cancel'), job: Id }),
]);
export type ToEngine = z.infer<typeof ToEngine>;

/** Engine to worker. `isolation` names what the machine could not prevent; health shows it. */
export const FromEngine = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('hello'),
    engines: z.array(EngineCapabilities),
    isolation: z.array(z.string()),
  }),
  z.strictObject({
    type: z.literal('progress'),
    job: Id,
    fraction: z.number().min(0).max(1),
    step: z.string(),
  }),
  z.strictObject({
    type: z.literal('done'),
    job: Id,
    outputs: z.array(EngineOutput),
    document: LayerDocument.nullable(),
    report: EngineReport,
  }),
  z.strictObject({ type: z.literal('refused'), job: Id, reason: z.string(), message: z.string() }),
  z.strictObject({ type: z.literal('failed'), job: Id, reason: z.string() }),
]);
export type FromEngine = z.infer<typeof FromEngine>;
