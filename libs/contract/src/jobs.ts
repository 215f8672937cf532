import { z } from 'zod';
import { EngineId, EngineReport, ExportFormat } from './engine';
import { Id, Instant } from './ids';
import { INSTRUCTION_MAX } from './instruction';
import { LayerCount, LayerId, PixelOperation, SplitMethod } from './operations';

export const Lane = z.enum(['interactive', 'batch', 'model', 'system']);
export type Lane = z.infer<typeof Lane>;
export const LANES = Lane.options;

export const JobKind = z.enum(['ingest', 'edit', 'split', 'export']);
export type JobKind = z.infer<typeof JobKind>;
export const LANE_OF: Record<JobKind, Lane> = {
  ingest: 'interactive',
  edit: 'interactive',
  split: 'batch',
  export: 'batch',
};

export const JobState = z.enum(['queued', 'running', 'done', 'refused', 'failed', 'cancelled']);
export type JobState = z.infer<typeof JobState>;

/** semantic: content may change; appearance and text: untouched pixels stay identical. */
export const EditMode = z.enum(['semantic', 'appearance', 'text']);

/** What a person asks for. `from` is the node that the job starts at. */
export const JobRequest = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('edit'),
    from: Id,
    engine: EngineId.default('builtin'),
    mode: EditMode.default('appearance'),
    operations: z.array(PixelOperation).min(1).max(20),
    instruction: z.string().max(INSTRUCTION_MAX).nullable().default(null),
    layer: LayerId.nullable().default(null),
  }),
  z.strictObject({
    kind: z.literal('split'),
    from: Id,
    engine: EngineId.default('builtin'),
    layer: LayerId.nullable().default(null),
    layers: LayerCount.default('auto'),
    method: SplitMethod.default('auto'),
  }),
  z.strictObject({
    kind: z.literal('export'),
    from: Id,
    format: ExportFormat,
    quality: z.number().int().min(1).max(100).default(90),
  }),
]);
export type JobRequest = z.infer<typeof JobRequest>;

/** What a job row keeps sealed: the person's request, or the raw upload that ingest takes in. */
export const StoredRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ingest'), upload: Id, fileName: z.string().max(255) }),
  ...JobRequest.options,
]);
export type StoredRequest = z.infer<typeof StoredRequest>;

export const JobView = z.object({
  id: Id,
  project: Id,
  kind: JobKind,
  state: JobState,
  fraction: z.number().min(0).max(1),
  step: z.string().nullable(),
  queuePosition: z.number().int().nullable(),
  etaSeconds: z.number().nullable(),
  credits: z.number().int(),
  createdAt: Instant,
  endedAt: Instant.nullable(),
  message: z.string().nullable(),
  errorId: z.string().nullable(),
  node: Id.nullable(),
  asset: Id.nullable(),
  report: EngineReport.nullable(),
});
export type JobView = z.infer<typeof JobView>;

export const Submitted = z.object({ jobId: Id });
export type Submitted = z.infer<typeof Submitted>;

/** The estimate before the click. `fits` false: `message` says what would fit. */
export const Estimate = z.object({
  seconds: z.number(),
  bytes: z.number(),
  credits: z.number().int(),
  fits: z.boolean(),
  message: z.string().nullable(),
});
export type Estimate = z.infer<typeof Estimate>;

/** One stream a person: every event carries the job as it is now, so a missed one costs nothing. */
export const StreamEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('job'), job: JobView }),
  z.object({ type: z.literal('project'), project: Id, change: z.enum(['updated', 'erased']) }),
]);
export type StreamEvent = z.infer<typeof StreamEvent>;
